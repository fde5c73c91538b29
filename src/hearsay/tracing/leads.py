"""Whom one report gives for what: every chain in it, with what speaks for its carrying the claim."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from hearsay.text import sentence_at
from hearsay.tracing.about import Weights, likeness
from hearsay.types import Attribution, Findings, Hop, Kind, Source, Sourcing, Span

Chain = tuple[Hop, ...]

_NEGATED = re.compile(
    r"\b(?:not|no|never|nothing|none|neither|nor|cannot|unable|false(?:ly)?|incorrect|unfounded|untrue|hoax|rubbish|fake|"
    r"propaganda)\b|n['’]t\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|debunk\w*|refut\w+|dismiss\w*|reject\w*|knock\w*|shot down|discredit\w*|"
    r"question\w*|doubt\w*|disput\w*|push\w* back|dashed|counter\w*|retract\w*|caution\w*|declin\w+|refus\w+|"
    r"could not|not aware|unclear|assess\w*)\b",
    re.IGNORECASE,
)
_UNANSWERED = frozenset(("denied", "declined", "no_response", "sought"))
HEAD = 400  # characters in which a report says whom it leans on


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One attribution, as far as it may carry the claim."""

    attribution: Attribution
    chain: Chain
    words: float
    around: float
    given: bool
    negated: bool
    against: bool
    unanswered: bool

    @property
    def strength(self) -> float:
        return self.words - 0.3 * (self.negated or self.against)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """One chain of one report with all that is said by way of it, the likest to the claim first."""

    chain: Chain
    sayings: tuple[Saying, ...]
    early: float
    share: float

    @property
    def best(self) -> Saying:
        return self.sayings[0]

    @property
    def at(self) -> Span:
        return self.best.attribution.content[0]


def leads(f: Findings, core: Weights, given: Collection[str], only: Collection[str] | None = None) -> tuple[Lead, ...]:
    """In order of the text. `given`: attributions that are known to state the claim; `only`: all that are looked at."""
    of_chain: dict[tuple[str, ...], list[Saying]] = defaultdict(list)
    for s in _sayings(f, core, given, only):
        of_chain[tuple(h.name for h in s.chain)].append(s)
    number = sum(map(len, of_chain.values()))
    length = len(f.report.text) or 1
    return tuple(_lead(group, number, length) for group in of_chain.values())


def _lead(group: Sequence[Saying], number: int, length: int) -> Lead:
    first = min(s.attribution.content[0].start for s in group)
    ranked = sorted(group, key=lambda s: (-s.strength, s.attribution.content))
    return Lead(chain=ranked[0].chain, sayings=tuple(ranked), early=1 - first / length, share=len(group) / number)


def _sayings(f: Findings, core: Weights, given: Collection[str], only: Collection[str] | None) -> Iterator[Saying]:
    by_id = {s.id: s for s in f.sources}
    unanswered = [s.span for s in f.standings if s.status in _UNANSWERED]
    for a, how in zip(f.attributions, f.sourcings, strict=True):
        if a.act == "speech" and how.source_id is not None and (only is None or a.id in only):
            made = _saying(f, a, core, unanswered)
            for chain in _chains(how, by_id):
                yield replace(made, chain=chain, given=a.id in given)


def _chains(how: Sourcing, sources: Mapping[str, Source]) -> Iterator[Chain]:
    ends = [sources[i] for i in (*reversed(how.relays), how.source_id) if i is not None]
    yield from product(*(_hops(s) for s in ends))


_NAMED = re.compile(r"(?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|al-\w+|de|von|van|bin))*")


def _hops(s: Source) -> list[Hop]:
    """One for each of "the Post and the Herald", "Ada Lund and a senior official"."""
    pieces = s.name.split(" and ") if s.kind in ("group", "outlet") else []
    if len(pieces) < 2 or not any(_NAMED.fullmatch(p) for p in pieces) or (s.kind == "outlet" and not s.named):
        return [Hop(name=s.name, kind=s.kind, named=s.named, source_id=s.id)]
    kind: Kind = "outlet" if s.kind == "outlet" else "person"
    return [Hop(name=p, kind=kind, named=bool(_NAMED.fullmatch(p)), source_id=s.id) for p in pieces]


def _saying(f: Findings, a: Attribution, core: Weights, unanswered: Sequence[Span]) -> Saying:
    text = f.report.text
    content = " ".join(c.of(text) for c in a.content)
    return Saying(
        attribution=a,
        chain=(),
        words=likeness(content, core),
        around=likeness(sentence_at(text, a.content[0]).of(text), core),
        given=False,
        negated=bool(_NEGATED.search(content)),
        against=bool(a.cue and _AGAINST.search(a.cue.of(text))),
        unanswered=any(u.overlaps(c) for u in unanswered for c in a.content),
    )
