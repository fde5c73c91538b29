"""One report's chains for a claim: from what it leans on directly to the root."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hearsay.tracing.credits import USERS, is_user
from hearsay.tracing.directory import Directory
from hearsay.tracing.evidence import of_front, of_tail
from hearsay.tracing.fronts import Front
from hearsay.tracing.leads import Chain, Lead, Saying
from hearsay.tracing.unnamed import compatible
from hearsay.types import Hop, Span

LIKELY = -0.3  # a nearest source counts above this score
FLOOR = -2.0  # and a report's best one, where nothing else tells, down to this
BEHIND = -0.2  # who stands behind it counts above this
SECOND = 0.6  # and one more above this


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """A chain that is kept, what is said by way of it, and the place that shows it."""

    chain: Chain
    sayings: tuple[Saying, ...]
    at: Span
    score: float


def leanings(fronts: Iterable[Front], who: Directory, *, central: bool) -> list[Leaning]:
    """What the report rests the claim on, the best first; of a lesser claim, all who are given for its very words."""
    scored = sorted(((of_front(f), f) for f in fronts if f.said), key=lambda x: (-x[0], _first(x[1]).at))
    return [m for score, f in scored if score > LIKELY or not central for m in _leanings(f, score, who)]


def last_resort(fronts: Iterable[Front], who: Directory) -> list[Leaning]:
    """The likeliest source of a report that seems to have none."""
    best = max(((of_front(f), f) for f in fronts if f.said), key=lambda x: (x[0], -_first(x[1]).at.start), default=None)
    return _leanings(best[1], best[0], who) if best and best[0] > FLOOR else []


def _first(f: Front) -> Lead:
    return min(f.leads, key=lambda x: x.at)


def _leanings(f: Front, score: float, who: Directory) -> list[Leaning]:
    ranked = sorted(((of_tail(t), t) for t in f.tails), key=lambda x: (-x[0], x[1].lead.at))
    behind = [t.lead for n, (s, t) in enumerate(ranked) if s > (BEHIND if n == 0 else SECOND)]
    direct = [x for x in f.leads if len(x.chain) == 1 and any(s in f.said for s in x.sayings)]
    kept = [*direct, *behind] or [t.lead for _, t in ranked[:1]]
    return [_leaning(x, score, who) for x in kept]


def _leaning(x: Lead, score: float, who: Directory) -> Leaning:
    return Leaning(chain=canonical(x.chain, who), sayings=x.sayings, at=x.at, score=score)


def tidy(made: Sequence[Leaning], who: Directory) -> list[Leaning]:
    """Each chain once, none that is a piece of another, no "media reports" beside an outlet's name."""
    return _without_vague(_without_pieces(_merged(made, who), who))


def _piece(a: Chain, b: Chain, who: Directory) -> bool:
    """Does `a` stand in the longer `b`?"""
    places = range(len(b) - len(a) + 1) if len(a) < len(b) else ()
    return any(all(who.same(x, y) for x, y in zip(a, b[n:], strict=False)) for n in places)


def canonical(chain: Chain, who: Directory) -> Chain:
    """Under the fullest names, without an outlet's own staff, no source twice."""
    kept: list[Hop] = []
    whole = (part for h in chain for part in _whose(_plain(who.hop(h)), who))
    for hop in whole:
        staff = kept and kept[-1].kind == "outlet" and who.is_staff(hop)
        if not staff and hop.name not in [k.name for k in kept]:
            kept.append(hop)
    return tuple(kept)


def _plain(hop: Hop) -> Hop:
    return replace(USERS, source_id=hop.source_id) if is_user(hop) else hop


_SOURCE = re.compile(
    r"(?:(?:one|some|two|several) of )?(?P<whose>[A-Z][\w.’' -]{2,40}?)['’]s? (?P<what>(?:\w+ )?sources?)"
)


def _whose(hop: Hop, who: Directory) -> list[Hop]:
    """ "One of Ada Lund's sources": Ada Lund, and behind her a source."""
    match = _SOURCE.fullmatch(hop.name)
    if hop.named or not match:
        return [hop]
    person = who.known(Hop(name=match["whose"], kind="person", named=True))
    return [person, replace(hop, name=match["what"])] if who.has(person) else [hop]


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
    if len(a) != len(b) or not all(who.same(x, y) for x, y in zip(a[:-1], b[:-1], strict=True)):
        return False
    return who.same(a[-1], b[-1]) or (not a[-1].named and not b[-1].named and compatible(a[-1], b[-1]))


def _without_pieces(made: Sequence[Leaning], who: Directory) -> list[Leaning]:
    """ "The Herald reported, the Post says" and "the Herald reported" tell of one way."""
    return [m for m in made if not any(_piece(m.chain, o.chain, who) for o in made)]


def _without_vague(made: Sequence[Leaning]) -> list[Leaning]:
    """ "Media reports" say no more where an outlet is named."""
    named = any(is_named_outlet(m.chain[0]) for m in made)
    return [m for m in made if not (named and _vague(m.chain))]


def _vague(chain: Chain) -> bool:
    return len(chain) == 1 and chain[0].kind == "outlet" and not chain[0].named


def is_named_outlet(hop: Hop) -> bool:
    return hop.kind == "outlet" and hop.named
