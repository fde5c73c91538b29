"""The day on which something was said, as far as the report tells it."""

from __future__ import annotations

import re
from datetime import date

from hearsay.resolution.dates.clause import Clause, clause_of
from hearsay.resolution.dates.dating import dates_it
from hearsay.resolution.dates.days import Frame
from hearsay.resolution.dates.today import today
from hearsay.resolution.dates.whens import whens
from hearsay.text import quoted
from hearsay.types import Attribution, Report, Span


def said_on(report: Report, a: Attribution) -> str | None:
    """An ISO date (YYYY-MM-DD), or None where the report does not tell.

    Of the times that date the saying the one nearest to the cue counts, even if it names no day.
    """
    if a.cue is None:
        return None
    clause = clause_of(report.text, a, a.cue)
    near_first = sorted(whens(clause.text), key=lambda w: _gap(w.span, clause.cue))
    dating = next((w for w in near_first if dates_it(clause, w.span)), None)
    if dating is None:
        return None
    day = dating.day(frame_at(report, clause.start + dating.span.start, ahead=_looks_ahead(clause)))
    return day.isoformat() if day else None


def _gap(a: Span, b: Span) -> int:
    return max(0, a.start - b.end, b.start - a.end)


AHEAD = re.compile(r"\b(?:will|shall|won['’]t|(?:is|are) (?:\w+ )?to|plans? to)\b")
_BEFORE_THE_CUE = 40  # characters that hold a cue's auxiliaries


def _looks_ahead(c: Clause) -> bool:
    """What was said is yet to be said: "will tell parliament on Monday"."""
    return bool(AHEAD.search(c.text, max(0, c.cue.start - _BEFORE_THE_CUE), c.cue.end))


_BACK = 3000  # characters, at most, that are looked through for days told of
_ENDED = re.compile(r"[.!?][\"”’)]*\s")


def frame_at(report: Report, at: int, *, ahead: bool = False) -> Frame:
    """What words for a day at `at` are relative to. Told of are the times that this paragraph and the last one name.

    From its second sentence on nothing is reckoned from the last paragraph: "the next day" then follows an event that
    likely has no date of its own.
    """
    text, now = report.text, today(report)
    start = text.rfind("\n", 0, at) + 1
    earlier = text.rfind("\n", 0, len(text[:start].rstrip())) + 1
    told = _told(text[max(earlier, start - _BACK) : start], Frame(today=now))
    if _ENDED.search(text, start, at):
        told = (*told, None)
    return Frame(today=now, told=_told(text[max(start, at - _BACK) : at], Frame(today=now, told=told)), ahead=ahead)


def _told(text: str, frame: Frame) -> tuple[date | None, ...]:
    """The times told of so far, and those that a text names outside quotations."""
    spoken = quoted(text)
    for when in whens(text):
        if not any(q.covers(when.span) for q in spoken):
            frame = Frame(today=frame.today, told=(*frame.told, when.day(frame)))
    return frame.told
