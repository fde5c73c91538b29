"""Attributions with their speakers → the way of each to the page: source, relays from it outwards, what encloses it.

1. read anew what was given to an outlet or a citer instead of to the source
2. find the outlets: where they are named, which is the report's own, what is taken over from which
3. the relays that an attribution's own words give it
4. those that it has from elsewhere: the same source before, the lead, the one story that the report rewrites
5. what stands within somebody else's words came through that one
6. reporters stand for their outlets, and an outlet that only passes on is no source
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.facts.outlets import key
from hearsay.resolution.press.press import Press, press
from hearsay.resolution.sayings import Relays, Saying, Way
from hearsay.resolution.ways.direct import direct
from hearsay.resolution.ways.hanging import hanging, story
from hearsay.resolution.ways.nesting import enclosing, nested, without_relaying
from hearsay.resolution.ways.rereading import reread
from hearsay.resolution.who.book import Book
from hearsay.types import Attribution


def ways(book: Book, attributions: Sequence[Attribution], speakers: Sequence[int | None]) -> list[Way]:
    """One way an attribution, less the attributions that turn out to be mere relays of another."""
    sayings = reread(book, attributions, speakers)
    outlets = press(book, sayings)
    told = story(outlets)
    sayings = _hearsay(sayings, told)
    within = [enclosing(book.text, s.attribution, [o.attribution for o in sayings]) for s in sayings]
    relays = hanging(book, outlets, sayings, direct(book, outlets, sayings), within, told)
    found = [Way(*s, r, w) for s, r, w in zip(sayings, relays, within, strict=True)]
    kept = without_relaying(book, [_of_outlets(book, outlets, f) for f in nested(book, found)])
    own = {e.number for e in book.entries if e.kind == "outlet" and e.name in outlets.own}
    return [replace(f, relays=tuple(r for r in f.relays if r not in own)) for f in kept]


def _hearsay(sayings: Sequence[Saying], told: Relays) -> list[Saying]:
    """In a report that rewrites one outlet's story, "reportedly" means that the outlet reports it."""
    bare = (s.source is None and s.attribution.cue and s.attribution.speaker is None for s in sayings)
    return [s._replace(source=told[0]) if told and b else s for s, b in zip(sayings, bare, strict=True)]


def _of_outlets(book: Book, outlets: Press, f: Way) -> Way:
    """Reporters stand for their outlets; the report's own are no relays."""
    relays = [r for relay in f.relays if (r := _outlet_of(book, outlets, relay)) is not None]
    names: dict[str, int] = {}
    for r in relays:
        names.setdefault(key(book.entries[r].name), r)
    longer = [n for n in names if not any(m != n and m.endswith(f" {n}") for m in names)]
    return replace(f, relays=tuple(names[n] for n in longer))


def _outlet_of(book: Book, outlets: Press, relay: int) -> int | None:
    e = book.entries[relay]
    employer = outlets.crew.get(e.name.split()[-1].casefold()) if e.kind == "person" else None
    if employer is None:
        return relay
    return None if employer.name in outlets.own else outlets.number(employer)
