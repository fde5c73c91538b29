"""Attributions → sources and how each attribution came to the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.resolution.channels.channels import channel
from hearsay.resolution.dates import said_on
from hearsay.resolution.press.origins import by_way_of
from hearsay.resolution.reasons.justification import justifications
from hearsay.resolution.roles.roles import role
from hearsay.resolution.ways.ways import ways
from hearsay.resolution.who.book import Book
from hearsay.resolution.who.entry import Entry
from hearsay.resolution.who.speakers import speakers
from hearsay.types import Attribution, Report, Source, Sourcing, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Attributions (less those that turn out to be mere relays of another), sources, and a sourcing for each."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    sourcings: tuple[Sourcing, ...]


def resolve(report: Report, attributions: Sequence[Attribution]) -> Resolved:
    """Who speaks in each attribution, through whom and by what means it came to the page, and when it was said."""
    if not attributions:
        return Resolved(attributions=(), sources=(), sourcings=())
    book = Book(report, attributions)
    found = by_way_of(book, report.origin, ways(book, attributions, speakers(book, attributions)))
    sources = _sources(report, book)
    made = [
        Sourcing(
            attribution_id=f.attribution.id,
            source_id=None if f.source is None else sources[f.source].id,
            relays=tuple(sources[r].id for r in f.relays),
            channel=channel(report.text, f.attribution, [g.attribution for g in found]),
            said_on=day,
            within=f.within.id if f.within else None,
        )
        for f, day in zip(found, said_on(report, [f.attribution for f in found]), strict=True)
    ]
    used = {f.source for f in found} | {r for f in found for r in f.relays}
    return Resolved(
        attributions=tuple(f.attribution for f in found),
        sources=tuple(s for n, s in enumerate(sources) if n in used),
        sourcings=tuple(made),
    )


def _sources(report: Report, book: Book) -> list[Source]:
    """The book's entries with what the report says they are, and why they can know or stay unnamed."""
    spans = book.spans()
    why = justifications(report.text, [sorted({*named, *described}) for named, described in spans])
    return [
        Source(
            report_id=report.id,
            mention=e.mention,
            name=e.name,
            kind=e.kind,
            named=e.named,
            role=_role(report.text, e, *spans[e.number]),
            justification=why[e.number],
        )
        for e in book.entries
    ]


def _role(text: str, e: Entry, named: Sequence[Span], described: Sequence[Span]) -> str | None:
    found = role(text, named, described, called=e.name if e.named else "")
    return " ".join(found.of(text).split()) if found else None
