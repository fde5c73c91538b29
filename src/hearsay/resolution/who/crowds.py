"""Many who are spoken of without speaking: "His rivals had a field day. They warned …"."""

from __future__ import annotations

import re

from hearsay.facts.words import GROUP_HEADS
from hearsay.types import Span

_NOUNS = "|".join(
    sorted((w for w in GROUP_HEADS if w.endswith("s") or w in ("people", "police")), key=len, reverse=True)
)
_CROWD = re.compile(
    rf"\b(?:(?:the|his|her|its|their|some|many|several|two|three|four|five|most"
    rf"|other)\s+)?(?:[\w’'-]+\s+){{0,2}}?(?:{_NOUNS})\b",
    re.IGNORECASE,
)


def crowd(text: str, start: int, end: int) -> Span | None:
    """The last group of people named by a noun between two places."""
    found = list(_CROWD.finditer(text, start, end))
    return Span(*found[-1].span()) if found else None
