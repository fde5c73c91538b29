"""A report's nearest sources: its leads by whom they begin with, and who else leans on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hearsay.tracing.directory import Directory
from hearsay.tracing.leads import Lead, Saying
from hearsay.types import Findings, Hop

STRONG = 0.25  # a lead whose words are as like the claim's supports its sources in other reports
SURE = 0.2  # what it weighs that an attribution is known to state the contrary


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """A lead that goes on behind its nearest source; `others`: the share of other reports that lean on its end."""

    lead: Lead
    others: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """All that a report has from one nearest source.

    `said`: what is said for the claim, by way of it, by nobody who denies it. `others`: the share of the other reports
    that lean on it. `role`: what the report calls it. `length` of the report, in characters.
    """

    hop: Hop
    role: str
    leads: tuple[Lead, ...]
    tails: tuple[Tail, ...]
    said: tuple[Saying, ...]
    others: float
    length: int

    @property
    def all(self) -> list[Saying]:
        return [s for x in self.leads for s in x.sayings]


def fronts(reports: Sequence[Findings], leads: Mapping[str, Sequence[Lead]], who: Directory) -> dict[str, list[Front]]:
    """By report. What others lean on counts once a text, so that a copy changes nothing."""
    deniers = _deniers((x for found in leads.values() for x in found), who)
    strong: dict[str, set[int]] = defaultdict(set)
    for f in reports:
        strong[f.report.sha256] |= _strong(leads[f.report.id], who)
    texts: dict[int, int] = defaultdict(int)
    for numbers in strong.values():
        for n in numbers:
            texts[n] += 1
    made = {}
    for f in reports:
        others = _Others(texts, strong[f.report.sha256], len(strong) - 1)
        made[f.report.id] = _fronts(f, leads[f.report.id], who, deniers, others)
    return made


class _Others:
    """The share of the other texts that lean on a source."""

    def __init__(self, texts: Mapping[int, int], mine: set[int], number: int) -> None:
        self._texts, self._mine, self._number = texts, mine, number

    def __call__(self, source: int) -> float:
        return (self._texts.get(source, 0) - (source in self._mine)) / max(1, self._number)


def _strong(found: Iterable[Lead], who: Directory) -> set[int]:
    return {who.number(h) for x in found if x.best.strength > STRONG for h in x.chain}


def _deniers(found: Iterable[Lead], who: Directory) -> set[int]:
    """Whose words, over all reports, speak against the claim more than for it."""
    balance: dict[int, float] = defaultdict(float)
    for x in found:
        for s in x.sayings:
            if s.contrary or s.against:
                balance[who.number(x.chain[-1])] -= s.words + SURE * s.contrary
            elif s.given or not s.negated:
                balance[who.number(x.chain[-1])] += s.words
    return {n for n, weight in balance.items() if weight < 0}


def _fronts(f: Findings, found: Sequence[Lead], who: Directory, deniers: set[int], others: _Others) -> list[Front]:
    roles = {s.id: s.role or "" for s in f.sources}
    groups: dict[int, list[Lead]] = defaultdict(list)
    for x in found:
        groups[who.number(x.chain[0])].append(x)
    made = []
    for n, group in groups.items():
        for_it = [x for x in group if who.number(x.chain[-1]) not in deniers]
        hop = group[0].chain[0]
        made.append(
            Front(
                hop=hop,
                role=roles.get(hop.source_id or "", ""),
                leads=tuple(group),
                tails=tuple(Tail(lead=x, others=others(who.number(x.chain[-1]))) for x in for_it if len(x.chain) > 1),
                said=tuple(s for x in for_it for s in x.sayings if _for_it(s, denied=len(for_it) < len(group))),
                others=others(n),
                length=len(f.report.text),
            )
        )
    return made


def _for_it(s: Saying, *, denied: bool) -> bool:
    """`denied`: somebody denies it by the same way, so that what is negated is denied too."""
    return not (s.against or s.contrary or (denied and s.negated))
