"""A description at one place → its entry: somebody spoken of before or soon to be named, else somebody new."""

from __future__ import annotations

import re
from dataclasses import replace

from hearsay.facts.places import adjective, governing
from hearsay.facts.words import ORGANISATION_HEADS, SPOKESPEOPLE, content_words
from hearsay.resolution.mentions.described import described
from hearsay.resolution.mentions.mention import Mention, heads
from hearsay.resolution.mentions.mentions import parse
from hearsay.resolution.mentions.nouns import kind_of
from hearsay.resolution.who.antecedents import taken_up
from hearsay.resolution.who.entry import Entry, since
from hearsay.resolution.who.institutions import institution
from hearsay.resolution.who.introduced import introduced
from hearsay.resolution.who.named import writers
from hearsay.resolution.who.owners import STAFF, at_whom, less_outlet, staff, whose
from hearsay.resolution.who.register import Register
from hearsay.resolution.who.relatives import Look
from hearsay.resolution.who.scenes import scene
from hearsay.resolution.who.several import last_spokesperson
from hearsay.resolution.who.stand_ins import stand_in
from hearsay.text import sentence_at
from hearsay.types import Span

_NOBODY = re.compile(r"(?:nobody|no[ -]one|none)\b|you$", re.IGNORECASE)
_SOCIAL = re.compile(r"social media(?! (?:accounts?|posts?|users?|reports?|sites?)\b)", re.IGNORECASE)
_STATEMENTS = frozenset("statement announcement release communique".split())  # of whoever spoke last
_STATED = re.compile(
    r"(?:(?:the|an?|his|her|their|its) )?(?:[\w-]+ ){0,2}(?P<noun>[\w-]+) (?:statement|announcement)\b", re.IGNORECASE
)


def description(book: Register, m: Mention, look: Look) -> Entry | None:
    if not content_words(m.phrase) or _NOBODY.match(m.phrase) or not re.search(r"[^\W\d_]", m.phrase):
        return None
    if m.head in _STATEMENTS and (maker := _maker(book, m, look)):
        return maker
    if _SOCIAL.match(m.phrase):
        return writers(book, m, "social media users")
    if m.head in SPOKESPEOPLE and len(content_words(m.phrase)) == 1 and (spoken := _spoken(book, m, look)):
        return spoken
    found = taken_up(less_outlet(book, m), book.entries, scene(book, m.at))
    if m.article == "our" and m.head in STAFF:
        found = staff(book, m.at)
    first = None if found else introduced(book.text, m)
    if not found:
        found = _stand_in(book, m, after=first.start if first else 0)
    if found:
        return _again(book, m, found)
    return look(parse(book.text, first, book.names)) if first else _new(book, m, look)


def _spoken(book: Register, m: Mention, look: Look) -> Entry | None:
    """Whoever was last spoken for; of "The port lost a crane. A spokesman said …" the port."""
    body = _body_before(book, m, look) if m.article == "a" else None
    spoken = body or last_spokesperson(book, m) or (_body_before(book, m, look) if m.article == "the" else None)
    return book.put(replace(spoken, called=spoken.called | SPOKESPEOPLE)) if spoken else None


_BODY = re.compile(
    rf"(?:The|His|Her|Its|Their) (?:[\w’'-]+ ){{0,3}}?(?:{'|'.join(sorted(ORGANISATION_HEADS))})\b(?!['’-])"
)


def _body_before(book: Register, m: Mention, look: Look) -> Entry | None:
    """The one body that the sentence before begins with."""
    here = scene(book, m.at)
    until = min(here.sentence, here.previous + 40)
    bodies = [e for e in book.entries if e.kind == "organisation" and not e.place]
    opened = [e for e in bodies if since(e.places, until, here.previous)]
    first = _BODY.match(book.text, here.previous, until)
    if first and not opened:
        return look(parse(book.text, Span(*first.span()), book.names))
    return opened[0] if len(opened) == 1 else None


def _stand_in(book: Register, m: Mention, *, after: int) -> Entry | None:
    """Somebody named since an "a …" of the same noun."""
    here = scene(book, m.at)
    met = [e for e in book.entries if e.places and e.places[0] > after] if after else book.entries
    return stand_in(m, met, here, rest=sentence_at(book.text, m.at).end)


def _again(book: Register, m: Mention, found: Entry) -> Entry:
    fuller = not found.named and _fuller(described(m), found.name)
    name = described(m) if fuller else found.name
    return book.put(replace(found, name=name, called=found.called | m.words, nouns=found.nouns | frozenset(heads(m))))


def _fuller(new: str, old: str) -> bool:
    """The same noun with a clause that says who it is."""
    return new.casefold().startswith(old.casefold() + " ") and " who " in f" {new} "


def _new(book: Register, m: Mention, look: Look) -> Entry:
    land = adjective(m.owner.words) if m.owner else None
    name = re.sub(rf"^{re.escape(m.owner.words)}['’]s?", land, described(m)) if m.owner and land else described(m)
    name = governing(at_whom(book, m, whose(book, m, name), look))
    kind = m.kind or kind_of(m.head)
    return book.add(m, name, kind or "group", named=institution(m, kind))


def _maker(book: Register, m: Mention, look: Look) -> Entry | None:
    """Whose statement it is: the army's ("the army statement"), or whoever spoke last ("the statement")."""
    stated = _STATED.match(book.text, *m.at)
    if stated and (stated["noun"] in ORGANISATION_HEADS or stated["noun"] == "family"):
        return look(parse(book.text, Span(m.at.start, stated.end("noun")), book.names))
    if content_words(m.phrase) == [m.head] and m.article in ("the", "this") and book.last is not None:
        return book.entries[book.last]
    return None
