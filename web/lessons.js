// The lessons of the training wait here, and are inflated when its page asks for them.
globalThis.yichiLessons = async () => new TextDecoder().decode(await inflate("@pack@"));
