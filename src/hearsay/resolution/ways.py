"""Attributions with their speakers → the way of each to the page: source, relays from it outwards, what encloses it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from hearsay.resolution.book import Book
from hearsay.resolution.figures import same_name
from hearsay.resolution.relays import outlet_in, outside, relays
from hearsay.text import sentence_at
from hearsay.types import Attribution

_OWNER = re.compile(r"(?:[Tt]he )?([A-Z][^,]*?)['’]s? (?:sources?|insiders?|informants?)\b")
CITING = re.compile(r"\b(?:cit|quot)\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Way:
    """`source` and `relays` are numbers in the book; None where the report names nobody."""

    attribution: Attribution
    source: int | None
    relays: tuple[int, ...]
    within: Attribution | None


def ways(book: Book, attributions: Sequence[Attribution], speakers: Sequence[int | None]) -> list[Way]:
    """One way an attribution, less the attributions that turn out to be mere relays of another."""
    direct = [_relayed(book, a, s, _enclosing(a, attributions)) for a, s in zip(attributions, speakers, strict=True)]
    return _inherited(book, _without_relaying(book, direct))


def _enclosing(a: Attribution, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose content holds this one's cue and content."""
    if a.cue is None:
        return None
    parts = (a.cue, *a.content)
    return next(
        (o for o in attributions if o is not a and all(any(c.covers(p) for c in o.content) for p in parts)), None
    )


def _without_relaying(book: Book, found: Sequence[Way]) -> list[Way]:
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
            f = Way(f.attribution, f.source, (*f.relays, *more), None)
        kept.append(f)
    return kept


def _relayed(book: Book, a: Attribution, source: int | None, within: Attribution | None) -> Way:
    entry = book.entries[source] if source is not None else None
    if a.cue is None:
        return Way(a, source, (), within)
    around = outside(sentence_at(book.text, a.cue), a.content)
    names = relays(book.text, around, entry.name if entry else "")
    if a.speaker and (owner := _OWNER.match(a.speaker.of(book.text))) and (outlet := outlet_in(owner[1])):
        names = chain([(outlet, a.speaker)], names)
    own = [n for n in names if not (entry and same_name(n[0], entry.name)) and not _own(book, n[0])]
    if entry and entry.kind == "outlet" and not within:
        own = [n for n in own if a.cue and CITING.search(a.cue.of(book.text))]
    return Way(a, source, tuple(book.outlet(*n).number for n in own), within)


def _own(book: Book, name: str) -> bool:
    return bool(book.publisher) and same_name(book.publisher or "", name)


def _inherited(book: Book, found: Sequence[Way]) -> list[Way]:
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
