"""People spoken of before they speak: "His rivals had a field day. They warned …", "A baker was hurt, he said"."""

from __future__ import annotations

import re

from hearsay.facts.words import GROUP_HEADS, MEN, PERSON_HEADS, WOMEN
from hearsay.resolution.figures.sexes import sex
from hearsay.types import Span

_NOUNS = "|".join(
    sorted((w for w in GROUP_HEADS if w.endswith("s") or w in ("people", "police")), key=len, reverse=True)
)
_CROWD = re.compile(
    rf"\b(?:(?:the|his|her|its|their|some|many|several|two|three|four|five|most"
    rf"|other)\s+)?(?:(?!(?:to|of|by|and|with|in|from|for)\s)[\w’'-]+\s+){{0,2}}?(?:{_NOUNS})\b",
    re.IGNORECASE,
)


_ONE = re.compile(r"\b(?:an?|one|another)\s(?:[\w’'-]+\s){0,3}?(?P<noun>[\w’'-]+)\b(?=[\s,.])", re.IGNORECASE)


def one(text: str, start: int, end: int, which: str) -> Span | None:
    """The last man or woman brought in between two places by "a" and a noun for people."""
    found = [m for m in _ONE.finditer(text, start, end) if _called(m["noun"].casefold(), which)]
    return Span(*found[-1].span()) if found else None


def _called(noun: str, which: str) -> bool:
    return noun in PERSON_HEADS | MEN | WOMEN and sex(frozenset({noun}), "") in (None, which)


def crowd(text: str, start: int, end: int) -> Span | None:
    """The last group of people named by a noun between two places."""
    found = list(_CROWD.finditer(text, start, end))
    return Span(*found[-1].span()) if found else None
