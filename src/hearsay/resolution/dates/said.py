"""The day on which something was said, as far as the report tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from hearsay.resolution.dates.clause import Clause, clause_of
from hearsay.resolution.dates.dating import dates_it
from hearsay.resolution.dates.days import Frame
from hearsay.resolution.dates.today import today
from hearsay.resolution.dates.whens import whens
from hearsay.text import quoted, sentence_at
from hearsay.types import Attribution, Report, Span


class Dated(NamedTuple):
    """Where the text dates a saying, and the day (ISO 8601) if that names one."""

    at: Span
    day: str | None


def said_on(report: Report, attributions: Sequence[Attribution]) -> list[str | None]:
    """For each an ISO date (YYYY-MM-DD), or None where the report does not tell.

    What somebody goes on to say in the sentence ("…, adding", "and warned") was said that day, too.
    """
    dated = [_dated(report, a) for a in attributions]
    whole = [(a, d) for a, d in zip(attributions, dated, strict=True) if d and d.day]
    return [d.day if d else _with_another(report.text, a, whole) for a, d in zip(attributions, dated, strict=True)]


def _dated(report: Report, a: Attribution) -> Dated | None:
    """Of the times that date the saying the one nearest to the cue counts, even if it names no day."""
    if a.cue is None:
        return None
    clause = clause_of(report.text, a, a.cue)
    near_first = sorted(whens(clause.text), key=lambda w: _gap(w.span, clause.cue))
    dating = next((w for w in near_first if dates_it(clause, w.span)), None)
    if dating is None:
        return None
    at = dating.span.moved(clause.start)
    day = dating.day(frame_at(report, at.start, ahead=_looks_ahead(clause)))
    return Dated(at, day.isoformat() if day else None)


_GOES_ON = re.compile(r"\W*(?:(?:and|but|also|even|further|again|then|while|he|she|they|it)\W+)*")


def _with_another(text: str, a: Attribution, dated: Sequence[tuple[Attribution, Dated]]) -> str | None:
    """The day of what the same speaker says before it in the sentence, where no other time comes between."""
    before = next((x for x in reversed(dated) if _leads_on(text, x[0], a)), None)
    return before[1].day if before and a.cue and _joins(text, *before, clause_of(text, a, a.cue)) else None


def _leads_on(text: str, o: Attribution, a: Attribution) -> bool:
    if not (a.cue and o.cue and a.speaker and o.speaker and o.speaker.overlaps(a.speaker)):
        return False
    return o.cue.end <= a.cue.start and sentence_at(text, a.cue).covers(o.cue)


def _joins(text: str, o: Attribution, d: Dated, c: Clause) -> bool:
    """Nothing stands between but what is said and "and"; no other time is told."""
    cue, times = c.cue.start + c.start, [w.span.moved(c.start) for w in whens(c.text)]
    ends = [part.end for part in o.content if part.end <= cue]
    between = text[max([o.cue.end if o.cue else 0, d.at.end, *ends]) : cue]
    others = [t for t in times if not t.overlaps(d.at) and not any(part.covers(t) for part in o.content)]
    return bool(_GOES_ON.fullmatch(between)) and not others


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
