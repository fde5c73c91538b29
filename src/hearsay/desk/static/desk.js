// Keys for reviewing, spans by selection, files by dropping. Without it every page still works, but for these.
"use strict";

const typing = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if ("[]{}".includes(event.key)) {
    if (nudge(event.key)) event.preventDefault();
    return;
  }
  const button = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-span]");
  if (button) send(button.dataset.span);
  const size = event.target.closest("[data-zoom]");
  if (size) zoom(Number(size.dataset.zoom));
});

// The picture so many times as large; 0: as wide as its frame.
function zoom(by) {
  const picture = document.querySelector(".hs-figure svg");
  const wide = Math.min(6000, Math.max(160, picture.getBoundingClientRect().width * by));
  picture.style.minWidth = "0";
  picture.style.width = by ? `${wide}px` : "100%";
}

// Where a place in the page lies in the report's text, in code points.
function placed(node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const piece = element.closest("[data-at]");
  if (!piece) return null;
  const range = document.createRange();
  range.setStart(piece, 0);
  range.setEnd(node, offset);
  return Number(piece.dataset.at) + [...range.toString()].length;
}

// The selection as [start, end] and its words, without white space at its edges.
function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = placed(range.startContainer, range.startOffset);
  const end = placed(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  const words = range.toString();
  const before = words.length - words.trimStart().length;
  const after = words.length - words.trimEnd().length;
  return { span: [start + before, end - after], words: words.trim() };
}

function send(field) {
  const form = document.getElementById("fix");
  const found = selected();
  if (!form || !found) return;
  form.elements.field.value = field;
  form.elements.value.value = JSON.stringify(field === "content" ? [found.span] : found.span);
  form.elements.words.value = found.words;
  form.requestSubmit();
}

// One edge of the selection, or of the content as it is marked, by a word to the left or right.
function nudge(key) {
  const words = document.getElementById("words");
  const selection = getSelection();
  if (!words || !selection.modify) return false;
  if (selection.isCollapsed || !words.contains(selection.anchorNode)) {
    const marks = words.querySelectorAll(".dk-content");
    if (!marks.length) return false;
    selection.setBaseAndExtent(marks[0], 0, marks[marks.length - 1], marks[marks.length - 1].childNodes.length);
  }
  const range = selection.getRangeAt(0);
  const start = [range.startContainer, range.startOffset];
  const end = [range.endContainer, range.endOffset];
  const [fixed, moving] = "[]".includes(key) ? [end, start] : [start, end];
  selection.setBaseAndExtent(...fixed, ...moving);
  selection.modify("extend", "[{".includes(key) ? "left" : "right", "word");
  return true;
}

const drop = document.querySelector("[data-drop]");
if (drop) {
  const over = (on) => (event) => { event.preventDefault(); drop.classList.toggle("dk-over", on); };
  addEventListener("dragover", over(true));
  addEventListener("dragleave", over(false));
  addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length) {
      drop.elements.file.files = event.dataTransfer.files;
      drop.requestSubmit();
    }
  });
}
