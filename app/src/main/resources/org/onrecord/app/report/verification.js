"use strict";
// Draft and sources move together: what is pointed at on one side lights up on the other.
(() => {
  const root = document.documentElement;
  const THEME = "onrecord-theme";
  root.classList.add("js");
  const stored = (use) => { try { return use(window.localStorage); } catch { return null; } };
  const theme = stored((storage) => storage.getItem(THEME));
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  function start() {
    const all = Array.from(document.querySelectorAll("[data-q]"));
    const cards = all.filter((element) => element.classList.contains("passage"));
    let held = null; // chosen by click or key

    function light(number) {
      for (const element of all) element.classList.toggle("on", element.dataset.q === number);
    }

    function show(number, side) {
      const behaviour = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
      const card = document.getElementById("q" + number);
      const quote = document.getElementById("d" + number);
      const narrow = getComputedStyle(document.querySelector(".passages")).position === "static";
      if (side !== "quote" && quote && !narrow) quote.scrollIntoView({ behavior: behaviour, block: "nearest" });
      if (side !== "card" && card && (!narrow || side === "quote")) card.scrollIntoView({ behavior: behaviour, block: "nearest" });
    }

    function hold(number, side) {
      held = number;
      light(number);
      show(number, side);
      history.replaceState(null, "", "#q" + number);
    }

    function step(by, wanted) {
      const list = cards.filter(wanted);
      if (list.length === 0) return;
      const at = Number(held ?? (by > 0 ? 0 : cards.length + 1));
      const next = by > 0
        ? list.find((card) => Number(card.dataset.q) > at) ?? list[0]
        : list.filter((card) => Number(card.dataset.q) < at).pop() ?? list[list.length - 1];
      hold(next.dataset.q, null);
    }

    const actions = {
      next: () => step(1, () => true),
      previous: () => step(-1, () => true),
      finding: () => step(1, (card) => card.dataset.finding === "yes"),
      theme: () => {
        const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
        root.dataset.theme = dark ? "light" : "dark";
        stored((storage) => storage.setItem(THEME, root.dataset.theme));
      },
    };
    const keys = { j: "next", ArrowRight: "next", k: "previous", ArrowLeft: "previous", f: "finding", t: "theme" };

    for (const element of all) {
      element.addEventListener("mouseenter", () => { light(element.dataset.q); if (!held) show(element.dataset.q, element.matches(".passage") ? "card" : null); });
      element.addEventListener("mouseleave", () => light(held));
    }
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button) { actions[button.dataset.do](); return; }
      const link = event.target.closest("a");
      const element = event.target.closest("[data-q]");
      if (element && link && link.matches(".quote")) {
        event.preventDefault();
        hold(element.dataset.q, "quote");
      } else if (element && !link) {
        hold(element.dataset.q, "card");
      } else if (!element) {
        held = null;
        light(null);
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape") { held = null; light(null); return; }
      const action = keys[event.key];
      if (action) { event.preventDefault(); actions[action](); }
    });
    const named = /^#[qd](\d+)$/.exec(location.hash);
    if (named) hold(named[1], null);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
