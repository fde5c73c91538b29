"""Statements of one event → groups that say the same, each led by its most central statement.

Each statement in turn, the affirmative and most central first, joins the group whose leader it is most like, or leads
one of its own. So no chain of likenesses can carry a group away from what its leader says. Only leaders that share two
heavy pieces with the statement are compared with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hearsay.clustering.alike import SAME, amounts, days, opposite, pairs, score
from hearsay.clustering.keys import buckets
from hearsay.clustering.pieces import Bag, cosine
from hearsay.clustering.said import Said, Words

HEAVIEST = 8
CROWD = 16  # leaders in a bucket; a leader that finds it full is met by way of its others
PART = 0.7  # of a statement's weight has its like in the leader: it says a part of the same
MET = 12  # leaders that a statement is compared with, those that share the most with it


@dataclass(slots=True, eq=False)
class Group:
    """`under` is the group that this one speaks to: a part of it, or (`contrary`) its denial."""

    leader: Words
    denied: bool
    said: list[Said] = field(default_factory=list)
    under: Group | None = None
    contrary: bool = False


def groups(first: Group, said: Sequence[Said], told: Bag) -> list[Group]:
    """`first` with what joins it, then the others in order of their leaders, the most central first."""
    alike: dict[tuple[str, bool], list[Said]] = defaultdict(list)
    for s in said:
        alike[s.words.text, s.denied].append(s)
    order = {key: (_negative(same[0]), -cosine(same[0].words.bag, told)) for key, same in alike.items()}
    made, index = [first], _Index()
    index.add(first)
    for key in sorted(alike, key=lambda k: (order[k], k)):
        group = _home(alike[key][0], index)
        if not group.said:
            made.append(group)
            index.add(group)
        group.said += alike[key]
    return made


def _negative(s: Said) -> bool:
    """What denies comes after what it may deny."""
    return s.denied or bool(s.words.negated)


def _home(s: Said, index: _Index) -> Group:
    """The group whose leader says the same, or a new one."""
    met = index.met(s.words)
    scored = sorted(
        (
            (-score(p), n, g, p)
            for n, (g, p) in enumerate(zip(met, pairs(s.words, [g.leader for g in met]), strict=True))
        ),
        key=lambda x: x[:2],
    )
    above: Group | None = None
    contrary = False
    for less, _, group, pair in scored:
        denies = opposite(pair) != (s.denied != group.denied)
        if -less >= SAME and not denies and not amounts(pair) and not days(pair):
            return group
        if above is None and ((denies and -less >= SAME) or pair.of_a >= PART):
            above, contrary = group, denies
    return Group(s.words, s.denied, under=above, contrary=contrary)


class _Index:
    def __init__(self) -> None:
        self._buckets: dict[int, list[Group]] = defaultdict(list)

    def add(self, group: Group) -> None:
        for key in _keys(group.leader):
            if len(self._buckets[key]) < CROWD:
                self._buckets[key].append(group)

    def met(self, words: Words) -> list[Group]:
        shared: dict[int, int] = defaultdict(int)
        by_id: dict[int, Group] = {}
        for key in _keys(words):
            for g in self._buckets.get(key, ()):
                shared[id(g)] += 1
                by_id[id(g)] = g
        return [by_id[i] for i in sorted(shared, key=lambda i: -shared[i])[:MET]]


def _keys(words: Words) -> Iterable[int]:
    return buckets(words.bag, HEAVIEST) or words.ids
