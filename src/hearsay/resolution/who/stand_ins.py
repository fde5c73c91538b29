"""A noun that stands for somebody named: "the rower" after Teuvo Harm, "the 29-year-old" after Ada Lund."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hearsay.facts.nouns import HONORIFICS, personal
from hearsay.facts.words import MEN, WOMEN, content_words
from hearsay.resolution.figures.sexes import sex
from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.who.entry import Entry, Scene, since
from hearsay.resolution.who.pronouns import antecedent

# Nouns that anybody may be called whom a report names or not; what they stand for, another noun has told before.
_OFFICES = frozenset(
    """judge magistrate justice coroner prosecutor lawyer attorney solicitor barrister counsel official officer source
    spokesman spokeswoman spokesperson representative rep witness victim caller insider informant aide adviser expert
    minister president chairman mayor governor king queen pope bishop ambassador agent reporter correspondent
    interviewer anchor host presenter mother father brother sister wife husband son daughter neighbour neighbor friend
    relative doctor employee worker member person user driver pilot""".split()
)
_PLAIN = (MEN | WOMEN) & frozenset("man woman boy girl".split())
REACH = 700  # characters


def stand_in(m: Mention, entries: Sequence[Entry], s: Scene, *, rest: int) -> Entry | None:
    """Whom "he" or "she" would mean there, if nothing but the name has told who that is.

    `rest`: where the sentence ends; whoever is named in it is told something.
    """
    if not _stands(m):
        return None
    near = [e for e in entries if e.kind == "person" and e.named and _near(m, e, s)]
    if any(s.at < p < rest for e in near for p in e.places):
        return None  # "The man told Harm"
    he = replace(m, pronoun=sex(frozenset({m.head or ""}), "") or "self")
    found = antecedent(he, near, s)
    return found if found and _untold(m, found) else None


def _stands(m: Mention) -> bool:
    head = m.head or ""
    bare = not re.search(r" (?:of|for|from|in|at|who|with|behind|to|on|whose|that)\b", m.phrase)
    noun = personal(head) or head.endswith("-old")
    return m.kind == "person" and m.article == "the" and not m.owner and bare and noun and head not in _OFFICES


def _near(m: Mention, e: Entry, s: Scene) -> bool:
    which = sex(frozenset({m.head or ""}), "")
    return since(e.places, s.at, s.at - REACH) and (None in (which, e.sex) or which == e.sex)


def _untold(m: Mention, e: Entry) -> bool:
    """No noun has told what he is, or this one tells no more than an age or a sex."""
    roles = e.called - set(content_words(e.name)) - HONORIFICS
    aged = (m.head or "").endswith("-old")
    if aged or m.head in _PLAIN:
        return not aged or not any(w.endswith("-old") for w in roles)
    return not _nouns(roles)


def _nouns(words: Iterable[str]) -> bool:
    return any(personal(w) for w in words)
