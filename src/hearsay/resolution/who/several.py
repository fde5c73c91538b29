"""Several who speak at once, and those who are spoken for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.facts.words import INSTITUTIONS, ORGANISATION_HEADS, PLATFORMS, SPOKESPEOPLE
from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.mentions.mentions import parse
from hearsay.resolution.who.entry import Entry
from hearsay.resolution.who.register import Register
from hearsay.resolution.who.relatives import Look
from hearsay.types import Kind, Span


def joint(book: Register, m: Mention, look: Look) -> Entry:
    """One source with the names of all."""
    each = [e for p in m.parts if (e := look(parse(book.text, p, book.names)))]
    name = " and ".join(e.name for e in each)
    met = next((e for e in book.entries if e.name == name), None)
    return met or book.add(m, name, _kind(each), named=bool(each) and all(e.named for e in each))


def _kind(each: Sequence[Entry]) -> Kind:
    kinds = {e.kind for e in each}
    if kinds == {"person", "organisation"} and all(e.named for e in each):
        return "organisation"
    return "group" if len(kinds) > 1 or kinds == {"person"} or not kinds else kinds.pop()


def spoken_for(book: Register, whom: Span, look: Look) -> Entry | None:
    """A body's unnamed spokesperson is the body; a person's is that person's office."""
    m = _the(parse(book.text, whom, book.names))
    platform = m.name and m.name.words.casefold() in PLATFORMS
    found = look(replace(m, kind="organisation") if platform else m)
    if found is None:
        return None
    found = book.put(replace(found, called=found.called | SPOKESPEOPLE))
    if found.kind == "organisation" and found.nouns & INSTITUTIONS:
        return book.put(replace(found, named=True))
    if found.kind == "group":
        return book.put(replace(found, kind="organisation"))
    return _office(book, found, whom) if found.kind == "person" else found


def _the(m: Mention) -> Mention:
    """ "A company spokesman" speaks for the company spoken of."""
    bare = m.head in ORGANISATION_HEADS and not m.name and " " not in m.phrase
    return replace(m, phrase=f"the {m.phrase}") if bare else m


def _office(book: Register, whose: Entry, at: Span) -> Entry:
    name = f"{whose.name}’s office"
    office = next((e for e in book.entries if e.name == name), None)
    m = Mention(phrase=name, at=at, head="office", kind="organisation", words=whose.called)
    return office or book.add(m, name, "organisation", named=whose.named, also=SPOKESPEOPLE)


def last_spokesperson(book: Register, m: Mention) -> Entry | None:
    """ "The spokesman" is whoever was last spoken for, or called so."""
    called = [e for e in book.entries if e.called & SPOKESPEOPLE and any(p < m.at.start for p in e.spoke)]
    return max(called, key=lambda e: max(p for p in e.spoke if p < m.at.start), default=None)
