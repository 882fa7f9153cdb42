"use strict";
// What every view of the workbench can do: keys, the sheet of keys, walking from hit to hit.
page.start(() => {
  const find = (query) => document.querySelector(query);
  const help = find("#help");
  const SINGLE = "onrecord-single-keys";
  const stored = (use) => { try { return use(window.localStorage); } catch { return null; } };

  // Single keys can be switched off, for those who speak to their computer.
  const keysOn = find("#keys-on");
  keysOn.checked = stored((storage) => storage.getItem(SINGLE)) !== "off";
  keysOn.addEventListener("change", () =>
    stored((storage) => storage.setItem(SINGLE, keysOn.checked ? "on" : "off")));
  document.addEventListener("keydown", (event) => {
    const single = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (single && !keysOn.checked && !event.target.closest("input, textarea, select")) event.stopImmediatePropagation();
  }, true);

  const has = (view) => document.body.classList.contains(view);

  // A page of a record has its own keys, which report.js listens to.
  if (has("page")) {
    let at = -1;
    page.listen({
      h: () => {
        const hits = Array.from(document.querySelectorAll("[data-hit]"));
        if (hits.length === 0) return;
        at = (at + 1) % hits.length;
        hits[at].click();
      },
    });
    return;
  }

  const hits = () => Array.from(document.querySelectorAll(".hit, .step"));
  let at = -1;

  function step(by) {
    const list = hits();
    if (list.length === 0) return;
    list[at]?.classList.remove("at");
    at = page.next(list, list[at] ? at : -1, by);
    list[at].classList.add("at");
    list[at].focus({ preventScroll: true });
    list[at].scrollIntoView({ block: "nearest" });
  }

  function open() {
    hits()[at]?.querySelector("a.open")?.click();
  }

  const actions = {
    ...(has("verification") ? {} : { theme: page.toggleTheme }),
    help: () => help.showModal(),
    close: () => help.close(),
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button && Object.hasOwn(actions, button.dataset.do)) actions[button.dataset.do](button);
  });
  if (has("verification")) {
    page.listen({ "?": actions.help });
    return;
  }
  page.listen({
    j: () => step(1), n: () => step(1),
    k: () => step(-1), p: () => step(-1),
    o: open,
    t: page.toggleTheme,
    "?": () => help.showModal(),
    "/": () => { const box = find("input[type=search]"); if (box) { box.focus(); box.select(); } },
  });
});
