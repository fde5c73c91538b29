"""The occurrences of one figure, and which of several a short name belongs to."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.resolution.figures.sexes import titled
from hearsay.resolution.figures.spelling import plain
from hearsay.resolution.naming.name import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The occurrences of one figure so far, in order of the text; `words` are the fullest that were met first."""

    words: str
    names: list[Name]
    sexes: set[str]

    def take(self, n: Name) -> None:
        insort(self.names, n, key=lambda m: m.at)
        self.sexes.update({s for s in (titled(n),) if s})

    def before(self, at: int) -> int:
        """Where it was named last before; -1 where it has not been."""
        i = bisect_right(self.names, at, key=lambda m: m.at.start)
        return self.names[i - 1].at.start if i else -1


def home_of(n: Name, fitting: Sequence[Group]) -> Group | None:
    """The group that a name belongs to: the nearest before it where several fit, else the first after it."""
    his = titled(n)
    one_sex = [g for g in fitting if his is None or len(g.sexes) != 1 or his in g.sexes]  # "Ms Brandt" is not Viktor
    before = [(g.before(n.at.start), g) for g in _nearest(n, one_sex)]
    if not before or _either(n, before):
        return None
    at, nearest = max(before, key=lambda b: b[0])
    return nearest if at >= 0 else min(before, key=lambda b: b[1].names[0].at)[1]


def _nearest(n: Name, fitting: Sequence[Group]) -> Sequence[Group]:
    """ "Mr Brandt" is rather whoever is a man, or is named in full; any other name one that is printed just so."""
    his = titled(n) if n.title else None
    if his:
        return [g for g in fitting if his in g.sexes] or [g for g in fitting if " " in g.words] or fitting
    return [g for g in fitting if plain(g.words) == plain(n.words)] or fitting


def _either(n: Name, before: Sequence[tuple[int, Group]]) -> bool:
    """ "Ilse Brandt and Jonas Brandt …, Brandt said": a surname of two who were named last in one breath."""
    last = sorted(at for at, g in before if " " in g.words and at >= 0)[-2:]
    return " " not in n.words and len(last) == 2 and last[1] - last[0] < BREATH


BREATH = 50  # characters from the one's name to the other's
