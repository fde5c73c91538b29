"""Reports → events: which of them are about the same happening.

Reports are alike by who is in them and by what happens: by the cosines of two bags of word pieces, those of capitalised
words and those of the others, weighted by rarity in news at large. Both must agree, so that two stories about the same
people stay two. Groups grow by average linkage. On 96 reports of 16 stories, a report's mean likeness to the others of
its story is 0.23 or more, that of two stories 0.15 at most (0.26 and 0.18 by one bag for both), and any threshold from
0.16 to 0.22 tells all stories apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hearsay.clustering.keys import buckets, neighbours
from hearsay.clustering.linkage import Shape, likeness, linked, products
from hearsay.clustering.pieces import pieces
from hearsay.types import Report

ALIKE = 0.19
_NAMES = re.compile(r"(?<!\w)[A-Z][\w'’-]*")
LONG = 4000  # characters of a report that tell its event; what follows is background


Counts = Mapping[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What a report is compared by; `counts`: how often each piece stands in it, from which the rest can be remade."""

    shape: Shape
    keys: tuple[int, ...]
    counts: tuple[Counts, Counts]


def profiles(reports: Sequence[Report], known: Mapping[str, Profile]) -> dict[str, Profile]:
    """By report id; those that are known are taken over."""
    new = [r for r in reports if r.id not in known]
    texts = [f"{r.title or ''}\n{r.text}"[:LONG] for r in new]
    who = pieces().of([" ".join(_NAMES.findall(t)) for t in texts])
    what = pieces().of([_NAMES.sub(" ", t) for t in texts])
    made = {r.id: profile(Counter(a), Counter(b)) for r, a, b in zip(new, who, what, strict=True)}
    return {r.id: known.get(r.id) or made[r.id] for r in reports}


def profile(who: Counts, what: Counts) -> Profile:
    """Of the pieces of capitalised words and of the others, in order of the text."""
    weighed, both = pieces().weighed, Counter(who)
    both.update(what)
    return Profile((weighed(who), weighed(what)), tuple(buckets(weighed(both))), (who, what))


def events(
    reports: Sequence[Report], profiles: Mapping[str, Profile], one: Iterable[tuple[str, str]] = ()
) -> list[list[Report]]:
    """In the order of the texts' hashes, which no copy changes. The reports are of different texts, in any order.

    `one`: pairs of reports, by id, that people put into one event.
    """
    ordered = sorted(reports, key=lambda r: r.sha256)
    shapes = [profiles[r.id] for r in ordered]
    at = {r.id: n for n, r in enumerate(ordered)}
    by_people = [(at[a], at[b]) for a, b in one]
    groups = together([p.shape for p in shapes], neighbours([p.keys for p in shapes]), by_people)
    return [[ordered[n] for n in g] for g in groups]


def may_join(a: Shape, b: Shape) -> bool:
    """Whether two that are near may come together."""
    return likeness(a, b, products(a, b)) >= ALIKE


def together(
    shapes: Sequence[Shape], near: Iterable[tuple[int, int]], by_people: Iterable[tuple[int, int]] = ()
) -> list[list[int]]:
    """Groups of 0 … n-1, each in order, ordered by their first, of texts in the order of their hashes."""
    of = {n: group for group in linked(shapes, near, ALIKE) for n in group}
    for a, b in by_people:
        if of[a] is not of[b]:
            whole = sorted(of[a] + of[b])
            of |= dict.fromkeys(whole, whole)
    return [group for n, group in sorted(of.items()) if n == group[0]]
