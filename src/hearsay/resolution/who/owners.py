"""Whose somebody is: "his lawyer" with the client's name, "two sources at the agency" with the agency's."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from hearsay.facts.outlets import known
from hearsay.facts.words import PRONOUNS, content_words
from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.mentions.mentions import parse
from hearsay.resolution.mentions.nouns import kind_of
from hearsay.resolution.who.entry import Entry
from hearsay.resolution.who.pronouns import antecedent
from hearsay.resolution.who.register import Register
from hearsay.resolution.who.relatives import Look
from hearsay.resolution.who.scenes import scene
from hearsay.types import Span

STAFF = frozenset("correspondent reporter editor journalist".split())


def whose(book: Register, m: Mention, name: str) -> str:
    """ "His employer", "one of her lawyers" with the name of him or her."""
    match = re.match(r"((?:one of )?)(his|her|its|their) ", name, re.IGNORECASE)
    if not match:
        return name
    his = Mention(phrase=match.group(2), at=m.at, pronoun=PRONOUNS[match.group(2).casefold()])
    others = [e for e in book.entries if e.number != book.found.get(m.at)]
    owner = antecedent(his, others, scene(book, m.at))
    return f"{match.group(1)}{owner.name}’s {name[match.end() :]}" if owner and owner.named else name


def at_whom(book: Register, m: Mention, name: str, look: Look) -> str:
    """ "Two sources at the agency" with the agency's name."""
    match = re.search(r" (?:at|in|within|inside|from|close to) (the [a-z]+)$", name)
    if not match or m.kind not in ("person", "group") or kind_of(match.group(1)[4:]) != "organisation":
        return name
    start = book.text.find(match.group(1), m.at.start, m.at.end)
    at = Span(start, start + len(match.group(1)))
    whole = look(parse(book.text, at, book.names)) if start >= 0 else None
    return name[: match.start(1)] + "the " + whole.name if whole and whole.named else name


def less_outlet(book: Register, m: Mention) -> Mention:
    """ "The Gazette's source" is the source of before, whom the Gazette has."""
    owner = book.of(m.owner)
    if not m.owner or not owner or owner.kind != "outlet" or m.head not in ("source", "sources"):
        return m
    return replace(m, phrase=f"the {m.head}", words=m.words - set(content_words(m.owner.words)))


def staff(book: Register, at: Span) -> Entry | None:
    """ "Our correspondent" is the last journalist named."""
    called = (
        (e.places[bisect_left(e.places, at.start) - 1], e)
        for e in book.entries
        if e.kind == "person" and e.named and e.places[0] < at.start and _works(book, e)
    )
    return max(called, key=lambda x: x[0], default=(0, None))[1]


def _works(book: Register, e: Entry) -> bool:
    outlets = (n.owner for n in book.names if n.owner and book.at.get(n.at) == e.number)
    return bool(e.called & STAFF) or any(known(o) for o in outlets)
