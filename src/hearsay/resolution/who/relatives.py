"""What "who" and "which" follow: the nearest noun phrase before them that can be so called."""

from __future__ import annotations

import re
from collections.abc import Callable

from hearsay.facts.words import GROUP_HEADS, PERSON_HEADS
from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.mentions.mentions import parse
from hearsay.resolution.mentions.nouns import somebody
from hearsay.resolution.naming.name import Name
from hearsay.resolution.who.entry import Entry
from hearsay.resolution.who.register import Register
from hearsay.text import sentence_at
from hearsay.types import Span

Look = Callable[[Mention], Entry | None]

_DETERMINED = re.compile(
    r"\b(?:an?|the|one|another|some|several|many|two|three|four|five|someone|somebody|his|her|its|their|thousands|"
    r"hundreds)\b(?= \w)",
    re.IGNORECASE,
)


def followed(book: Register, at: Span, look: Look, *, person: bool) -> Entry | None:
    start = max(at.start - 120, sentence_at(book.text, at).start)
    end = start + len(re.sub(r" \([^()]*\),? *$", "", book.text[start : at.start]).rstrip(" ,(—–-"))
    if named := _named_at(book, Span(end - 2, end), person=person):
        return named
    bare = re.search(r"(?:\b[A-Z][\w-]+ )?([a-z-]+)$", book.text[start:end])
    if person and bare and bare.group(1) in GROUP_HEADS:
        return look(parse(book.text, Span(start + bare.start(), end), book.names))
    return _described(book, Span(start, end), look, person=person)


def _described(book: Register, within: Span, look: Look, *, person: bool) -> Entry | None:
    for match in reversed(list(_DETERMINED.finditer(book.text, *within))):
        m = parse(book.text, Span(match.start(), within.end), book.names)
        ahead = match.start() - 2
        beside = book.text[ahead : match.start()] == ", "
        if beside and (named := _named_at(book, Span(ahead, ahead), person=person)):
            return named  # "Jonas Brandt, a crane driver who"
        who = m.kind in ("person", "group", None) or bool(m.speaks_for)
        told = m.name or not person or m.speaks_for or somebody(m.head or "")
        if not m.pronoun and not m.parts and who == person and told:
            return look(m)
    return None


def _named_at(book: Register, ends: Span, *, person: bool) -> Entry | None:
    """Whose name ends there, if "who" or "which" can follow it."""
    last = next((n for n in book.names if ends.start <= n.at.end <= ends.end), None)
    named = book.of(last) if last and not _belongs(book.text, last) else None
    return named if named and (not person or named.kind in ("person", "group")) else None


def _belongs(text: str, n: Name) -> bool:
    """ "An aide to President …, who" is the aide."""
    start = n.at.start - len(n.title) - bool(n.title)
    before = re.search(r"([a-z]+) (?:to|of|for) (?:the )?$", text[max(0, start - 40) : start])
    return before is not None and before.group(1) in PERSON_HEADS | GROUP_HEADS
