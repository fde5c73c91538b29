"""What leads up to a name from further off: "a member of the party, | Leonid …", and the body whose somebody is."""

from __future__ import annotations

import re

from hearsay.facts.nouns import CLOSED, DETERMINERS, RANK_PARTS, RANKS, heads, personal
from hearsay.facts.outlets import known, looks_like_one
from hearsay.facts.words import ORGANISATION_HEADS
from hearsay.resolution.reasons.clauses import STOP
from hearsay.resolution.roles.titles import adjacent, bare, low, words_in
from hearsay.types import Span

_PLACES = frozenset("county city nation town country region province district state side".split())
_CAPITALS = r"(?:[A-Z0-9][\w.&’'-]*)(?:\s(?:of\s|for\s|the\s)?[A-Z0-9][\w.&-]*){0,4}?"
_WORKS_AT = re.compile(rf",?\s(?:at|of|from|with|for)\s(?:the\s)?({_CAPITALS})(?=[,.;:)]|\s[a-z]|\s*$)")
_OWNER = re.compile(rf"(?<![\w’'])({_CAPITALS})['’]s?\s$")
_PARENTHETICAL = re.compile(r"\s(?:said|says|told \w+|added|wrote|reported)\s?[,.]")
_BE = frozenset("is are was were be been being became become becomes".split())
_HANGING = frozenset("of for in at on to from with".split())
_ADVERBIAL = frozenset(
    """In On At After Before During With Without From For By Since Under Amid Following Despite Until When While If
    Although Because Once Like Unlike Through To""".split()
)


def ahead(text: str, name: Span) -> Span | None:
    """The role that stands before the name behind a comma: "a member of the party, | Leonid …"."""
    edge = _before_ranks(text, bare(text, name).start)
    if text[max(0, edge - 2) : edge] != ", " or _PARENTHETICAL.match(text, name.end):
        return None
    comma = edge - 2
    opening = max((m.end() for m in STOP.finditer(text, max(0, comma - 140), comma)), default=max(0, comma - 140))
    words = words_in(text, Span(opening, comma))
    if not words or words[0].of(text) in _ADVERBIAL:
        return None
    return next((found for n in range(len(words)) if (found := _running_up(text, words, n))), None)


def _before_ranks(text: str, start: int) -> int:
    ranks = adjacent(text, start)
    titled = all(personal(low(text, w)) or low(text, w) in RANK_PARTS | RANKS for w in ranks)
    return ranks[0].start if ranks and titled else start


def _running_up(text: str, words: list[Span], n: int) -> Span | None:
    """The phrase from the nth word to the last, if it may begin there and is one noun with what hangs on it."""
    if low(text, words[n]) in CLOSED or (n and low(text, words[n - 1]) not in CLOSED - _HANGING - _BE):
        return None
    rest = words[n:]
    zone = next((k for k, w in enumerate(rest) if low(text, w) in CLOSED), len(rest))
    if not heads(rest[zone - 1].of(text)) or (zone < len(rest) and low(text, rest[zone]) not in _HANGING):
        return None
    if any(low(text, w) in CLOSED - _HANGING - DETERMINERS - {"and"} for w in rest[zone:]):
        return None
    return Span(rest[0].start, rest[-1].end)


def employer(text: str, name: Span) -> Span | None:
    """The outlet or body whose somebody is: "Harbour Gazette's | Ana Duarte", "Ana Duarte | of the Harbour Gazette"."""
    owner = _OWNER.search(text, max(0, name.start - 60), name.start)
    after = _WORKS_AT.match(text, name.end, name.end + 80)
    for found in (Span(*owner.span(1)) if owner else None, Span(*after.span(1)) if after else None):
        if found and _body(found.of(text)):
            return found
    return None


def _body(words: str) -> bool:
    last = words.split()[-1].casefold()
    return (
        known(words) is not None
        or looks_like_one(words)
        or last in (ORGANISATION_HEADS | {"center", "centre", "society"}) - _PLACES
        or (words.isupper() and len(words) > 2)
    )
