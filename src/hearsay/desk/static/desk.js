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

// The picture so many times as large; 0: so that all of it is seen.
function zoom(by) {
  const picture = document.querySelector(".hs-figure svg");
  const { width, height } = picture.viewBox.baseVal;
  const whole = Math.min(width, picture.parentElement.clientWidth, (width / height) * 0.84 * innerHeight);
  const wide = by ? picture.getBoundingClientRect().width * by : whole;
  picture.style.maxWidth = "none";
  picture.style.width = `${Math.min(9000, Math.max(40, wide))}px`;
}

// A tall picture begins in its middle, where the roots are.
for (const frame of document.querySelectorAll(".hs-figure")) {
  frame.scrollTop = (frame.scrollHeight - frame.clientHeight) / 2;
}

const long = (text) => [...text].length; // in code points, as the report's text is counted

// The part of a piece of the report's text that is selected, and where it begins.
function part(piece, range) {
  const own = document.createRange();
  own.selectNodeContents(piece);
  const before = own.cloneRange();
  if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0) own.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(range.endContainer, range.endOffset);
  before.setEnd(own.startContainer, own.startOffset);
  return { at: Number(piece.dataset.at) + long(before.toString()), text: own.toString() };
}

// The selection as [start, end] and its words, without white space at its edges.
function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const pieces = [...document.querySelectorAll("#words [data-at]")].filter((piece) => range.intersectsNode(piece));
  const parts = pieces.map((piece) => part(piece, range)).filter((one) => one.text.trim());
  if (!parts.length) return null;
  const [first, last] = [parts[0], parts[parts.length - 1]];
  const start = first.at + long(first.text) - long(first.text.trimStart());
  return { span: [start, last.at + long(last.text.trimEnd())], words: range.toString().trim() };
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

// One edge of the selection, or of the content as it is marked, by a word.
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
  selection.modify("extend", "[{".includes(key) ? "backward" : "forward", "word");
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
