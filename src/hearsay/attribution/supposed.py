"""Sayings that nobody need have said: "If the mayor says the pier is safe", "Did she say that it was?"."""

from __future__ import annotations

import re

from hearsay.attribution.draft import Draft
from hearsay.text import sentence_at

_IF = re.compile(
    r"(?:^|[,;:—–-]\s|\b(?:and|but|or|even|only|as|that|enough)\s)(?:if|unless|lest)\s(?!so\b)[^,;:\"“”]{0,60}$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:(?:but|and|so|then|or)\s)?(?:did|does|do|has|have|had|is|are|was|were|would|will|could|can|should|might|may|"
    r"who|what|why|when|where|how)\b",
    re.IGNORECASE,
)


def supposed(text: str, d: Draft) -> bool:
    """Whether the draft's saying is a condition or is itself what a question asks for."""
    if not d.cue:
        return False
    sentence = sentence_at(text, d.cue)
    begins = min(s.start for s in (d.cue, d.speaker) if s and s.start >= sentence.start)
    if _IF.search(text[sentence.start : begins]):
        return True
    asked = text[sentence.end - 1] == "?" and d.content[0].start > d.cue.start
    return bool(asked and text[d.content[0].start] not in "\"“'‘" and _ASKS.match(text, *sentence))
