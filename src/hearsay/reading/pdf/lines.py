"""Runs of letters → lines, each of one column, without what every page repeats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hearsay.reading.pdf.sheet import Line, Sheet

_NEAR = 0.9  # of the size: words so near are of one line
_LEVEL = 0.3
_SMALL = 0.75  # of the size beside it: the number of a footnote
_MARGIN = 0.12  # of a page's height, at either end
_OFTEN = 0.3  # of the pages
_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|página)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/|\||von|de)\s*\d{1,4})?\W*$", re.IGNORECASE
)


def joined(sheet: Sheet) -> Sheet:
    """What a change of font has parted, together again."""
    kept: list[Line] = []
    for run in sheet.lines:
        last = kept[-1] if kept else None
        if last and _same_line(last, run):
            footnote = run.size < _SMALL * last.size and run.words.strip().isdigit()
            kept[-1] = last._replace(right=run.right) if footnote else _both(last, run)
        else:
            kept.append(run)
    return replace(sheet, lines=tuple(kept))


def _same_line(a: Line, b: Line) -> bool:
    size = max(a.size, b.size)
    level = abs(a.base - b.base) < _LEVEL * size or (a.top <= b.middle <= a.base and b.size < _SMALL * a.size)
    return level and -0.3 * size < b.left - a.right < _NEAR * size


def _both(a: Line, b: Line) -> Line:
    spaced = a.words[-1:].isspace() or b.words[:1].isspace() or b.left - a.right < 0.15 * a.size
    words = a.words + ("" if spaced else " ") + b.words
    size = a.size if len(a.words) >= len(b.words) else b.size
    return Line(a.left, max(a.right, b.right), min(a.top, b.top), max(a.base, b.base), size, words)


def without_margins(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Without page numbers, and without lines in the margins that come back page after page."""
    often = Counter(key for sheet in sheets for key in {_key(line) for line in _margins(sheet)})
    enough = max(2, _OFTEN * len(sheets))
    repeated = {key for key, n in often.items() if n >= enough}
    return [replace(sheet, lines=tuple(_kept(sheet, repeated))) for sheet in sheets]


def _kept(sheet: Sheet, repeated: set[tuple[str, int]]) -> Iterable[Line]:
    margins = set(_margins(sheet))
    return (x for x in sheet.lines if x not in margins or not (_key(x) in repeated or _NUMBER.match(x.words)))


def _margins(sheet: Sheet) -> list[Line]:
    depth = _MARGIN * sheet.height
    return [line for line in sheet.lines if line.middle < depth or line.middle > sheet.height - depth]


def _key(line: Line) -> tuple[str, int]:
    """The words with any number for a number; a title in large letters is no header."""
    return re.sub(r"\d+", "#", " ".join(line.words.casefold().split())), round(line.size)
