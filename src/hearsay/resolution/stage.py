"""Attributions → sources and how each attribution came to the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.resolution.book import Book, Entry, same_name
from hearsay.resolution.channels import channel, spans_between
from hearsay.resolution.relays import relays
from hearsay.text import paragraphs, sentences
from hearsay.types import Attribution, Report, Source, Sourcing, Span


@dataclass(frozen=True, slots=True)
class _Found:
    attribution: Attribution
    source: int | None
    relays: tuple[int, ...]


def resolve(report: Report, attributions: Sequence[Attribution]) -> tuple[tuple[Source, ...], tuple[Sourcing, ...]]:
    """The report's sources, and one sourcing for each attribution, in the attributions' order."""
    book = Book(report)
    speakers = _speakers(book, attributions)
    direct = [_relayed(book, a, speakers[n]) for n, a in enumerate(attributions)]
    found = _inherited(book, direct)
    sources = [_source(report, e) for e in book.entries]
    made = [
        Sourcing(
            attribution_id=f.attribution.id,
            source_id=None if f.source is None else sources[f.source].id,
            relays=tuple(sources[r].id for r in f.relays),
            channel=channel(report.text, f.attribution),
        )
        for f in found
    ]
    return tuple(sources), tuple(made)


def _speakers(book: Book, attributions: Sequence[Attribution]) -> list[int | None]:
    """Each attribution's source, looked up in the order in which the speakers stand in the text."""
    found: list[int | None] = [None] * len(attributions)
    for n in sorted(range(len(attributions)), key=lambda n: attributions[n].speaker or (0, 0)):
        speaker = attributions[n].speaker
        entry = book.find(speaker) if speaker else None
        found[n] = entry.number if entry else None
    return found


def _relayed(book: Book, a: Attribution, source: int | None) -> _Found:
    entry = book.entries[source] if source is not None else None
    if a.cue is None:
        return _Found(a, source, ())
    around = spans_between(book.text, _sentence(book.text, a.cue), a.content)
    names = relays(book.text, around, entry.name if entry else "")
    own = [n for n in names if not (entry and same_name(n[0], entry.name)) and not _own(book, n[0])]
    if entry and entry.kind == "outlet":
        own = []
    return _Found(a, source, tuple(book.outlet(*n).number for n in own))


def _own(book: Book, name: str) -> bool:
    return bool(book.publisher) and same_name(book.publisher or "", name)


def _inherited(book: Book, found: Sequence[_Found]) -> list[_Found]:
    """What a source says after it was first relayed came the same way, unless the text says another."""
    way: dict[int, tuple[int, ...]] = {}
    out = []
    for f in found:
        if f.source is not None and f.relays:
            way.setdefault(f.source, f.relays)
        inherits = f.source is not None and not f.relays and not _public(book.entries[f.source])
        out.append(_Found(f.attribution, f.source, way.get(f.source, ()) if inherits and f.source is not None else f.relays))
    return out


def _public(entry: Entry) -> bool:
    """An outlet speaks for itself."""
    return entry.kind == "outlet"


def _source(report: Report, e: Entry) -> Source:
    return Source(report_id=report.id, mention=e.mention, name=e.name, kind=e.kind, named=e.named, role=e.role)


def _sentence(text: str, at: Span) -> Span:
    for p in paragraphs(text):
        if p.start <= at.start < p.end:
            return next((s for s in sentences(text, p) if s.start <= at.start < s.end), p)
    return at
