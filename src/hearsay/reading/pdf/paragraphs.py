"""Blocks of lines → paragraphs: put together over lines, columns and pages; words broken at line ends made whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from hearsay.reading.pages.tree import tidy
from hearsay.reading.pdf.columns import Block
from hearsay.reading.pdf.sheet import Line

_OTHER_SIZE = 0.12
_APART = 1.3  # of the distance from line to line
_INDENTED = 0.8  # of the size of the letters
_POINT = re.compile(r"\s*(?:[•▪◦‣·*–—-]|\d{1,2}[.)]|\([a-z\d]\))\s")
_HYPHEN = re.compile(r"(?<=[^\W\d_])(?P<sign>[-\u00ad\u2010\u0002\ufffe])\s*$")
_END, _START = re.compile(r"[\w-]{1,40}$"), re.compile(r"[\w-]{1,40}")
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")


class Paragraph(NamedTuple):
    """`size` of its letters, and the page on which it begins."""

    words: str
    size: float
    page: int


def paragraphs_of(blocks: Sequence[tuple[int, Block]]) -> list[Paragraph]:
    """`blocks` are all of the document in reading order, with their pages."""
    within = Counter(w.casefold() for _, b in blocks for line in b for w in re.findall(r"\w+(?:-\w+)+", line.words))
    made: list[Paragraph] = []
    for page, block in blocks:
        for n, lines in enumerate(_grouped(block)):
            words, size = _whole(lines, within), median(line.size for line in lines)
            if n == 0 and made and _goes_on(made[-1], words, size):
                made[-1] = made[-1]._replace(words=_together(made[-1].words, words, within))
            else:
                made.append(Paragraph(words, size, page))
    clean = (p._replace(words=tidy(_HYPHEN.sub("-", p.words))) for p in made)
    return [p for p in clean if p.words]


def _goes_on(before: Paragraph, words: str, size: float) -> bool:
    """A paragraph that ends without a stop goes on at the head of the next column, in small letters."""
    alike = abs(size - before.size) <= _OTHER_SIZE * before.size
    broken = _HYPHEN.search(before.words) or not _ENDED.search(before.words)
    return alike and bool(broken) and words[:1].islower()


def _grouped(block: Block) -> Iterator[list[Line]]:
    steps = [b.base - a.base for a, b in pairwise(block) if b.base > a.base]
    step = median(steps) if len(steps) > 2 else 1.25 * median(line.size for line in block)
    right = {round(line.size): 0.0 for line in block}
    for line in block:
        right[round(line.size)] = max(right[round(line.size)], line.right)
    held: list[Line] = []
    for line in block:
        if held and _begins(held[-1], line, step=step, right=right[round(held[-1].size)], first=held[0]):
            yield held
            held = []
        held.append(line)
    yield held


def _begins(before: Line, line: Line, *, step: float, right: float, first: Line) -> bool:
    """Does a new paragraph begin with the line?"""
    if abs(line.size - before.size) > _OTHER_SIZE * before.size or _POINT.match(line.words):
        return True
    if line.base - before.base > _APART * step or line.base <= before.base:
        return line.base - before.base > _APART * step or line.left < before.right
    if line.left - before.left > _INDENTED * line.size and before is not first:
        return True
    return not _HYPHEN.search(before.words) and before.right + _first_word(line) < right - 0.5 * line.size


def _first_word(line: Line) -> float:
    """How wide its first word is, with a space before it: a shorter rest of the line before would have held it."""
    words = line.words.split(None, 1)
    letters = len(words[0]) + 1 if words else 0
    return letters * (line.right - line.left) / max(1, len(line.words.strip()))


def _whole(lines: Sequence[Line], within: Counter[str]) -> str:
    words = lines[0].words
    for line in lines[1:]:
        words = _together(words, line.words, within)
    return words


def _together(a: str, b: str, within: Counter[str]) -> str:
    """Broken words are joined, unless the text spells them with a hyphen elsewhere ("well-known")."""
    broken = _HYPHEN.search(a)
    if not broken:
        return f"{a.rstrip()} {b.lstrip()}"
    stem, rest = a[: broken.start()], b.lstrip()
    ends, begins = _END.search(stem), _START.match(rest)
    compound = f"{ends[0] if ends else ''}-{begins[0] if begins else ''}".casefold()
    keeps = broken["sign"] != "\u00ad" and (within[compound] or not rest[:1].islower())
    return f"{stem}{'-' if keeps else ''}{rest}"
