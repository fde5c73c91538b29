"""Findings and what people said of them → findings as they stand. Pure.

Reviews name records by the ids that the machine gave them; a corrected record has a new id, since that is a hash over
what was corrected. `Reviewed.machine` leads back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, get_args

from hearsay.errors import ReviewError
from hearsay.ledger.encoding import made, plain
from hearsay.types import (
    Act,
    Attribution,
    Findings,
    Kind,
    Manner,
    Report,
    Review,
    Source,
    Sourcing,
    Span,
    Standing,
    Status,
)

Record = Attribution | Source | Standing
VERDICTS = ("accepted", "rejected", None)
_OF = {
    Attribution: ("content", "cue", "speaker", "manner", "act"),
    Sourcing: ("source_id", "relays", "channel", "said_on", "within"),
    Source: ("name", "kind", "named", "role", "justification"),
    Standing: ("span", "status", "by", "about"),
}
_AS_STORED = {"source": "source_id"}  # as JSON calls it → as the record does
_NEW = {"attribution": Attribution, "source": Source, "standing": Standing}
_ONE_OF = {"manner": get_args(Manner), "act": get_args(Act), "kind": get_args(Kind), "status": get_args(Status)}
PERSON = "person"  # the model of what a person added


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A review as the log has it."""

    seq: int
    at: str
    by: str
    review: Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """`findings` as they stand; `machine`: ids as they stand, of what was rejected too, → those that the machine gave.

    `verdicts`, `comments`: by ids as they stand; `lost`: what was said of things that are found no more.
    """

    findings: Findings
    rejected: tuple[Record, ...]
    machine: Mapping[str, str]
    verdicts: Mapping[str, str]
    comments: Mapping[str, tuple[Noted, ...]]
    lost: tuple[Noted, ...]


def reviewed(found: Findings, notes: Sequence[Noted]) -> Reviewed:
    """In the order of the log: the last word on a field counts."""
    if not notes:
        return _untouched(found)
    drafts = _Drafts(found)
    lost = tuple(n for n in standing_of(notes) if not _taken(drafts, n))
    return drafts.done(lost)


def _untouched(found: Findings) -> Reviewed:
    machine = {i: i for i in (found.report.id, *(r.id for r in records_of(found)))}
    return Reviewed(findings=found, rejected=(), machine=machine, verdicts={}, comments={}, lost=())


def _taken(drafts: _Drafts, n: Noted) -> bool:
    """What fitted when it was said may not fit what a newer model found."""
    try:
        return drafts.take(n)
    except (TypeError, ValueError, KeyError, IndexError):
        return False


def records_of(found: Findings) -> tuple[Record, ...]:
    return (*found.attributions, *found.sources, *found.standings)


def standing_of(notes: Iterable[Noted]) -> list[Noted]:
    """Without those that were undone, and without the undoings; what undoes an undoing brings it back."""
    made_of = {n.seq: n for n in notes}
    gone: set[int] = set()
    for n in sorted(made_of.values(), key=lambda n: -n.seq):
        if n.review.field == "undo" and n.seq not in gone:
            gone.add(int(str(n.review.value)))
    return [n for seq, n in sorted(made_of.items()) if seq not in gone and n.review.field != "undo"]


def check(found: Findings, review: Review, before: Sequence[Noted] = ()) -> None:
    """Raises `ReviewError` where the review, after those `before` it, cannot be what a person meant."""
    drafts = _Drafts(found)
    for n in standing_of(before):
        drafts.take(n)
    try:
        fits = drafts.take(Noted(seq=0, at="", by="", review=review))
    except (TypeError, ValueError, KeyError, IndexError) as error:
        problem = f"cannot have {review.value!r} as its {review.field}"
        raise ReviewError(review.target, problem, "see docs/ledger.md for what a review can say") from error
    if not fits:
        raise ReviewError(review.target, "is not in the ledger", "take an id from hearsay search or read --format json")


