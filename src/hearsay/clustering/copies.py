"""Reports of one text: one stands for them all while claims are gathered, so that a copy changes nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from hearsay.clustering.statements import statements
from hearsay.types import Findings, Span, Statement

Places = Mapping[tuple[tuple[Span, ...], int], Statement]


def distinct(found: Iterable[Findings]) -> dict[str, list[Findings]]:
    """The reports of each text in the order of their ids, by the id of the first, which stands for them."""
    of_text: dict[str, list[Findings]] = defaultdict(list)
    for f in sorted(found, key=lambda f: f.report.id):
        of_text[f.report.sha256].append(f)
    return {same[0].report.id: same for same in of_text.values()}


class Copied:
    """What the first report of each text states → what all reports of that text state in the same places."""

    def __init__(self, alike: Sequence[Sequence[Findings]]) -> None:
        self._places = {same[0].report.id: [_places(f) for f in same] for same in alike if len(same) > 1}

    def __call__(self, stated: Iterable[Statement]) -> tuple[Statement, ...]:
        return tuple(copy for s in stated for copy in self._copies(s))

    def _copies(self, s: Statement) -> list[Statement]:
        if s.report_id not in self._places:
            return [s]
        first, *others = self._places[s.report_id]
        place = next(p for p, there in first.items() if there is s or there == s)
        return [s, *(at[place] for at in others if place in at)]


def _places(f: Findings) -> Places:
    """A content may be given twice, as the word of two."""
    seen: Counter[tuple[Span, ...]] = Counter()
    made = {}
    for s in statements(f):
        made[s.content, seen[s.content]] = s
        seen[s.content] += 1
    return made
