"use strict";
// What every page can do: be light or dark, answer to buttons and keys, walk from one thing to the next.
const page = (() => {
  const root = document.documentElement;
  const THEME = "onrecord-theme";
  root.classList.add("js");

  // A page opened from a file may have no storage at all.
  const stored = (use) => { try { return use(window.localStorage); } catch { return null; } };
  const theme = stored((storage) => storage.getItem(THEME));
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  function toggleTheme() {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    stored((storage) => storage.setItem(THEME, root.dataset.theme));
  }

  // What the address bar says, so that it can be sent on.
  function pointTo(id) {
    const address = id === null ? location.pathname + location.search : "#" + id;
    try { history.replaceState(null, "", address); } catch { /* not allowed here */ }
  }

  // The place after or before one in a list, round its end; where none is held, the first in view.
  function next(list, at, by) {
    if (at >= 0) return (at + by + list.length) % list.length;
    let below = 0; // found by halves, as what is far from view is not laid out until it is asked
    for (let end = list.length; below < end; ) {
      const middle = (below + end) >> 1;
      if (list[middle].getBoundingClientRect().top > 60) end = middle;
      else below = middle + 1;
    }
    if (below === list.length) return by > 0 ? 0 : list.length - 1;
    return by > 0 ? below : (below - 1 + list.length) % list.length;
  }

  // Keys that lead somewhere, unless a field is typed in or a dialogue is open.
  function listen(keys) {
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
      if (event.target.matches?.("input[type=search], input[type=text], input[type=password], textarea, select")) return;
      if (Object.hasOwn(keys, event.key)) {
        event.preventDefault();
        keys[event.key]();
      }
    });
  }

  function start(work) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", work);
    else work();
  }

  return { toggleTheme, pointTo, next, listen, start };
})();
