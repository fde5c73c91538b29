"""A name at one place → its entry: a figure of the report, a government for its country, writers for a platform."""

from __future__ import annotations

from dataclasses import replace

from hearsay.facts.outlets import known
from hearsay.facts.places import adjective
from hearsay.facts.words import PLATFORMS
from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.naming.name import Name, personal
from hearsay.resolution.who.entry import Entry
from hearsay.resolution.who.register import Register
from hearsay.types import Kind


def named(book: Register, m: Mention, name: Name) -> Entry:
    words = name.words
    if words.casefold() in PLATFORMS and m.kind in (None, "outlet"):
        return writers(book, m, f"{words} users")
    land = adjective(words) if m.kind in (None, "organisation") else None
    if land and not name.title:
        return government(book, m, land)
    found = book.of(name) or book.bearing(words, m.kind)
    return _taken(book, m, found) if found else _new(book, m, words)


def _taken(book: Register, m: Mention, found: Entry) -> Entry:
    kind = m.kind if m.kind and found.kind != "person" else found.kind
    outlet = known(found.name) if kind == "outlet" else None
    name = outlet.name if outlet else found.name
    return book.put(replace(found, kind=kind, name=name, called=found.called | m.words))


def _new(book: Register, m: Mention, words: str) -> Entry:
    outlet = known(words)
    likely: Kind = "person" if " " in words and personal(words.split()) else "organisation"
    kind: Kind = m.kind or ("outlet" if outlet else likely)
    return book.add(m, outlet.name if outlet and kind == "outlet" else words, kind, named=True)


def government(book: Register, m: Mention, land: str) -> Entry:
    """ "Lebanon said": its government did."""
    name = f"{land} government"
    return book.called(name, named=True) or book.add(m, name, "organisation", named=True)


def writers(book: Register, m: Mention, name: str) -> Entry:
    """ "Twitter", "social media": those who write there."""
    found = next((e for e in book.entries if e.name == name), None)
    return found or book.add(m, name, "group", named=False)
