"""Who answers in an interview printed as questions and answers, where the answers name nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.resolution.who.book import Book
from hearsay.resolution.who.entry import Entry
from hearsay.types import Attribution

_ANSWERS = re.compile(r":|[^\n]*\?")
_ASKS = re.compile(r"\W*(?:Q|QUESTION|Question|REPORTER|Reporter)\W*")
_SPOKE = re.compile(r"[^.\n]{0,160}?\b(?:spoke|speaks|talked|talks|tells|told|answered|sat down|interview)\b")


def is_answer(text: str, a: Attribution) -> bool:
    """An answer's cue is its label's colon or the question before it."""
    if a.speaker is not None or a.cue is None or not _ANSWERS.fullmatch(text, *a.cue):
        return False
    return not _ASKS.fullmatch(text, text.rfind("\n", 0, a.cue.start) + 1, a.cue.start)


def interviewee(book: Book, attributions: Sequence[Attribution]) -> Entry | None:
    """The one person whom the opening names as having spoken; None where it names several or none."""
    answers = [a for a in attributions if is_answer(book.text, a)]
    if len(answers) < 2:
        return None
    opening = min(a.content[0].start for a in answers)
    people = [e for e in book.entries if e.kind == "person" and e.named and any(p < opening for p in e.places)]
    spoke = [e for e in people if any(p < opening and _SPOKE.match(book.text, p) for p in e.places)]
    found = spoke or people
    return found[0] if len(found) == 1 else None
