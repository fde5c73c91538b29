"""Reports that were taken over whole: whoever they come from is the last to pass each statement on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.facts.outlets import key, known
from hearsay.facts.places import given_names
from hearsay.resolution.sayings import Way
from hearsay.resolution.who.book import Book
from hearsay.resolution.who.entry import Entry
from hearsay.types import Kind


def by_way_of(book: Book, origin: Sequence[str], found: Sequence[Way]) -> list[Way]:
    """`origin` as reports have it: the nearest first. Who says something itself does not pass it on as well."""
    others = [name for name in reversed(origin) if key(name) != key(book.publisher or "")]
    passed = [_number(book, name) for name in others] if found else []
    return [replace(f, relays=(*f.relays, *(n for n in passed if n not in (f.source, *f.relays)))) for f in found]


def _number(book: Book, name: str) -> int:
    """Its entry, where the text names it too, else one that the report implies."""
    same = next((e.number for e in book.entries if e.named and key(e.name) == key(name)), None)
    if same is not None:
        return same
    book.entries.append(Entry(number=len(book.entries), mention=None, name=name, kind=_kind(name), named=True))
    return book.entries[-1].number


def _kind(name: str) -> Kind:
    """A channel is an outlet; people forward each other's words too."""
    words = name.split()
    personal = 1 < len(words) < 4 and words[0].casefold() in given_names() and known(name) is None
    return "person" if personal else "outlet"
