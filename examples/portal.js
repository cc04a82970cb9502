// What a portal may do with the two: hear of results, and give the frame its height.
const element = document.getElementById("checker");
const frame = document.getElementById("frame");
const said = (id, detail) => { document.getElementById(id).textContent = JSON.stringify(detail); };

element.addEventListener("yichi-result", ({ detail }) => said("of-element", detail.leaning));

addEventListener("message", ({ source, data }) => {
  // A frame in a sandbox has no origin to check, so it is known by its window.
  if (source !== frame.contentWindow || !data || data.yichi !== 1) return;
  if (data.type === "height") frame.style.height = `${data.height}px`;
  if (data.type === "result") said("of-frame", data.detail.leaning);
});
