// Comforts of an article's page: the page works without them.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");

  // Copying gives the article's own characters, whatever stands between the paragraphs on the screen.
  document.addEventListener("copy", (event) => {
    const chosen = document.getSelection();
    if (!chosen || chosen.isCollapsed || chosen.rangeCount !== 1) return;
    const range = chosen.getRangeAt(0);
    const inText = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(".txt");
    if (!inText(range.startContainer) && !inText(range.endContainer)) return;
    const column = (inText(range.startContainer) || inText(range.endContainer)).closest(".reader");
    const copied = [...column.querySelectorAll(".txt")].filter((one) => range.intersectsNode(one)).map((one) => {
      const part = document.createRange();
      part.selectNodeContents(one);
      if (one.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
      if (one.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
      return part.toString();
    });
    event.clipboardData.setData("text/plain", copied.join(""));
    event.preventDefault();
  });

  // A passage asked for by #start-end alone is asked of the server, which knows how to mark it.
  const asked = /^#(\d+-\d+)$/.exec(location.hash);
  if (asked && document.querySelector(".article") && !document.getElementById(asked[1])) {
    const there = new URL(location.href);
    if (there.searchParams.get("at") !== asked[1]) {
      there.searchParams.set("at", asked[1]);
      location.replace(there);
    }
  }

  // A switch is kept in the address, and in mind for the next article.
  const form = document.querySelector(".article .layers");
  if (!form) return;
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const kept = "rashomon-hide";
  const here = new URL(location.href).searchParams;
  if (!here.has("show") && !here.has("hide")) {
    let hide = null;
    try { hide = localStorage.getItem(kept); } catch { /* nothing is kept */ }
    if (hide !== null) for (const box of boxes) box.checked = !hide.split(",").includes(box.value);
  }
  form.querySelector(".keep").hidden = true;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const hide = boxes.filter((box) => !box.checked).map((box) => box.value).join(",");
    const there = new URL(location.href);
    there.searchParams.delete("show");
    there.searchParams.set("hide", hide);
    history.replaceState(null, "", there);
    try { localStorage.setItem(kept, hide); } catch { /* nothing is kept */ }
  });

  // Words that hold other marks cannot be a link: a click on them leads to their note all the same.
  for (const go of document.querySelectorAll(".txt .go, .txt .no")) {
    go.parentElement.addEventListener("click", (event) => {
      if (event.target.closest("a") || !document.getSelection().isCollapsed) return;
      event.stopPropagation();
      location.hash = go.hash;
    });
  }
})();
