"""What a claim says, and how much a sentence has to do with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hearsay.tracing.clues import CLAIM
from hearsay.tracing.told import Told, denied, normal
from hearsay.tracing.words import stems

ABOUT = 0.3  # of the claim's words: a sentence with as many is about it
FULL, LEAST = 6, 2  # words of the claim that say all of it; fewer than these are not about it
FEW = 3  # a sentence of so few words that matter speaks of the one before
POINTING, ELSEWHERE = 0.85, 0.3  # what a clue counts in a sentence that points at something said, or at nothing
OBJECT = 90  # characters after a word of denial that tell what is denied
_POINTS = re.compile(
    rf"\b(?:{CLAIM}|it|this|that|he|she|they|"
    r"(?:video|photo|image|picture|clip|recording|tape|website|site|account|hoax)s?)\b"
)
_FATE = re.compile(
    r"\b(?:di(?:e|es|ed|ing)|dead|deaths?|passed away|(?:kill|captur|abduct|kidnap|behead|injur|murder)\w*)\b"
)


@dataclass(frozen=True, slots=True)
class Matter:
    """What a claim says, as far as a report's take on it needs."""

    stems: frozenset[str]
    negative: bool
    fate: bool

    def share(self, words: frozenset[str]) -> float:
        """How much of it a sentence of these words says; above 1 it says more than is needed."""
        return len(words & self.stems) / max(1, min(len(self.stems), FULL))


@lru_cache(maxsize=512)
def matter(text: str) -> Matter:
    low = normal(text)
    return Matter(stems(low), denied(low, stems(low)), bool(_FATE.search(low)))


def aboutness(t: Told, claim: Matter) -> float:
    share, points = claim.share(t.stems), bool(_POINTS.search(t.low))
    if share >= ABOUT or (points and share > 0.1) or len(t.stems) <= FEW:
        return 1.0
    return POINTING if points else ELSEWHERE


def of_else(denial: str, claim: Matter) -> bool:
    """ "contradicting the minister's account of the strike": is what is denied something else?"""
    verb, _, words = denial.partition(" ")
    told = stems(words[:OBJECT]) - stems(verb)
    return len(told) > 1 and not words.startswith("by ") and not told & claim.stems


def contradicts(t: Told, claim: Matter) -> bool:
    """Does the sentence negate what the claim says, in the claim's words?"""
    enough = max(LEAST, 0.35 * min(len(claim.stems), 8))
    return len(t.stems & claim.stems) >= enough and denied(t.low, claim.stems) and not claim.negative
