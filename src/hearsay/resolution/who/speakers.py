"""Attributions → who speaks in each, looked up in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.facts.words import PRONOUNS
from hearsay.resolution.who.book import Book
from hearsay.resolution.who.interviewee import interviewee, is_answer
from hearsay.text import paragraphs
from hearsay.types import Attribution, Span


def speakers(book: Book, attributions: Sequence[Attribution]) -> list[int | None]:
    """Each attribution's source by its number in the book; None where the report names nobody."""
    found: list[int | None] = [None] * len(attributions)
    spans = [_reports(book.text, a) or a.speaker for a in attributions]
    for n in sorted(range(len(attributions)), key=lambda n: spans[n] or (0, 0)):
        speaker = spans[n]
        teased = speaker == attributions[n].speaker and speaker is not None and _teaser(book.text, speaker)
        entry = book.find(speaker) if speaker and not teased else None
        found[n] = entry.number if entry else None
    answering = interviewee(book, attributions)
    for n, a in enumerate(attributions):
        if answering and (is_answer(book.text, a) or _answers(book.text, a, attributions)):
            found[n] = answering.number
        elif a.cue is None:
            found[n] = _continued(n, found, attributions)
        elif a.speaker and _teaser(book.text, a.speaker):
            found[n] = next((f for f in found[n + 1 :] if f is not None), None)
    return found


def _answers(text: str, a: Attribution, attributions: Sequence[Attribution]) -> bool:
    """ "I" and "we" in an answer."""
    me = a.speaker if a.speaker and PRONOUNS.get(a.speaker.of(text).casefold()) in ("self", "us") else None
    return me is not None and any(is_answer(text, o) and any(c.covers(me) for c in o.content) for o in attributions)


_CHECKED = re.compile(
    r"\b(?:confirm|verify|establish|aware of|investigating|looking into|checking)$|\bhad (?:seen|heard)$", re.IGNORECASE
)
_REPORTS = re.compile(r"(?:the )?(?:[\w-]+ )?reports(?= (?:that|of)\b|$)", re.IGNORECASE)


_THROUGH = re.compile(
    r"\s*(?:(?:have|has|had) )?(?:circulat|swirl|spread|surfac|appear|emerg|rag)\w* (?:in|on|thr?ough|across|among|via"
    r"|over) "
    r"(?P<who>(?:[\w'’-]+ ){0,5}?(?:media|outlets|websites|sites|forums|newspapers|networks|Twitter|Facebook)(?: "
    r"sources| reports)?\b)"
)


def _reports(text: str, a: Attribution) -> Span | None:
    """The reports themselves where nobody is given for them, or where somebody only looks into them.

    "Reports that … circulated in Danish media" are those media's.
    """
    if a.cue and _REPORTS.match(text, *a.cue) and (media := _THROUGH.match(text, a.content[-1].end)):
        return Span(*media.span("who"))
    if a.cue and a.speaker is None and (match := _REPORTS.match(text, *a.cue)):
        return Span(*match.span())
    checked = a.cue and a.speaker and _CHECKED.search(text, *a.cue)
    match = _REPORTS.match(text, *a.content[0]) if checked else None
    return Span(*match.span()) if match else None


def _teaser(text: str, speaker: Span) -> bool:
    """A headline's bare "Report" or "Sources" is whoever the body names first."""
    first = next(paragraphs(text), Span(0, 0))
    headline = first.covers(speaker) and not first.of(text).endswith((".", "”", '"'))
    return headline and speaker.of(text).casefold() in ("report", "reports", "source", "sources", "officials")


def _continued(number: int, found: Sequence[int | None], attributions: Sequence[Attribution]) -> int | None:
    """A quotation without a cue is the last speaker's who was quoted before it, else the next one's."""
    before = [n for n in range(number) if attributions[n].cue and attributions[n].manner != "indirect"]
    after = [n for n in range(number + 1, len(found)) if attributions[n].cue]
    return next((found[n] for n in (*before[::-1][:1], *after[:1])), None)
