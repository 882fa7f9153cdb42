// Draft and sources move together: what is pointed at on one side lights up on the other.
(() => {
  function start() {
    const all = Array.from(document.querySelectorAll("[data-q]"));
    const cards = all.filter((element) => element.classList.contains("passage"));
    const findings = cards.filter((card) => card.dataset.finding === "yes");
    let held = null; // chosen by click, key, focus or link

    function light(number) {
      for (const element of all) element.classList.toggle("on", element.dataset.q === number);
    }

    function show(number, side) {
      const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
      const card = document.getElementById("q" + number);
      const quote = document.getElementById("d" + number);
      const narrow = getComputedStyle(document.querySelector(".passages")).position === "static";
      if (side !== "quote" && quote && !narrow) quote.scrollIntoView({ behavior, block: "nearest" });
      if (side !== "card" && card && (!narrow || side === "quote")) card.scrollIntoView({ behavior, block: "nearest" });
    }

    function hold(number, side) {
      held = number;
      light(number);
      show(number, side);
      page.pointTo("q" + number);
    }

    function letGo() {
      held = null;
      light(null);
      if (document.activeElement?.matches("[data-q]")) document.activeElement.blur();
      page.pointTo(null);
    }

    // To the card, so that a screen reader reads it and the tab key goes on from it.
    function step(list, by) {
      if (list.length === 0) return;
      const at = list.findIndex((card) => card.dataset.q === held);
      const beyond = list.findIndex((card) => Number(card.dataset.q) > Number(held ?? 0));
      const next = at >= 0 ? page.next(list, at, by)
        : by > 0 ? Math.max(beyond, 0)
        : ((beyond < 0 || held === null ? list.length : beyond) - 1 + list.length) % list.length;
      const card = list[next];
      hold(card.dataset.q, null);
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest" });
    }

    const actions = {
      next: () => step(cards, 1),
      previous: () => step(cards, -1),
      finding: () => step(findings, 1),
      theme: page.toggleTheme,
    };

    for (const element of all) {
      const side = element.matches(".passage") ? "card" : null;
      element.addEventListener("mouseenter", () => {
        light(element.dataset.q);
        if (held === null) show(element.dataset.q, side);
      });
      element.addEventListener("mouseleave", () => light(held));
      element.addEventListener("focus", () => { if (element.dataset.q !== held) hold(element.dataset.q, side); });
    }
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button) return actions[button.dataset.do]?.();
      const link = event.target.closest("a");
      const element = event.target.closest("[data-q]");
      if (element && link?.matches(".quote")) {
        event.preventDefault();
        hold(element.dataset.q, "quote");
      } else if (element && !link && getSelection().isCollapsed) {
        hold(element.dataset.q, "card");
      } else if (!element && held !== null && getSelection().isCollapsed) {
        letGo();
      }
    });
    page.listen({
      j: actions.next, n: actions.next, ArrowRight: actions.next,
      k: actions.previous, p: actions.previous, ArrowLeft: actions.previous,
      f: actions.finding,
      t: page.toggleTheme,
      Escape: letGo,
    });
    const named = /^#[qd](\d+)$/.exec(location.hash);
    if (named && document.getElementById("q" + named[1])) hold(named[1], null);
  }

  page.start(start);
})();
