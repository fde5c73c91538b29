"""How much in a report speaks for its taking a claim as false, and how much for taking it as doubtful."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearsay.tracing.clues import Side
from hearsay.tracing.denying import DENIED
from hearsay.tracing.matter import ELSEWHERE, Matter, aboutness, contradicts, of_else
from hearsay.tracing.told import Told
from hearsay.types import Findings, Span

FADING = (1.0, 0.5, 0.4)  # what a clue counts by its sentence's place; later, nothing
LASTING = (1.0, 1.0, 1.0, 0.9, 0.8, 0.6, 0.4, 0.3)
LEAD = 3  # sentences
SHARE: dict[Side, float] = {"denies": 0.7, "doubts": 0.45}  # weight of how much of the report is of that kind
SHORTEST = 4  # sentences; a shorter report's share is taken as if it had so many
CONTRADICTED, CONTRARY, STANDING, WELL = 0.7, 0.35, 0.4, 0.8
_WELL = re.compile(
    r"\balive\b|\bsafe and (?:well|sound|secure)\b|\bunharmed\b|(?:\bnot|n't) (?:yet )?(?:\w+ )?(?:dead|died)\b|"
    r"\bgreatly exaggerated\b|\bperfectly (?:safe|healthy|fine)\b"
)
_MAYBE = re.compile(  # what is perhaps false is doubted
    r"\b(?:could|may|might) (?:\w+ ){0,4}?be\b|\b(?:if|whether) (?:\w+ ){0,2}?(?:is|was|it's)\b|\?\W{0,3}$"
)
Fact = tuple[int, Side, str, float]  # where, for which side, its name, its weight
_STANDINGS: dict[str, Side] = {"denied": "denies", "not_verified": "doubts"}


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that speaks for a side: its name, what it counts, and the sentence (None: the title)."""

    side: Side
    name: str
    counts: float
    span: Span | None


def signs(found: Findings, sentences: Sequence[Told], claim: Matter, against: Sequence[Span]) -> list[Sign]:
    """In the order of the text, those that count nothing among them; `against` are statements that deny the claim."""
    facts = [
        (s.span.start, _STANDINGS[s.status], "standing", STANDING) for s in found.standings if s.status in _STANDINGS
    ]
    facts += [(a.start, "denies", "contrary", CONTRARY) for a in against]
    facts.sort()
    return [
        s for t in sentences for s in (*_clues(found, t, claim), *_said(t, claim), *_facts(t, _within(t, facts), claim))
    ]


def totals(made: Sequence[Sign], number: int) -> dict[Side, float]:
    """Of each side the best sign of each name, and how many of the sentences have any."""
    best: dict[tuple[Side, str], float] = {}
    for s in made:
        best[s.side, s.name] = max(best.get((s.side, s.name), 0.0), s.counts)
    return {side: sum(v for (of, _), v in best.items() if of == side) + _share(made, side, number) for side in SHARE}


def _share(made: Sequence[Sign], side: Side, number: int) -> float:
    sentences = {s.span for s in made if s.side == side}
    return SHARE[side] * min(1.0, 2 * len(sentences) / max(SHORTEST, number))


def _clues(found: Findings, t: Told, claim: Matter) -> Iterator[Sign]:
    for c, at in t.clues:
        side: Side = "doubts" if _MAYBE.search(t.low) else c.side
        worth = _worth(t.place, lasting=c.lasting and t.place < len(LASTING) and _own(found, t, at))
        about = ELSEWHERE if c.name == DENIED and of_else(t.low[at:], claim) else aboutness(t, claim)
        yield Sign(side, c.name, c.weight * worth * about, t.span)


def _own(found: Findings, t: Told, at: int) -> bool:
    """Are these the report's own words, or what it gives as somebody's, unquoted, right at the start?"""
    if t.span is None:
        return True
    within = [a for a in found.attributions if any(c.start <= t.span.start + at < c.end for c in a.content)]
    return not within or (t.place < LEAD and all(a.manner == "indirect" for a in within))


def _said(t: Told, claim: Matter) -> Iterator[Sign]:
    worth = _worth(t.place, lasting=False)
    if contradicts(t, claim):
        yield Sign("denies", "contradicted", CONTRADICTED * worth, t.span)
    if claim.fate and _WELL.search(t.low):
        yield Sign("denies", "well", WELL * worth * aboutness(t, claim), t.span)


def _facts(t: Told, facts: Sequence[Fact], claim: Matter) -> Iterator[Sign]:
    """What others found in the sentence; a statement that denies the claim is about it in any case."""
    for _, side, name, weight in facts:
        about = aboutness(t, claim) if name == "standing" else 1.0
        yield Sign(side, name, weight * _worth(t.place, lasting=False) * about, t.span)


def _within(t: Told, facts: Sequence[Fact]) -> Sequence[Fact]:
    if t.span is None:
        return ()
    return facts[bisect_left(facts, (t.span.start,)) : bisect_left(facts, (t.span.end,))]


def _worth(place: int, *, lasting: bool) -> float:
    counts = LASTING if lasting else FADING
    return counts[place] if place < len(counts) else 0.0