class _Drafts:
    """Records by the machine's ids, being corrected; references among them are by these ids until the end."""

    def __init__(self, found: Findings) -> None:
        self.report = found.report
        self.records = {r.id: r for r in records_of(found)}
        self.ways = {w.attribution_id: w for w in found.sourcings}
        self.verdicts: dict[str, str] = {}
        self.comments: dict[str, tuple[Noted, ...]] = {}

    def take(self, note: Noted) -> bool:
        """False where there is nothing that the review could be about."""
        r = note.review
        if r.target != self.report.id and r.target not in self.records:
            return False
        if r.field == "comment":
            self.comments[r.target] = (*self.comments.get(r.target, ()), note)
        elif r.field == "verdict":
            self._judge(r)
        elif r.target == self.report.id:
            self._add(r)
        else:
            self._correct(r)
        return True

    def _judge(self, r: Review) -> None:
        if r.value not in VERDICTS:
            raise ValueError(r.value)
        self.verdicts.pop(r.target, None)
        if r.value is not None:
            self.verdicts[r.target] = str(r.value)

    def _correct(self, r: Review) -> None:
        record, field = self.records[r.target], _AS_STORED.get(r.field, r.field)
        if field in _OF[type(record)]:
            self.records[r.target] = _with(record, field, r.value, self.report)
        elif isinstance(record, Attribution) and field in _OF[Sourcing]:
            self.ways[r.target] = _with(self.ways[r.target], field, r.value, self.report)
        else:
            raise KeyError(field)
        self._known(r)

    def _known(self, r: Review) -> None:
        """References lead to records that are there."""
        named = {"source": [r.value], "within": [r.value], "by": [r.value], "relays": r.value, "about": r.value}
        ids: Any = named.get(r.field, [])
        if any(i is not None and i not in self.records for i in ids):
            raise KeyError(r.value)

    def _add(self, r: Review) -> None:
        given: dict[str, Any] = dict(r.value) if isinstance(r.value, Mapping) else {}
        given = {_AS_STORED.get(name, name): v for name, v in given.items()}
        way = {name: given.pop(name) for name in _OF[Sourcing] if name in given}
        cls = _NEW[r.field]
        extra = {"score": 1.0, "model": PERSON} if cls is Attribution else {}
        record: Any = made(cls, {"report_id": self.report.id, **extra, **given})
        for f in fields(cls):
            if f.name in _OF[cls]:
                _with(record, f.name, plain(getattr(record, f.name)), self.report)
        self.records[record.id] = record
        if isinstance(record, Attribution):
            self.ways[record.id] = made(Sourcing, {"attribution_id": record.id, "source_id": None, **way})

    def done(self, lost: tuple[Noted, ...]) -> Reviewed:
        gone = {i for i, verdict in self.verdicts.items() if verdict == "rejected"}
        now = {self.report.id: self.report.id, **{i: r.id for i, r in self.records.items()}}
        new = {i: shown for i, shown in now.items() if i not in gone}
        kept = [(i, r) for i, r in self.records.items() if i not in gone]
        said = [(i, r) for i, r in kept if isinstance(r, Attribution)]
        said.sort(key=lambda x: x[1].content[0].start)
        findings = Findings(
            report=self.report,
            attributions=tuple(r for _, r in said),
            sources=tuple(r for _, r in kept if isinstance(r, Source)),
            sourcings=tuple(renamed(self.ways[i], new) for i, _ in said),
            standings=tuple(renamed_standing(r, new) for _, r in kept if isinstance(r, Standing)),
        )
        return Reviewed(
            findings=findings,
            rejected=tuple(self.records[i] for i in sorted(gone & self.records.keys())),
            machine={shown: i for i, shown in now.items()},
            verdicts={now[i]: v for i, v in self.verdicts.items()},
            comments={now[i]: ns for i, ns in self.comments.items()},
            lost=lost,
        )


def _with(record: Any, field: str, value: Any, report: Report) -> Any:
    """Raises ValueError where the field cannot have the value."""
    if field in _ONE_OF and value not in _ONE_OF[field]:
        raise ValueError(value)
    changed = made(type(record), {**plain(record), field: value})
    for span in _spans(getattr(changed, field)):
        if not 0 <= span.start < span.end <= len(report.text):
            raise ValueError(span)
    return changed


def _spans(value: object) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    return [s for s in value if isinstance(s, Span)] if isinstance(value, tuple) else []


def renamed(way: Sourcing, new: Mapping[str, str]) -> Sourcing:
    """References by the ids as they stand; those to what was rejected are gone."""
    return replace(
        way,
        attribution_id=new[way.attribution_id],
        source_id=new.get(way.source_id or ""),
        relays=tuple(new[i] for i in way.relays if i in new),
        within=new.get(way.within or ""),
    )


def renamed_standing(s: Standing, new: Mapping[str, str]) -> Standing:
    return replace(s, by=new.get(s.by or ""), about=tuple(new[i] for i in s.about if i in new))
