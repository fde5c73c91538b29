"""Passages that a report takes over from an outlet: "From CNN:", "As the Gazette reports," and what follows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hearsay.resolution.press.passings import Passing
from hearsay.text import paragraphs, plain
from hearsay.types import Span


class Passage(NamedTuple):
    """`by` is the passing that introduces it."""

    by: Passing
    at: Span


_OPENS = re.compile(
    r"(?::|^(?:As|Here'?s?|From|Via)\b[^.]*,"
    r"|\b[Aa]s [^.,]{3,60} (?:reports|reported|notes|writes),[^.]*(?:\.\.\.|…))\s*$"
)
_CLOSES = re.compile(r"[\W_]*(?:\*\W*\*|_{3}|-{3}|—{2})[\W_]*$|\W*(?:Emphasis|Update|UPDATE|Read more|SEE ALSO)\b")
_GAP = re.compile(r"[\[(]?(?:\.\s?\.\s?\.|…)[\])]?")
SHORT = 200  # characters of a line that introduces
LONG = 5  # paragraphs without a gap ("…"); the longest such passage in the annotated reports has four


def passages(text: str, found: Sequence[Passing]) -> Iterator[Passage]:
    """In order of the text; `found` are outlets other than the report's own."""
    flat = plain(text)
    lines = list(paragraphs(flat))
    for n, line in enumerate(lines[:-1]):
        inside = _by(flat, line, found) if _opens(flat, line) else []
        end = _end(flat, lines, n + 1, found) if inside else 0
        if end > n + 1:
            yield Passage(inside[0], Span(lines[n + 1].start, lines[end - 1].end))


def _by(flat: str, line: Span, found: Sequence[Passing]) -> Sequence[Passing]:
    """The outlet that the line names last, or whose story it takes up: "From the article:"."""
    story = _STORY.search(flat, *line)
    return _inside(found, line)[-1:] or (_inside(found, Span(0, line.start))[-1:] if story else [])


def _inside(found: Sequence[Passing], line: Span) -> Sequence[Passing]:
    starts = (bisect_left(found, at, key=lambda p: p.at.start) for at in line)
    return found[slice(*starts)]


_STORY = re.compile(r"\b(?:[Tt]he|[Ii]ts) (?:article|story|post|piece)\b")


def _opens(flat: str, line: Span) -> bool:
    return line.end - line.start <= SHORT and bool(_OPENS.search(line.of(flat)))


def _end(flat: str, lines: Sequence[Span], start: int, found: Sequence[Passing]) -> int:
    """The number of the first line that is no more part of it."""
    left = LONG
    for n in range(start, len(lines)):
        line = lines[n].of(flat)
        if (
            left == 0
            or _CLOSES.match(line)
            or _opens(flat, lines[n])
            or (n > start and _leaves(flat, lines, start, n, found))
        ):
            return n
        left = LONG if _GAP.fullmatch(line) else left - 1
    return len(lines)


def _leaves(flat: str, lines: Sequence[Span], start: int, n: int, found: Sequence[Passing]) -> bool:
    """Another outlet tells something there, or the quotation marks of the first line are gone."""
    mark = flat[lines[start].start]
    if mark in "\"'" and flat[lines[n].start] != mark:
        return True
    return any(p.part in ("tells", "cited") for p in _inside(found, lines[n]))
