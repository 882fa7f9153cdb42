"use strict";
// Judging by keys, and choosing the right words with the mouse or by moving their edges.
page.start(() => {
  const context = document.querySelector("#context");
  const content = document.querySelector("#content");
  if (context === null) return;
  const text = context.textContent;
  let start = Number(context.dataset.before);
  let end = start + Number(context.dataset.words);

  function show() {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    context.replaceChildren(text.slice(0, start), mark, text.slice(end));
    content.value = text.slice(start, end).trim();
  }

  // The place behind or before a place where a word begins or ends.
  function word(at, by, inside) {
    const isWord = (i) => /\S/.test(text[i] ?? " ");
    let i = at;
    if (by > 0) {
      while (i < text.length && isWord(i) === inside) i++;
      while (i < text.length && isWord(i) !== inside) i++;
    } else {
      while (i > 0 && isWord(i - 1) !== inside) i--;
      while (i > 0 && isWord(i - 1) === inside) i--;
    }
    return i;
  }

  function moveStart(by) {
    const to = by > 0 ? word(start, 1, true) : word(start, -1, true);
    if (to < end) { start = to; show(); }
  }

  function moveEnd(by) {
    const to = by > 0 ? word(end, 1, false) : word(end, -1, false);
    if (to > start) { end = to; show(); }
  }

  // Where in the text a place of the selection is.
  function offset(node, at) {
    const range = document.createRange();
    range.setStart(context, 0);
    range.setEnd(node, at);
    return range.toString().length;
  }

  context.addEventListener("mouseup", () => {
    const selection = getSelection();
    if (selection.isCollapsed || !context.contains(selection.anchorNode) || !context.contains(selection.focusNode)) return;
    const range = selection.getRangeAt(0);
    const from = offset(range.startContainer, range.startOffset);
    const to = offset(range.endContainer, range.endOffset);
    if (to <= from) return;
    start = from;
    end = to;
    selection.removeAllRanges();
    show();
  });

  const press = (key) => () => document.querySelector(`[data-key="${key}"]`)?.click();
  page.listen({
    a: press("a"), r: press("r"), c: press("c"), s: press("s"), u: press("u"),
    "[": () => moveStart(-1), "]": () => moveStart(1),
    "{": () => moveEnd(-1), "}": () => moveEnd(1),
  });
});
