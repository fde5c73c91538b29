"""An event's central claim: what the heads of its reports tell, put by one statement; who says it, who denies it.

Measured on 16 stories annotated by hand (attributions as annotated): sources of the statements chosen here against the
nearest sources of the annotated chains, F1 62; of each report's first two attributions 54, of all attributions 43.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hearsay.clustering.alike import Pair, amounts, days, opposite, pairs
from hearsay.clustering.pieces import Bag, cosine
from hearsay.clustering.said import Said
from hearsay.text import plain

EARLY = 6  # statements of a report, its first, one of which may put the claim
PUTTERS = 32  # statements that may put it, the likeliest of all
SHORT, LONG = 12, 40  # word pieces; below and above a statement puts a claim less well
LATER = 0.1  # what a statement loses with every one before it
NEAR = 0.6  # of the best statement of the same report
FAR = 0.4  # of the best statement of the event
FLAW, OWN = 0.8, 0.9  # what a statement loses by a flaw, or for saying who says so along with what
OPEN, NEGATED = 0.5, 0.7  # what a statement loses that cannot be confirmed, or that negates something
_FRAGMENT = re.compile(
    r"(?:he|she|it|they|this|these|those|there|but|and|we|i|you|to|who|which|his|her|their|its|our|my)\b"
)
_WHETHER = re.compile(r"(?:whether|if)\b")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|may|might|can|could|did|does|\w{2,}ed)\b")


@dataclass(frozen=True, slots=True, eq=False)
class Central:
    """`says` from the most central outwards; `against` give it as false; `beside` are all that their reports have."""

    put: Said
    says: tuple[Said, ...]
    against: tuple[Said, ...]
    beside: tuple[Said, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Judged:
    said: Said
    near: float
    puts: bool
    contrary: bool
    other: bool


def central(said: Sequence[Said], told: Bag) -> Central:
    """`told` is what the heads of the event's reports tell (leads.told)."""
    by_report: dict[str, list[_Judged]] = defaultdict(list)
    put = _putter(said, told)
    for j in _judged(said, put, told):
        by_report[j.said.statement.report_id].append(j)
    parts = [_parts(judged) for judged in by_report.values()]
    return Central(put, *(_ranked(j for p in parts for j in p[n]) for n in range(3)))


def _ranked(judged: Iterable[_Judged]) -> tuple[Said, ...]:
    return tuple(j.said for j in sorted(judged, key=lambda j: -j.near))


def _putter(said: Sequence[Said], told: Bag) -> Said:
    """The statement that puts it: near to what all heads tell, like the first statements of many reports, plain."""
    of_text: dict[str, list[Said]] = defaultdict(list)
    for s in said:
        if s.rank < EARLY:
            of_text[s.words.text].append(s)
    plain_ones = {t: max(map(_plainness, same)) for t, same in of_text.items()}
    near = {t: cosine(same[0].words.bag, told) for t, same in of_text.items()}
    best = sorted(of_text, key=lambda t: (-near[t] * plain_ones[t], t))[:PUTTERS]
    seconded = {t: _seconded(of_text[t][0], [of_text[u] for u in best]) for t in best}
    return of_text[max(best, key=lambda t: plain_ones[t] * (0.5 + near[t]) * seconded[t])][0]


def _seconded(s: Said, others: Sequence[Sequence[Said]]) -> float:
    """How many reports have its like among their first statements, itself included."""
    by_report: dict[str, float] = defaultdict(float)
    for p, same in zip(pairs(s.words, [o[0].words for o in others]), others, strict=True):
        for o in same:
            report = o.statement.report_id
            by_report[report] = max(by_report[report], _both(p) / (1 + LATER * o.rank))
    return sum(by_report.values())


def _both(p: Pair) -> float:
    return 2 * p.of_a * p.of_b / (p.of_a + p.of_b or 1.0)


def _plainness(s: Said) -> float:
    """A short whole sentence in the affirmative that needs nothing before it, and early in its report."""
    length = len(s.words.ids) or 1
    low = plain(s.words.text).lstrip("\"'[( ").casefold().removeprefix("that ")
    fit = min(1.0, length / SHORT) * min(1.0, (LONG / length) ** 0.5) / (1 + LATER * s.rank) ** 0.5
    asks = _WHETHER.match(low) or low.rstrip("\"') ").endswith("?")
    flaws = (_FRAGMENT.match(low), asks, not _VERB.search(low), s.words.negated or s.denied, s.open)
    return float(fit) * FLAW ** sum(map(bool, flaws)) * (1.0 if s.statement.attribution_id else OWN)


def _judged(said: Sequence[Said], put: Said, told: Bag) -> list[_Judged]:
    """How near each is to what the heads tell; whether it says the contrary, or gives another amount or day."""
    near = [cosine(s.words.bag, told) * (OPEN if s.open else 1.0) * (NEGATED if s.words.negated else 1.0) for s in said]
    most = max(near) or 1.0
    return [
        _Judged(s, n / most, s is put, opposite(p) != (s.denied != put.denied), amounts(p) or days(p))
        for s, n, p in zip(said, near, pairs(put.words, [s.words for s in said]), strict=True)
    ]


def _parts(judged: Sequence[_Judged]) -> tuple[list[_Judged], list[_Judged], list[_Judged]]:
    """Of one report: what says the claim, what says the contrary; if neither, what comes nearest."""
    enough = max(FAR, NEAR * max(j.near for j in judged))
    near = [j for j in judged if j.puts or j.near >= enough]
    says = [j for j in near if not j.contrary and not j.other]
    against = [j for j in near if j.contrary]
    beside = [] if says or against else [max(judged, key=lambda j: j.near)]
    return says, against, beside
