"""Attributions → sources and how each attribution came to the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from hearsay.resolution.book import Book, Entry, same_name
from hearsay.resolution.channels import channel
from hearsay.resolution.relays import outlet_in, outside, relays
from hearsay.text import paragraphs, sentence_at
from hearsay.types import Attribution, Report, Source, Sourcing, Span

_OWNER = re.compile(r"(?:[Tt]he )?([A-Z][^,]*?)['’]s? (?:sources?|insiders?|informants?)\b")
CITING = re.compile(r"\b(?:cit|quot)\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Attributions (less those that turn out to be mere relays of another), sources, and a sourcing for each."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    sourcings: tuple[Sourcing, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    attribution: Attribution
    source: int | None
    relays: tuple[int, ...]
    within: Attribution | None


def resolve(report: Report, attributions: Sequence[Attribution]) -> Resolved:
    """Who speaks in each attribution, through whom and by what means it came to the page."""
    book = Book(report)
    speakers = _speakers(book, attributions)
    direct = [_relayed(book, a, speakers[n], _enclosing(a, attributions)) for n, a in enumerate(attributions)]
    found = _inherited(book, _without_relaying(book, direct))
    sources = [_source(report, e) for e in book.entries]
    made = [
        Sourcing(
            attribution_id=f.attribution.id,
            source_id=None if f.source is None else sources[f.source].id,
            relays=tuple(sources[r].id for r in f.relays),
            channel=channel(report.text, f.attribution),
            within=f.within.id if f.within else None,
        )
        for f in found
    ]
    used = {f.source for f in found} | {r for f in found for r in f.relays}
    return Resolved(
        attributions=tuple(f.attribution for f in found),
        sources=tuple(s for n, s in enumerate(sources) if n in used),
        sourcings=tuple(made),
    )


def _enclosing(a: Attribution, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose content holds this one's cue and content."""
    if a.cue is None:
        return None
    parts = (a.cue, *a.content)
    return next(
        (o for o in attributions if o is not a and all(any(c.covers(p) for c in o.content) for p in parts)), None
    )


def _without_relaying(book: Book, found: Sequence[_Found]) -> list[_Found]:
    """An outlet that only passes on what somebody else said is a relay of that, not a source of its own."""
    outer = {f.attribution.id: f for f in found}
    passed = {
        f.within.id
        for f in found
        if f.within and (o := outer[f.within.id]).source is not None and book.entries[o.source].kind == "outlet"
    }
    kept = []
    for f in found:
        if f.attribution.id in passed:
            continue
        if f.within and f.within.id in passed:
            o = outer[f.within.id]
            more = [r for r in (*o.relays, o.source) if r is not None and r not in f.relays and r != f.source]
            f = _Found(f.attribution, f.source, (*f.relays, *more), None)
        kept.append(f)
    return kept


def _speakers(book: Book, attributions: Sequence[Attribution]) -> list[int | None]:
    """Each attribution's source, looked up in the order in which the speakers stand in the text."""
    found: list[int | None] = [None] * len(attributions)
    for n in sorted(range(len(attributions)), key=lambda n: attributions[n].speaker or (0, 0)):
        speaker = attributions[n].speaker
        entry = book.find(speaker) if speaker and not _teaser(book.text, speaker) else None
        found[n] = entry.number if entry else None
    for n, a in enumerate(attributions):
        if a.cue is None:
            found[n] = _continued(n, found, attributions)
        elif a.speaker and _teaser(book.text, a.speaker):
            found[n] = next((f for f in found[n + 1 :] if f is not None), None)
    return found


def _teaser(text: str, speaker: Span) -> bool:
    """A headline's bare "Report" or "Sources" is whoever the body names first."""
    headline = next(paragraphs(text)).covers(speaker)
    return headline and speaker.of(text).casefold() in ("report", "reports", "source", "sources", "officials")


def _continued(number: int, found: Sequence[int | None], attributions: Sequence[Attribution]) -> int | None:
    """A quotation without a cue is the last speaker's who was quoted before it, else the next one's."""
    before = [n for n in range(number) if attributions[n].cue and attributions[n].manner != "indirect"]
    after = [n for n in range(number + 1, len(found)) if attributions[n].cue]
    return next((found[n] for n in (*before[::-1][:1], *after[:1])), None)


def _relayed(book: Book, a: Attribution, source: int | None, within: Attribution | None) -> _Found:
    entry = book.entries[source] if source is not None else None
    if a.cue is None:
        return _Found(a, source, (), within)
    around = outside(sentence_at(book.text, a.cue), a.content)
    names = relays(book.text, around, entry.name if entry else "")
    if a.speaker and (owner := _OWNER.match(a.speaker.of(book.text))) and (outlet := outlet_in(owner[1])):
        names = chain([(outlet, a.speaker)], names)
    own = [n for n in names if not (entry and same_name(n[0], entry.name)) and not _own(book, n[0])]
    if entry and entry.kind == "outlet" and not within:
        own = [n for n in own if a.cue and CITING.search(a.cue.of(book.text))]
    return _Found(a, source, tuple(book.outlet(*n).number for n in own), within)


def _own(book: Book, name: str) -> bool:
    return bool(book.publisher) and same_name(book.publisher or "", name)


def _inherited(book: Book, found: Sequence[_Found]) -> list[_Found]:
    """What a source says after it was first relayed came the same way, unless the text says another."""
    way: dict[int, tuple[int, ...]] = {}
    out = []
    for f in found:
        if f.source is not None and f.relays:
            way.setdefault(f.source, f.relays)
        if f.source is not None and not f.relays and book.entries[f.source].kind != "outlet":
            f = replace(f, relays=way.get(f.source, ()))
        out.append(f)
    return out


def _source(report: Report, e: Entry) -> Source:
    return Source(report_id=report.id, mention=e.mention, name=e.name, kind=e.kind, named=e.named, role=e.role)
