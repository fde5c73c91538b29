"""Findings → claims: events first, then what the reports of one event state alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.clustering.copies import distinct, with_copies
from hearsay.clustering.events import events
from hearsay.clustering.linkage import average_linkage
from hearsay.clustering.pieces import Bag, Floats, cosine, pieces
from hearsay.clustering.statements import statements
from hearsay.types import Claim, Findings, Statement, identity

ALIKE = 0.45  # average likeness of two groups of statements that say the same
TOUCHES = 0.25  # likeness at which a report of the event takes part in its central claim


def claims(found: Sequence[Findings]) -> list[Claim]:
    """The claims of all reports; those of one event stand together, the central one first."""
    apart, copies = distinct(found)
    groups = events([f.report for f in apart])
    return [with_copies(c, copies) for g in groups for c in _of_event([apart[n] for n in g])]


class Said:
    """A statement's words as numbers."""

    __slots__ = ("bag", "early", "statement", "text", "vector")

    def __init__(self, statement: Statement, text: str, bag: Bag, vector: Floats, early: float) -> None:
        self.statement, self.text, self.bag, self.vector, self.early = statement, text, bag, vector, early


def _of_event(found: Sequence[Findings]) -> list[Claim]:
    event = identity("event", min(f.report.id for f in found))
    said = [s for f in found for s in _said(f)]
    if not said:
        return []
    near = {(i, j): likeness(said[i], said[j]) for i in range(len(said)) for j in range(i + 1, len(said))}
    groups = average_linkage(len(said), near, ALIKE)
    central = max(groups, key=lambda g: _weight([said[n] for n in g]))
    central = _gathered(central, said, near)
    taken = set(central)
    rest = [[n for n in g if n not in taken] for g in groups]
    return [_claim(event, [said[n] for n in g]) for g in (central, *(g for g in rest if g))]


def likeness(a: Said, b: Said) -> float:
    """0–1: half by the pieces they share, half by what these mean."""
    return 0.5 * cosine(a.bag, b.bag) + 0.5 * max(0.0, float(a.vector @ b.vector))


def _said(f: Findings) -> list[Said]:
    words = pieces()
    made = statements(f)
    texts = [" ".join(c.of(f.report.text) for c in s.content) for s in made]
    length = len(f.report.text) or 1
    return [
        Said(s, t, words.bag(ids), words.mean(ids), 1 - s.content[0].start / length)
        for s, t, ids in zip(made, texts, words.of(texts), strict=True)
    ]


def _weight(group: Sequence[Said]) -> tuple[int, float]:
    """How many reports state it, and how early in them."""
    best: dict[str, float] = {}
    for s in group:
        best[s.statement.report_id] = max(best.get(s.statement.report_id, 0.0), s.early)
    return len(best), sum(best.values())


def _gathered(central: Sequence[int], said: Sequence[Said], near: Mapping[tuple[int, int], float]) -> list[int]:
    """With, of each report that has no part in it yet, the statement that comes nearest."""
    core = list(central)
    have = {said[n].statement.report_id for n in core}
    extra: dict[str, tuple[float, int]] = {}
    for n, s in enumerate(said):
        report = s.statement.report_id
        if report in have:
            continue
        mean = sum(near[min(n, m), max(n, m)] for m in core) / len(core)
        if mean >= TOUCHES:
            extra[report] = max(extra.get(report, (0.0, -1)), (mean, n))
    return sorted([*core, *(n for _, n in extra.values())])


def _claim(event: str, group: Sequence[Said]) -> Claim:
    ranked = sorted(group, key=lambda s: (-sum(likeness(s, o) for o in group), s.statement.id))
    return Claim(event=event, text=ranked[0].text, statements=tuple(s.statement for s in ranked))
