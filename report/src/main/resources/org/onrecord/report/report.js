// What a report can do beyond being read: hold a statement up, walk from one to the next, filter.
(() => {
  function start() {
    const find = (query) => document.querySelector(query);
    const list = (query, within = document) => Array.from(within.querySelectorAll(query));
    const signs = list("a.sign");
    const cards = new Map(list("[data-card]").map((card) => [card.dataset.card, card]));
    const sections = list(".record > .speaker");
    const spans = new Map();
    for (const span of list("[data-s]")) {
      if (!spans.has(span.dataset.s)) spans.set(span.dataset.s, []);
      spans.get(span.dataset.s).push(span);
    }
    const filters = list("[data-filter]");
    const panel = find("#focus");
    const key = find("#key");
    const help = find("#help");
    const search = find("#find");
    let held = null; // chosen by click, key, focus or link
    let lit = null; // held, or what the pointer is on

    // One statement at hand.

    function light(id) {
      if (id === lit) return;
      for (const span of spans.get(lit) ?? []) span.classList.remove("on");
      for (const span of spans.get(id) ?? []) span.classList.add("on");
      lit = id;
      panel.hidden = id === null;
      key.hidden = id !== null;
      panel.replaceChildren(...(id === null ? [] : [cardOf(id)]));
    }

    // A long page has its cards folded: as text, of which an element is made when one is wanted.
    function made(card) {
      if (card.localName !== "noscript") return card.cloneNode(true);
      const parsed = new DOMParser().parseFromString(card.textContent, "text/html");
      return document.adoptNode(parsed.querySelector(".card"));
    }

    const SOME = 40;
    function unfold(section, most) {
      const folded = list("noscript[data-card]", section);
      for (const each of folded.slice(0, most)) {
        const card = made(each);
        card.classList.toggle("off", each.classList.contains("off"));
        cards.set(card.dataset.card, card);
        each.replaceWith(card);
      }
      const button = section.querySelector("[data-do=unfold]");
      if (folded.length > most) button.textContent = `Show ${folded.length - most} more`;
      else button?.remove();
    }
    addEventListener("beforeprint", () => {
      for (const section of sections) unfold(section, Infinity);
    });

    function cardOf(id) {
      const card = made(cards.get(id));
      card.removeAttribute("id");
      card.classList.remove("off");
      card.querySelector(".links").append(buttonTo("close", "Close"));
      const others = neighbours(id);
      if (others.length > 0) {
        const also = document.createElement("p");
        also.className = "links";
        also.append("On the same words: ");
        for (const other of others) also.append(linkTo(other), " ");
        card.append(also);
      }
      return card;
    }

    function buttonTo(action, words) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.do = action;
      button.textContent = words;
      return button;
    }

    function linkTo(id) {
      const link = document.createElement("a");
      link.href = "#" + id;
      link.textContent = spans.get(id).find((span) => span.dataset.label)?.dataset.label ?? id;
      return link;
    }

    // The statements that hold this one or are held by it.
    function neighbours(id) {
      const ids = new Set();
      for (const span of spans.get(id) ?? []) {
        for (const inner of span.querySelectorAll("[data-s]")) ids.add(inner.dataset.s);
        for (let outer = span.parentElement; outer; outer = outer.parentElement) {
          if (outer.dataset.s) ids.add(outer.dataset.s);
        }
      }
      ids.delete(id);
      return [...ids].filter((other) => !cards.get(other).classList.contains("off"));
    }

    function hold(id, move) {
      held = id;
      light(id);
      if (id === null) return;
      const sign = document.getElementById(id);
      if (move) {
        sign.focus({ preventScroll: true });
        sign.scrollIntoView({ block: "center" });
      }
      page.pointTo(id);
    }

    function letGo() {
      held = null;
      light(null);
      if (document.activeElement?.matches("a.sign")) document.activeElement.blur();
      page.pointTo(null);
    }

    function step(by) {
      const shown = signs.filter((sign) => !sign.classList.contains("off"));
      if (shown.length === 0) return;
      const at = shown.findIndex((sign) => sign.id === held);
      hold(shown[page.next(shown, at, by)].id, true);
    }

    function followLink() {
      const id = location.hash.slice(1);
      if (!cards.has(id)) return;
      if (cards.get(id).classList.contains("off")) showAll();
      hold(id, true);
    }

    // What to show.

    function apply() {
      const chosen = (name) =>
        new Set(filters.filter((box) => box.dataset.filter === name && box.checked).map((box) => box.value));
      const names = [...new Set(filters.map((box) => box.dataset.filter))];
      const sets = names.map((name) => [name, chosen(name)]);
      let count = 0;
      const heard = new Set();
      for (const [id, card] of cards) {
        const off = !sets.every(([name, values]) => values.has(card.dataset[name]));
        card.classList.toggle("off", off);
        for (const span of spans.get(id) ?? []) span.classList.toggle("off", off);
        if (off && held === id) letGo();
        if (!off) {
          count++;
          heard.add(card.dataset.speaker);
        }
      }
      for (const section of sections) section.classList.toggle("off", !heard.has(section.id));
      find("#shown").textContent = count === cards.size ? "" : `${count} of ${cards.size} statements shown`;
    }

    const speakers = filters.filter((box) => box.dataset.filter === "speaker");

    function only(who) {
      for (const box of speakers) box.checked = box.value === who;
      apply();
    }

    // Only this speaker; all of them where it was the only one already.
    function toggleOnly(who) {
      if (speakers.every((box) => box.checked === (box.value === who))) showAll();
      else only(who);
    }

    function showAll() {
      for (const box of filters) box.checked = true;
      if (search) search.value = "";
      narrow();
      apply();
    }

    function narrow() {
      const wanted = search ? search.value.trim().toLocaleLowerCase() : "";
      for (const item of list(".speakers li")) {
        item.hidden = !item.querySelector(".name").textContent.toLocaleLowerCase().includes(wanted);
      }
    }

    async function copyLink(button) {
      const link = location.href.split("#")[0] + "#" + button.dataset.id;
      let done = true;
      try { await navigator.clipboard.writeText(link); } catch { done = false; }
      button.textContent = done ? "Copied" : link;
    }

    const actions = {
      next: () => step(1),
      previous: () => step(-1),
      theme: page.toggleTheme,
      help: () => help.showModal(),
      close: () => (help.open ? help.close() : letGo()),
      all: showAll,
      only: (button) => toggleOnly(button.dataset.who),
      unfold: (button) => unfold(button.closest(".speaker"), SOME),
      copy: copyLink,
    };

    // Hands on it.

    const statementAt = (event) => event.target.closest?.("[data-s]:not(.off)")?.dataset.s ?? null;
    const text = find("main");
    text.addEventListener("mouseover", (event) => light(statementAt(event) ?? held));
    text.addEventListener("mouseleave", () => light(held));
    text.addEventListener("focusin", (event) => {
      const id = statementAt(event);
      if (id !== null && id !== held) hold(id, false);
    });
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button) return actions[button.dataset.do](button);
      const id = text.contains(event.target) ? statementAt(event) : null;
      if (id !== null && getSelection().isCollapsed) {
        event.preventDefault();
        hold(id, false);
      }
    });
    for (const box of filters) box.addEventListener("change", apply);
    search?.addEventListener("input", narrow);
    search?.addEventListener("keydown", (event) => {
      const first = find(".speakers li:not([hidden]) [data-do=only]");
      if (event.key === "Escape") {
        search.value = "";
        narrow();
        search.blur();
      } else if (event.key === "Enter" && first) {
        only(first.dataset.who);
        search.blur();
      }
    });

    const keys = {
      j: () => step(1), n: () => step(1), ArrowRight: () => step(1),
      k: () => step(-1), p: () => step(-1), ArrowLeft: () => step(-1),
      o: () => { if (lit !== null) toggleOnly(cards.get(lit).dataset.speaker); },
      a: showAll,
      t: page.toggleTheme,
      "?": () => help.showModal(),
      "/": () => { if (search) { search.closest("details").open = true; search.focus(); search.select(); } },
      Escape: letGo,
    };
    page.listen(keys);
    addEventListener("hashchange", followLink);

    if (matchMedia("(max-width: 60rem)").matches) find(".choose").open = false;
    followLink();
  }

  page.start(start);
})();
