"""The occurrences of one figure, and which of several a short name belongs to."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.resolution.figures.sexes import titled
from hearsay.resolution.figures.spelling import plain
from hearsay.resolution.naming.name import Name, personal


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

    def alone(self, n: Name) -> int:
        """How often this one word has meant it so far."""
        return sum(m.at.start < n.at.start and m.words == n.words for m in self.names)


def home_of(n: Name, fitting: Sequence[Group]) -> Group | None:
    """The group that a name belongs to: the nearest before it where several fit, else the first after it."""
    his = titled(n)
    fitting = _bearing(n, fitting)
    one_sex = [g for g in fitting if his is None or len(g.sexes) != 1 or his in g.sexes]  # "Ms Brandt" is not Viktor
    if called := _called_so(n, one_sex):
        return called
    before = [(g.before(n.at.start), g) for g in _nearest(n, one_sex)]
    if not before or _either(n, before):
        return None
    at, nearest = max(before, key=lambda b: b[0])
    return nearest if at >= 0 else min(before, key=lambda b: b[1].names[0].at)[1]


def _bearing(n: Name, fitting: Sequence[Group]) -> Sequence[Group]:
    """Less the firms called after somebody of the report: "Brandt" is Ilse rather than Brandt Holdings."""
    people = [g for g in fitting if g.words.endswith(f" {n.words}") and personal(g.words.split())]
    firms = [g for g in fitting if g.words.startswith(f"{n.words} ") and not personal(g.words.split())]
    return [g for g in fitting if g not in firms] if people else fitting


USUAL = 3  # bare surnames after which one of a family is called so for good


def _called_so(n: Name, fitting: Sequence[Group]) -> Group | None:
    """ "Brandt" is whom the report calls so all along, though "his wife, Ilse Brandt," has come up since."""
    if n.title or " " in n.words:
        return None
    alone = [(g.alone(n), g) for g in fitting]
    usual = [g for times, g in alone if times >= USUAL]
    return usual[0] if len(usual) == 1 and len(alone) > 1 and sum(times > 0 for times, _ in alone) == 1 else None


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
