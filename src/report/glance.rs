//! 结论一览: a verdict in a line, what it rests on before how it stands.
//!
//! Says nothing that the verdict does not, in the same words. Must not phrase one, nor judge.

use super::brief::reasons;
use super::found::Found;
use super::phrase::Phrases;

/// What is found by its titles and whom it is about, and then the word.
pub(super) fn line(phrases: &Phrases, found: &[Found], word: &str) -> String {
    let mut parts: Vec<String> = reasons(phrases, found)
        .into_iter()
        .map(|item| match (&*item.title, &*item.text) {
            // What is not about anybody, and how many more there are.
            (one, "") | ("", one) => one.to_owned(),
            (label, text) => phrases.tell("labelled", &[("label", label), ("text", text)]),
        })
        .collect();
    parts.push(word.to_owned());
    parts.join(phrases.say("clause-join"))
}
