// What a page does beyond reading: everything here is a comfort, and every page works without it.
"use strict";
(() => {
  const ROWS = "main .rows > li, main tbody > tr, main .told > li";
  const KEYS = [
    ["/", "to the search"],
    ["j", "next row"],
    ["k", "row before"],
    ["Enter", "from a row to its words"],
    ["c", "copy the row’s first citation: the words, and where they stand"],
    ["?", "these keys"],
  ];
  const THEMES = ["system", "light", "dark"];
  const THEME = "rashomon-theme";

  const make = (name, given = {}, ...inside) => {
    const made = Object.assign(document.createElement(name), given);
    made.append(...inside);
    return made;
  };

  // What happened is said to those who hear the page, too.
  const spoken = make("p", { className: "vh" });
  spoken.setAttribute("role", "status");
  document.body.append(spoken);

  // ---- light and dark
  const theme = () => document.documentElement.dataset.theme || "system";
  const choices = make("span", { className: "theme" }, "Colours: ");
  choices.setAttribute("role", "group");
  choices.setAttribute("aria-label", "Colours");
  for (const one of THEMES) choices.append(make("button", { type: "button", textContent: one, value: one }));
  const told = () => {
    for (const one of choices.querySelectorAll("button")) one.setAttribute("aria-pressed", String(one.value === theme()));
  };
  const turn = (wanted) => {
    if (wanted === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = wanted;
    try {
      if (wanted === "system") localStorage.removeItem(THEME);
      else localStorage.setItem(THEME, wanted);
    } catch { /* it lasts for this page alone */ }
    told();
  };
  const foot = document.querySelector(".foot");
  if (foot) foot.append(make("p", {}, choices));
  told();

  // ---- keys in words
  const dialog = make("dialog", { className: "keys-told" });
  dialog.setAttribute("aria-labelledby", "keys-told");
  const list = make("dl");
  for (const [key, does] of KEYS) list.append(make("dt", {}, make("kbd", { textContent: key })), make("dd", { textContent: does }));
  dialog.append(
    make("h2", { id: "keys-told", textContent: "Keys" }),
    list,
    make("form", { method: "dialog" }, make("button", { textContent: "Close" })),
  );
  document.body.append(dialog);

  // ---- rows
  const rows = () => [...document.querySelectorAll(ROWS)].filter((one) => one.getClientRects().length);
  const step = (by) => {
    const all = rows();
    if (!all.length) return;
    const here = all.findIndex((one) => one.contains(document.activeElement));
    const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + by));
    all[next].tabIndex = -1;
    all[next].focus();
    all[next].scrollIntoView({ block: "nearest" });
  };

  // ---- words with where they stand, for a text of one's own
  const quotation = (cite) => {
    const words = cite.dataset.words ? `“${cite.dataset.words.trim()}”\n` : "";
    const name = cite.querySelector("b")?.textContent ?? "";
    const where = [cite.dataset.from, name, `characters ${cite.lastChild.textContent.trim()}`];
    return `${words}${where.filter(Boolean).join(", ")}\n${cite.href}`;
  };
  const copied = async (cite) => {
    const text = quotation(cite);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Away from this machine and without encryption, browsers lend no clipboard.
      const field = make("textarea", { value: text, className: "vh" });
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    spoken.textContent = "Copied, with where it stands.";
    copy.textContent = "copied";
    setTimeout(() => { copy.textContent = "copy"; spoken.textContent = ""; }, 2000);
  };
  const copy = make("button", { type: "button", className: "copy", textContent: "copy" });
  copy.title = "Copy the words, with where they stand";
  let cited = null;
  const offer = (event) => {
    const cite = event.target instanceof Element ? event.target.closest("a.cite") : null;
    if (!cite || cite === cited) return;
    cited = cite;
    cite.after(copy);
  };
  document.addEventListener("pointerover", offer);
  document.addEventListener("focusin", offer);

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button === copy && cited) copied(cited);
    else if (button && choices.contains(button)) turn(button.value);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || dialog.open) return;
    const at = event.target instanceof Element ? event.target : document.body;
    if (at.closest("input, select, textarea, [contenteditable]")) return;
    const row = at.matches(ROWS) ? at : null;
    const first = (row || at).querySelector?.("a.cite");
    if (event.key === "/") document.getElementById("find")?.select();
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "?") dialog.showModal();
    else if (event.key === "c" && row && first) copied(first);
    else if (event.key === "Enter" && row) (first || row.querySelector("a[href]"))?.click();
    else return;
    event.preventDefault();
  });
})();
