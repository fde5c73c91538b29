"""Lines of a page → blocks in reading order: white gutters part columns, what crosses a gutter parts the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from hearsay.reading.pdf.sheet import Line

_GUTTER = 0.8  # of the size of the letters
_FEWEST = 2  # lines of a column
_MOST = 3_000  # lines of a page that is cut, which takes time with their square: 3 s for so many in one column
_DEEPEST = 40  # cuts within cuts

Block = list[Line]


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """A page of more lines than a broadsheet has is no page of text: one block."""
    ordered = sorted(lines, key=lambda x: (x.top, x.left))
    if len(ordered) > _MOST:
        return [ordered]
    return list(_cut(ordered, 0)) if ordered else []


def _cut(lines: Block, depth: int) -> Iterator[Block]:
    """Side by side where a gutter runs from top to bottom; else above and below, where one of the two has a gutter."""
    columns = _columns(lines)
    if columns and depth < _DEEPEST:
        for column in columns:
            yield from _cut(column, depth + 1)
        return
    at = _level(lines) if depth < _DEEPEST else None
    if at is None:
        yield lines
        return
    yield from _cut(lines[:at], depth + 1)
    yield from _cut(lines[at:], depth + 1)


def _columns(lines: Block) -> list[Block]:
    """From left to right; nothing where the lines stand in one column, or a gutter parts single words off."""
    parts: list[Block] = []
    end = 0.0
    gutter = _GUTTER * median(line.size for line in lines)
    for line in sorted(lines, key=lambda x: x.left):
        if parts and line.left < end + gutter:
            parts[-1].append(line)
        else:
            parts.append([line])
        end = max(end, line.right) if len(parts[-1]) > 1 else line.right
    if len(parts) < 2 or any(len(part) < _FEWEST for part in parts):
        return []
    return [sorted(part, key=lambda x: (x.top, x.left)) for part in parts]


def _level(lines: Block) -> int | None:
    """Where to cut across: the first place below which the rest has columns, else the last above which it has."""
    places = [n for n in range(1, len(lines)) if _is_level(lines, n)]
    below = next((n for n in places if _columns(lines[n:])), None)
    return below if below is not None else next((n for n in reversed(places) if _columns(lines[:n])), None)


def _is_level(lines: Block, n: int) -> bool:
    """No line reaches from above to below it."""
    return max(x.base for x in lines[max(0, n - 12) : n]) - lines[n].top < 0.5 * lines[n].size
