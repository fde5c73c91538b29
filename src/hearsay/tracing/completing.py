"""What a report's leads leave out: outlets named without a word of saying, rumours, whom a source has it from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hearsay.tracing.chains import Leaning, is_named_outlet, tidy
from hearsay.tracing.credits import USERS, named, rumoured
from hearsay.tracing.directory import Directory
from hearsay.tracing.leads import Chain
from hearsay.tracing.provenance import provenance
from hearsay.tracing.unnamed import compatible
from hearsay.types import Findings, Hop

Made = Mapping[str, Sequence[Leaning]]


def completed(reports: Sequence[Findings], made: Made, who: Directory) -> dict[str, list[Leaning]]:
    """Chains of every report, by its id."""
    credited = _credited(made)
    onward = {c[:2] for r in made.values() for m in r if len(c := m.chain) > 1}
    return {f.report.id: _completed(f, made[f.report.id], credited, onward, who) for f in reports}


def _completed(
    f: Findings, made: Sequence[Leaning], credited: Mapping[Hop, int], onward: Iterable[Chain], who: Directory
) -> list[Leaning]:
    more = _via(_with_named(f, made, credited), onward)
    more = [*more, *_rumour(f, more)]
    return tidy([_traced_back(f, m, who) for m in more], who)


def _credited(made: Made) -> Counter[Hop]:
    """Named outlets → how many reports lean on them."""
    return Counter(o for r in made.values() for o in {_bare(m.chain[0]) for m in r if is_named_outlet(m.chain[0])})


def _bare(hop: Hop) -> Hop:
    return replace(hop, source_id=None)


def _with_named(f: Findings, made: Sequence[Leaning], credited: Mapping[Hop, int]) -> list[Leaning]:
    """A report that leans on no outlet yet, with the one that most others lean on, if it names that."""
    if any(is_named_outlet(m.chain[0]) for m in made):
        return list(made)
    found = [(o, at) for o, at in named(f, credited) if not _own(f, o)]
    if not found:
        return list(made)
    outlet, at = max(found, key=lambda x: (credited[x[0]], -x[1].start))
    return [Leaning(chain=(outlet,), sayings=(), at=at, score=0.0), *made]


def _own(f: Findings, outlet: Hop) -> bool:
    return outlet.name == f.report.publisher


def _via(made: Sequence[Leaning], onward: Iterable[Chain]) -> list[Leaning]:
    """Unnamed sources of a report that leans on the Post are the Post's, where others say that the Post has such."""
    outlets = [m.chain[0] for m in made if is_named_outlet(m.chain[0])]
    return [_behind(m, outlets, onward) for m in made]


def _behind(m: Leaning, outlets: Sequence[Hop], onward: Iterable[Chain]) -> Leaning:
    first = m.chain[0]
    if first.named or first.kind == "outlet":
        return m
    for o in outlets:
        if any(a.name == o.name and not b.named and b.kind != "outlet" and compatible(b, first) for a, b in onward):
            return replace(m, chain=(o, *m.chain))
    return m


def _rumour(f: Findings, made: Sequence[Leaning]) -> list[Leaning]:
    at = rumoured(f)
    if at is None or any(is_named_outlet(m.chain[0]) and m.score > 1 for m in made):
        return []
    return [Leaning(chain=(USERS,), sayings=(), at=at, score=0.0)]


def _traced_back(f: Findings, m: Leaning, who: Directory) -> Leaning:
    end = m.chain[-1]
    if not end.named:
        return m
    origin = next((h for s in m.sayings if (h := provenance(f.report.text, s))), None)
    if origin is None or any(h.name == origin.name for h in m.chain):
        return m
    return replace(m, chain=(*m.chain, origin))
