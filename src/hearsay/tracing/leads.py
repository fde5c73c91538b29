"""Whom one report gives for what: every chain in it, with what speaks for its carrying the claim."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from hearsay.text import sentence_at
from hearsay.tracing.about import Weights, likeness
from hearsay.tracing.naming import key
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
_REPORTS = re.compile(r"report|claim|reveal|publish|write|wrote|cit|accord", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One attribution, as far as it may carry the claim: how like the claim are its words, and those around it?

    `given`: it is known to state the claim; `contrary`: to state that it is false; `reports`: its cue is of one who
    reports what others say.
    """

    attribution: Attribution
    chain: Chain
    words: float
    around: float
    given: bool
    contrary: bool
    negated: bool
    against: bool
    unanswered: bool
    reports: bool

    @property
    def strength(self) -> float:
        return self.words - 0.3 * (self.negated or self.against)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """One chain of one report with all that is said by way of it, the likest to the claim first."""

    chain: Chain
    sayings: tuple[Saying, ...]

    @property
    def best(self) -> Saying:
        return self.sayings[0]

    @property
    def at(self) -> Span:
        return self.best.attribution.content[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a claim: which attributions state it, which its contrary, whether these are all that count.

    `outlets`: who publishes its reports, by naming.key.
    """

    given: frozenset[str]
    contrary: frozenset[str]
    outlets: frozenset[str]
    alone: bool


def leads(f: Findings, core: Weights, known: Known) -> tuple[Lead, ...]:
    """In order of the text."""
    of_chain: dict[tuple[str, ...], list[Saying]] = defaultdict(list)
    for s in _sayings(f, core, known):
        of_chain[tuple(h.name for h in s.chain)].append(s)
    return tuple(_lead(group) for group in of_chain.values())


def _lead(group: Sequence[Saying]) -> Lead:
    ranked = sorted(group, key=lambda s: (-s.strength, s.attribution.content))
    return Lead(chain=ranked[0].chain, sayings=tuple(ranked))


def _sayings(f: Findings, core: Weights, known: Known) -> Iterator[Saying]:
    by_id = {s.id: s for s in f.sources}
    unanswered = [s.span for s in f.standings if s.status in _UNANSWERED]
    for a, how in zip(f.attributions, f.sourcings, strict=True):
        if a.act == "speech" and how.source_id is not None and not (known.alone and a.id not in known.given):
            made = _saying(f, a, core, known, unanswered)
            yield from (replace(made, chain=chain) for chain in _chains(how, by_id, known.outlets))


def _chains(how: Sourcing, sources: Mapping[str, Source], outlets: Collection[str]) -> Iterator[Chain]:
    ends = [sources[i] for i in (*reversed(how.relays), how.source_id) if i is not None]
    yield from product(*(_hops(s, outlets) for s in ends))


_NAMED = re.compile(r"(?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|al-\w+|de|von|van|bin))*")


def _hops(s: Source, outlets: Collection[str]) -> list[Hop]:
    """One for each of "the Post and the Herald", "Ada Lund and a senior official"."""
    pieces = s.name.split(" and ") if s.kind in ("group", "outlet") else []
    if len(pieces) < 2 or not any(_NAMED.fullmatch(p) for p in pieces) or (s.kind == "outlet" and not s.named):
        if key(s.name) in outlets:
            return [Hop(name=s.name, kind="outlet", named=True, source_id=s.id)]
        return [Hop(name=s.name, kind=s.kind, named=s.named, source_id=s.id)]
    each: Kind = "outlet" if s.kind == "outlet" else "person"
    return [Hop(name=p, kind=each, named=bool(_NAMED.fullmatch(p)), source_id=s.id) for p in pieces]


def _saying(f: Findings, a: Attribution, core: Weights, known: Known, unanswered: Sequence[Span]) -> Saying:
    text = f.report.text
    content = " ".join(c.of(text) for c in a.content)
    cue = a.cue.of(text) if a.cue else ""
    return Saying(
        attribution=a,
        chain=(),
        words=likeness(content, core),
        around=likeness(sentence_at(text, a.content[0]).of(text), core),
        given=a.id in known.given,
        contrary=a.id in known.contrary,
        negated=bool(_NEGATED.search(content)),
        against=bool(_AGAINST.search(cue)),
        unanswered=any(u.overlaps(c) for u in unanswered for c in a.content),
        reports=bool(_REPORTS.search(cue)),
    )
