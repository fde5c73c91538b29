"""One report's chains for a claim: from what it leans on directly to the root."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hearsay.tracing.directory import Directory
from hearsay.tracing.leads import Chain, Lead, Saying
from hearsay.tracing.unnamed import compatible
from hearsay.types import Hop, Span

SURE = 0.4  # a lead counts above this score
LIKE = 0.15  # and when its words are at least this like the claim's: more is said of other matters
FLOOR = -2.0  # a report's best lead counts down to this score
GOES_ON = -1.5  # and one that goes on where a better one ends, to this


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    lead: Lead
    score: float
    against: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """A chain that is kept, what is said by way of it, and the place that shows it."""

    chain: Chain
    sayings: tuple[Saying, ...]
    at: Span
    score: float


def leanings(scored: Sequence[Scored], who: Directory, *, central: bool) -> list[Leaning]:
    """What the report rests the claim on, the best first; of a lesser claim, all who are given for its very words."""
    ranked = sorted((s for s in scored if not s.against), key=lambda s: (-s.score, s.lead.at))
    for_it = [s for s in ranked if s.lead.best.words > LIKE] if central else ranked
    sure = [s for s in for_it if s.score > SURE] if central else for_it
    taken = sure or [s for s in for_it[:1] if s.score > FLOOR]
    longer = [s for s in for_it if s not in taken and s.score > GOES_ON and _goes_on(s, taken, who)]
    return [
        Leaning(chain=canonical(s.lead.chain, who), sayings=s.lead.sayings, at=s.lead.at, score=s.score)
        for s in (*taken, *longer)
    ]


def tidy(made: Sequence[Leaning], who: Directory) -> list[Leaning]:
    """Each chain once, none that another begins with, no "media reports" beside an outlet's name."""
    return _without_vague(_without_beginnings(_merged(made, who), who))


def _goes_on(s: Scored, taken: Sequence[Scored], who: Directory) -> bool:
    return any(begins(t.lead.chain, s.lead.chain, who) for t in taken)


def begins(a: Chain, b: Chain, who: Directory) -> bool:
    """Is `a` the beginning of the longer `b`?"""
    return len(a) < len(b) and all(alike(x, y, who) for x, y in zip(a, b, strict=False))


def alike(a: Hop, b: Hop, who: Directory) -> bool:
    return a.name == b.name or (a.source_id is not None and b.source_id is not None and who.number(a) == who.number(b))


def canonical(chain: Chain, who: Directory) -> Chain:
    """Under the fullest names, without an outlet's own staff, no source twice."""
    kept: list[Hop] = []
    for hop in map(who.hop, chain):
        staff = kept and kept[-1].kind == "outlet" and who.is_staff(hop)
        if not staff and hop.name not in [k.name for k in kept]:
            kept.append(hop)
    return tuple(kept)


def _merged(made: Iterable[Leaning], who: Directory) -> list[Leaning]:
    """Chains of the same sources in other words become one, in the fullest words."""
    kept: list[Leaning] = []
    for m in made:
        home = next((n for n, k in enumerate(kept) if _same(k.chain, m.chain, who)), None)
        if home is None:
            kept.append(m)
        else:
            fuller = max(kept[home].chain, m.chain, key=lambda c: (c[-1].named, len(c[-1].name)))
            kept[home] = replace(kept[home], chain=fuller, sayings=(*kept[home].sayings, *m.sayings))
    return kept


def _same(a: Chain, b: Chain, who: Directory) -> bool:
    if len(a) != len(b) or not all(alike(x, y, who) for x, y in zip(a[:-1], b[:-1], strict=True)):
        return False
    return alike(a[-1], b[-1], who) or (not a[-1].named and not b[-1].named and compatible(a[-1], b[-1]))


def _without_beginnings(made: Sequence[Leaning], who: Directory) -> list[Leaning]:
    return [m for m in made if not any(begins(m.chain, o.chain, who) for o in made)]


def _without_vague(made: Sequence[Leaning]) -> list[Leaning]:
    """ "Media reports" say no more where an outlet is named."""
    named = any(is_named_outlet(m.chain[0]) for m in made)
    return [m for m in made if not (named and _vague(m.chain))]


def _vague(chain: Chain) -> bool:
    return len(chain) == 1 and chain[0].kind == "outlet" and not chain[0].named


def is_named_outlet(hop: Hop) -> bool:
    return hop.kind == "outlet" and hop.named
