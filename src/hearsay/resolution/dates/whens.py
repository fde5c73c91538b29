"""Mentions of a time in a text, and the day that each one names.

Closed classes of English, rather than dateparser: on GUM's dates the two are right as often, but dateparser takes most
of "last month", "2010" and "the 1960s" for a day as well (`bench/dates.py`), and costs 0.1 s to import.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hearsay.resolution.dates.days import DAY_MONTH, MONTH_DAY, NUMERIC, VAGUE, Frame, Reader, named, numeric, vague
from hearsay.resolution.dates.relative import AGO, AWAY, NEAR, TURNED, WEEKDAY, ago, away, near, turned, weekday
from hearsay.types import Span

_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (MONTH_DAY, named),
    (DAY_MONTH, named),
    (NUMERIC, numeric),
    (NEAR, near),
    (AGO, ago),
    (AWAY, away),
    (TURNED, turned),
    (WEEKDAY, weekday),
    (VAGUE, vague),
)
# What a pattern cannot do without: most sentences name no time, and need not be looked through for each.
_DIGIT, _DAY = re.compile(r"\d"), re.compile(r"(?i:day)")
_HINTS = {MONTH_DAY: _DIGIT, DAY_MONTH: _DIGIT, NUMERIC: _DIGIT, AGO: re.compile("(?i:ago)"), AWAY: _DAY, WEEKDAY: _DAY}


@dataclass(frozen=True, slots=True)
class When:
    """A mention of a time; `day` is the day it names, None where that is no single known one."""

    span: Span
    match: re.Match[str]
    reader: Reader

    def day(self, frame: Frame) -> date | None:
        try:
            return self.reader(self.match, frame)
        except (ValueError, OverflowError):  # 31 June; before the year 1
            return None


def day(words: str, today: date | None) -> date | None:
    """The day that words name in a report of `today`.

    >>> day("late on Thursday", date(2031, 3, 4)), day("25 May 2022", None), day("last week", date(2031, 3, 4))
    (datetime.date(2031, 2, 27), datetime.date(2022, 5, 25), None)
    """
    first = next(iter(whens(words)), None)
    return first.day(Frame(today=today)) if first else None


def whens(text: str) -> list[When]:
    """In the order of the text, none within another; a range or a list is one mention."""
    readers = [(p, r) for p, r in _READERS if (hint := _HINTS.get(p)) is None or hint.search(text)]
    found = sorted((w for p, r in readers for w in _matches(text, p, r)), key=lambda w: (w.span.start, -w.span.end))
    kept: list[When] = []
    for when in found:
        if kept and kept[-1].span.overlaps(when.span):
            continue
        joined = _joined(text, kept[-1], when) if kept else None
        kept[len(kept) - bool(joined) :] = [joined or when]
    return kept


def _matches(text: str, pattern: re.Pattern[str], reader: Reader) -> Iterator[When]:
    return (When(Span(*m.span()), m, reader) for m in pattern.finditer(text))


_APPOSED = re.compile(r"\s?[,(]?\s?(?:the\s)?")
_LISTED = re.compile(r",?\s?(?:and|or|to|through|until|till|[-–—/])\s?(?:(?:early|late)\s)?(?:on\s)?")


def _joined(text: str, one: When, two: When) -> When | None:
    """Two mentions that make up one: "Tuesday, May 24" is the more exact of them, "Monday and Tuesday" is no day."""
    between, span = text[one.span.end : two.span.start], Span(one.span.start, two.span.end)
    if one.reader is weekday and two.reader in (named, numeric) and _APPOSED.fullmatch(between):
        return When(span, two.match, two.reader)
    return When(span, two.match, vague) if _LISTED.fullmatch(between) else None
