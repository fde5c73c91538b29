"""The report's own outlet: what is told to it needs no relay.

Where the publisher isn't known, the text shows it, as a rule: in a dateline, in a footer, in "has contacted", in several
people who "told X" while nothing is ever credited to X.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

from hearsay.resolution.figures.alike import same_name
from hearsay.resolution.press.homes import (
    Outlet,
    agency,
    anothers,
    asks,
    at_home,
    credited,
    hears,
    ours,
    signed,
    staffed,
    unmistaken,
    worked,
)
from hearsay.resolution.press.passings import Passing
from hearsay.text import plain

ENOUGH = 2.0
MOST = 60  # outlets looked at, the most named first: where there are more, the report is a list


def own_outlets(
    text: str, publisher: str | None, found: Sequence[Passing], hearers: Mapping[str, Collection[int | None]]
) -> frozenset[str]:
    """Names under which the report's own outlet appears. `hearers`: whom each outlet is said to have heard."""
    if publisher:
        return frozenset({publisher, *(p.name for p in found if same_name(p.name, publisher))})
    flat = plain(text)
    names = [name for name, _ in Counter(p.name for p in found).most_common(MOST)]
    kin = {n: [m for m in names if same_name(m, n)] for n in names}
    scores = {n: _score(_outlet(flat, n, kin[n], found, hearers)) for n in names}
    best = max(scores, key=lambda n: scores[n], default=None)
    return frozenset(kin[best]) if best is not None and scores[best] >= ENOUGH else frozenset()


def _outlet(
    flat: str,
    name: str,
    kin: Sequence[str],
    found: Sequence[Passing],
    hearers: Mapping[str, Collection[int | None]],
) -> Outlet:
    sources = {h for n in kin for h in hearers.get(n, ())}
    rivals = set(hearers) - set(kin)
    places = [p for p in found if p.name in kin]
    return Outlet(flat=flat, name=name, places=places, sources=len(sources), rivals=len(rivals))


def _score(o: Outlet) -> float:
    return sum(weight * test(o) for weight, test in EVIDENCE)


# Weights by hand, checked report by report on the annotated stories.
EVIDENCE: tuple[tuple[float, Callable[[Outlet], float]], ...] = (
    (5.0, signed),
    (6.0, asks),
    (3.0, ours),
    (3.0, worked),
    (3.0, at_home),
    (1.0, hears),
    (1.0, staffed),
    (2.0, unmistaken),
    (-3.0, credited),
    (-2.0, lambda o: credited(o) and worked(o)),
    (-3.0, anothers),
    (-1.0, agency),
)
