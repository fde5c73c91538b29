"""Capitals throughout, and scripts that have none."""

from __future__ import annotations

import re

from hearsay.facts.words import COMMON, PRONOUNS
from hearsay.types import Span


def capitals(text: str, at: Span) -> bool:
    """ "WHO", "US", "IT": an acronym, unless all around it is in capitals too."""
    return len(at.of(text)) > 1 and at.of(text).isupper() and not _shouted(text, at)


def _shouted(text: str, at: Span) -> bool:
    return text[max(0, at.start - 60) : at.end + 60].isupper()


def calm(text: str, at: Span) -> str:
    """The words there; as a report prints them that is not in capitals throughout, where this one is."""
    words = at.of(text)
    label = words.isupper() and " " in words and text.startswith(":", at.end)
    return _WORD.sub(_lowered, words) if label or _shouted(text, at) else words


_WORD = re.compile(r"[^\W\d_]+")


def _lowered(word: re.Match[str]) -> str:
    if word[0].lower() in COMMON - PRONOUNS.keys():
        return word[0].lower()
    return word[0][0] + word[0][1:].lower() if len(word[0]) > 3 else word[0]


def foreign(text: str, at: Span) -> bool:
    """A few words in a script without capitals, in a report that has them: somebody's name."""
    words, around = at.of(text), text[max(0, at.start - 60) : at.end + 60]
    letters = any(c.isalpha() for c in words) and words.upper() == words.lower()
    cased = sum(c.islower() or c.isupper() for c in around)
    return letters and words.count(" ") < 4 and 2 * cased > sum(c.isalpha() for c in around)
