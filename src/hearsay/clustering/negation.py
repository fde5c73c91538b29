"""Which words of a statement are negated, and whether two statements say the opposite."""

from __future__ import annotations

import re

from hearsay.clustering.stems import EMPTY, WORD, stem

NEGATORS = frozenset(
    """not no never nor neither nobody nothing none cannot without fail fails failed failing failure refuse refuses
    refused refusing decline declines declined declining""".split()
)
# Cues that give the content as false, and words by which a content says so of something else.
DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|refut\w+|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|debunk\w*)\b")
FALSE = re.compile(r"\b(?:false|falsely|untrue|hoax|fabricat\w+|baseless|unfounded)\b")
OPEN = re.compile(
    r"\b(?:not|n't|unable\sto|nothing\sto|neither|nor|cannot|yet\sto|declined\sto)\s(?:\w+\s){0,2}?(?:confirm|verify|comment|aware)"
    r"|\b(?:unaware|unconfirmed|unverified|no\scomment|unclear)\b"
)
REACH = 2  # words that carry meaning after the negator, which it may deny


def negated(low: str) -> frozenset[str]:
    """Stems within reach of a negator; `low` is plain and in lower case."""
    found: set[str] = set()
    left = 0
    for word in WORD.findall(low):
        if word in NEGATORS or word.endswith("n't"):
            left = REACH
        elif left and word not in EMPTY:
            found.add(stem(word))
            left -= 1
    return frozenset(found)


def denied(content: str, cue: str) -> bool:
    """Is what the content says given as false, by the cue or by itself? Both are plain and in lower case."""
    return bool(DENIES.search(cue)) != bool(FALSE.search(content))


def unconfirmed(around: str) -> bool:
    """Does the sentence say that it cannot be confirmed, or that nobody would comment?"""
    return bool(OPEN.search(around))
