"""The outlets that stand in an attribution's own sentence, from its source outwards to this report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.resolution.press.passings import Passing
from hearsay.text import sentence_at
from hearsay.types import Attribution, Span

_ORDER = {"heard": 0, "holds": 0, "cited": 1, "tells": 2}
_TOLD = re.compile(r"\b(?P<verb>told|tells?)\b[^,;:.]*$")
# What stands between two clauses that say different things.
_APART = re.compile(r"[;:]|, (?:but|while|whereas|although|though|and|with)\b|\bbut\b")
BEFORE = 40  # characters that a cue may be farther off if it stands before the outlet


def stated(text: str, a: Attribution, attributions: Sequence[Attribution], found: Sequence[Passing]) -> list[Passing]:
    """Outlets that the cue's sentence gives as having heard the source or passed it on, outside the content."""
    if a.cue is None:
        return []
    cue = a.cue
    sentence = sentence_at(text, cue)
    near = [o for o in attributions if o.cue and sentence.covers(o.cue)]
    outside = [p for p in found if sentence.covers(p.at) and not _inside(p.at, a)]
    heard = [p for p in outside if p.part in ("heard", "holds") and _is_mine(text, p, a, near)]
    passed = [p for p in outside if p.part in ("cited", "tells") and not _own_words(p, a, near)]
    tells = [p for p in passed if not _apart(text, p, a)]
    return sorted([*heard, *tells], key=lambda p: (_ORDER[p.part], _gap(p.at, cue)))


def unclaimed(text: str, attributions: Sequence[Attribution], found: Sequence[Passing]) -> list[Passing]:
    """Outlets that heard somebody in words that are no attribution's: "Hunter's remarks to the Gazette"."""
    cued = [a for a in attributions if a.cue]
    return [
        p
        for p in found
        if p.part == "heard" and _whose(text, p, [a for a in cued if a.cue and p.sentence.covers(a.cue)]) is None
    ]


def _is_mine(text: str, p: Passing, a: Attribution, near: Sequence[Attribution]) -> bool:
    """The outlet heard this attribution's speaker."""
    whose = _whose(text, p, near)
    one = whose and whose.speaker and a.speaker and whose.speaker.overlaps(a.speaker)
    return whose is a or bool(one)


def _whose(text: str, p: Passing, near: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose source the outlet heard: the one with the nearest cue, one before it preferred.

    "told" belongs to the attribution whose cue it is, and to none where it is nobody's.
    """
    free = [(o, o.cue) for o in near if o.cue and not _inside(p.at, o)]
    told = _TOLD.search(text, max(0, p.at.start - 90), p.at.start)
    if told:
        verb = Span(*told.span("verb"))
        free = [(o, cue) for o, cue in free if cue.covers(verb)]
    best = min(free, key=lambda f: _gap(p.at, f[1]) + BEFORE * (f[1].start > p.at.start), default=None)
    return best[0] if best else None


def _inside(at: Span, a: Attribution) -> bool:
    """Within what is said; whom it is told to, right at its start, is not."""
    return any(c.overlaps(at) and not _addressed(at, c, a) for c in a.content)


def _addressed(at: Span, content: Span, a: Attribution) -> bool:
    return a.cue is not None and at.start - content.start <= 5 and 0 <= content.start - a.cue.end <= 2


def _own_words(p: Passing, a: Attribution, near: Sequence[Attribution]) -> bool:
    """The outlet speaks there for itself, of something else than this attribution."""
    return any(o is not a and o.speaker and o.speaker.overlaps(p.at) and not _about(o, a) for o in near)


def _about(outer: Attribution, a: Attribution) -> bool:
    parts = (a.cue, *a.content)
    return any(p and c.overlaps(p) for c in outer.content for p in parts)


def _apart(text: str, p: Passing, a: Attribution) -> bool:
    """In another clause; one that closes the sentence (", the Gazette reported.") is of all of it."""
    if text.endswith((", ", ", the "), 0, p.at.start) and p.sentence.end - p.at.end < 40:
        return False
    places = [x for x in (a.cue, a.speaker) if x]
    return all(_APART.search(_between(text, p.at, x, a.content)) for x in places)


def _between(text: str, x: Span, y: Span, content: Sequence[Span]) -> str:
    """The words from one place to the other, the content left out."""
    start, end = min(x.end, y.end), max(x.start, y.start)
    kept, at = "", start
    for c in sorted(content):
        if c.start < end and c.end > at:
            kept += text[at : max(at, c.start)] + " "
            at = max(at, c.end)
    return kept + text[at:end]


def _gap(a: Span, b: Span) -> int:
    return max(0, a.start - b.end, b.start - a.end)
