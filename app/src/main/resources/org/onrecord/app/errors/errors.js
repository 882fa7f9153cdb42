// What a page of errors can do beyond being read: walk from one to the next, filter.
(() => {
  function start() {
    const find = (query) => document.querySelector(query);
    const list = (query, within = document) => Array.from(within.querySelectorAll(query));
    const cards = list(".error");
    const documents = list(".document");
    const filters = list("[data-filter]");
    const classes = filters.filter((box) => box.dataset.filter === "error");
    const help = find("#help");
    const search = find("#find");
    let held = null;

    // One error at hand.

    function hold(card, move) {
      held?.classList.remove("held");
      held = card;
      if (card === null) return;
      card.classList.add("held");
      if (move) {
        card.focus({ preventScroll: true });
        card.scrollIntoView({ block: "start" });
      }
      page.pointTo(card.id);
    }

    function step(by) {
      const shown = cards.filter((card) => !card.classList.contains("off"));
      if (shown.length === 0) return;
      const at = shown.indexOf(held);
      hold(shown[page.next(shown, at, by)], true);
    }

    function followLink() {
      const card = document.getElementById(location.hash.slice(1));
      if (!card?.matches(".error")) return;
      if (card.classList.contains("off")) showAll();
      hold(card, true);
    }

    // What to show.

    function apply() {
      const chosen = (name) =>
        new Set(filters.filter((box) => box.dataset.filter === name && box.checked).map((box) => box.value));
      const errors = chosen("error");
      const kinds = chosen("kind");
      let count = 0;
      for (const card of cards) {
        const off = !errors.has(card.dataset.error) || !kinds.has(card.dataset.kind);
        card.classList.toggle("off", off);
        if (off && held === card) hold(null, false);
        if (!off) count++;
      }
      for (const each of documents) {
        each.classList.toggle("off", count < cards.length && !each.querySelector(".error:not(.off)"));
      }
      find("#shown").textContent = count === cards.length ? "" : `${count} of ${cards.length} shown`;
    }

    // Only this class; all of them where it was the only one already.
    function toggleOnly(value) {
      const already = classes.every((box) => box.checked === (box.value === value));
      for (const box of classes) box.checked = already || box.value === value;
      apply();
    }

    function showAll() {
      for (const box of filters) box.checked = true;
      search.value = "";
      narrow();
      apply();
    }

    function narrow() {
      const wanted = search.value.trim().toLocaleLowerCase();
      for (const item of list(".documents li")) {
        item.hidden = !item.querySelector("a").textContent.toLocaleLowerCase().includes(wanted);
      }
    }

    const letGo = () => {
      hold(null, false);
      document.activeElement?.blur();
    };
    const actions = {
      next: () => step(1),
      previous: () => step(-1),
      theme: page.toggleTheme,
      help: () => help.showModal(),
      close: () => (help.open ? help.close() : letGo()),
      all: showAll,
      only: (button) => toggleOnly(button.dataset.who),
    };

    // Hands on it.

    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button) return actions[button.dataset.do](button);
      const card = event.target.closest(".error");
      if (card && getSelection().isCollapsed) hold(card, false);
    });
    for (const box of filters) box.addEventListener("change", apply);
    search.addEventListener("input", narrow);
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      search.value = "";
      narrow();
      search.blur();
    });

    const keys = {
      j: () => step(1), n: () => step(1), ArrowRight: () => step(1),
      k: () => step(-1), p: () => step(-1), ArrowLeft: () => step(-1),
      a: showAll,
      t: page.toggleTheme,
      "?": () => help.showModal(),
      "/": () => { search.closest("details").open = true; search.focus(); search.select(); },
      Escape: letGo,
    };
    classes.forEach((box, i) => { keys[i + 1] = () => toggleOnly(box.value); });
    page.listen(keys);
    addEventListener("hashchange", followLink);

    if (matchMedia("(max-width: 60rem)").matches) find(".choose").open = false;
    followLink();
  }

  page.start(start);
})();
