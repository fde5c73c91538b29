"""Words that are capitalised only because they open a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.facts.nouns import personal as role
from hearsay.facts.places import NEW, given_names
from hearsay.facts.words import COMMON, GROUP_HEADS, PERSON_HEADS, TITLES
from hearsay.resolution.naming.name import JOINS
from hearsay.resolution.naming.tokens import Token, unpossessed

_CONTRACTED = re.compile(r"(?:['’](?:d|ve|ll|re|m)|n['’]t)$|^(?:It|He|She|That|There|What|Who|Here|Let)['’]s$")


def without_opening(part: Sequence[Token], lower: frozenset[str]) -> Sequence[Token]:
    """Less the words that only open a sentence."""
    start = 0
    while start < len(part) and (
        (part[start].text in JOINS and part[start].text not in ("al", "el"))
        or (part[start].opens and _only_opens(part, start, lower))
        or _never(part[start].text)
    ):
        start += 1
    return part[start:]


_NO_ADVERBS = frozenset("monthly assembly fortnightly butterfly anomaly monopoly".split())
_NOUNS = frozenset("head chief director leader author analyst host agent staff".split())  # before "of" no titles


def _only_opens(part: Sequence[Token], i: int, lower: frozenset[str]) -> bool:
    word = unpossessed(part[i].text)
    low = word.lower()
    if word.isupper() or (low in TITLES - _NOUNS and i + 1 < len(part)):
        return False
    if low == "new" and i + 1 < len(part) and part[i + 1].text in NEW:
        return False  # "New Zealand"
    if low in given_names() and i + 1 < len(part):
        return False  # "Mark Lund", "Will Lund"
    if low in PERSON_HEADS - COMMON or (
        len(low) > 4 and low.endswith("ing") and low not in ("king", "beijing", "nanjing")
    ):
        return i + 1 < len(part)  # "Witness Ada Lund", "Taking Thomas aside"
    if i + 1 < len(part) and len(low) > 6 and low.endswith("ly") and low not in _NO_ADVERBS:
        return True  # "Currently Lund"
    if i + 2 < len(part) and low.endswith("ed") and low not in given_names():
        return True  # "Wounded Ada Lund"
    if i + 2 < len(part) and role(low):
        return True  # "Goalkeeper Jonas Brandt"; "Hunter Brandt" may be his name
    one = low.removesuffix("s")
    return low in COMMON or low in GROUP_HEADS or low in lower or one in lower or (low != one and one in PERSON_HEADS)


def _never(word: str) -> bool:
    return word in _NOT_FIRST or bool(_CONTRACTED.search(word))


_NOT_FIRST = frozenset(
    "God Allah The A An I Our My We Your Web Internet UPD UPDATE PHOTO VIDEO LIVE EXCLUSIVE BREAKING".split()
)
