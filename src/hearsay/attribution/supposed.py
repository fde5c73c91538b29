"""Sayings that nobody need have said: "If the mayor says the pier is safe", "Did she say that it was?".

So are "should she admit", "whoever says", "lawyers might argue" and what somebody was only asked to say.
"""

from __future__ import annotations

import re

from hearsay.attribution.draft import Draft
from hearsay.text import OPENERS, sentence_at
from hearsay.types import Span

_IF = re.compile(
    r"(?:^|[,;:—–-]\s|\b(?:and|but|or|even|only|as|that|enough)\s)(?:if|unless|lest)\s(?!so\b)[^,;:\"“”]{0,60}$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:(?:but|and|so|then|or)\s)?(?:did|does|do|has|have|had|is|are|was|were|would|will|could|can|should|might|may|"
    r"who|what|why|when|where|how)\b",
    re.IGNORECASE,
)


_SHOULD = re.compile(r"[\"“]?(?:should|had)\s", re.IGNORECASE)
_WHOEVER = re.compile(r"(?:whoever|any(?:one|body) who)\b", re.IGNORECASE)
_MIGHT = re.compile(
    r"(?:might|may|could)\s(?:well\s|also\s)?(?:argue|say|claim|object|retort|contend)\b", re.IGNORECASE
)
_ASKED_TO = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|wait(?:s|ed|ing)? for|urg(?:es?|ed|ing)|press(?:es|ed|ing)?|call(?:s|ed|ing)? (?:on|for)|"
    r"wants?|wanted|expect(?:s|ed|ing)?|needs?|needed)\s[^,.;:\"“”]{0,60}$",
    re.IGNORECASE,
)


def supposed(text: str, d: Draft) -> bool:
    """Whether the draft's saying is a condition or is itself what a question asks for."""
    if not d.cue:
        return False
    sentence = sentence_at(text, d.cue)
    begins = min(s.start for s in (d.cue, d.speaker) if s and s.start >= sentence.start)
    ahead = text[sentence.start : begins]
    return bool(_IF.search(ahead)) or _is_supposed(text, d, ahead) or _is_asked(text, d, sentence)


def _is_supposed(text: str, d: Draft, ahead: str) -> bool:
    cue, speaker = d.cue.of(text) if d.cue else "", d.speaker.of(text) if d.speaker else ""
    to_say = cue.lower().startswith("to ") and d.cue and _ASKED_TO.search(text, max(0, d.cue.start - 100), d.cue.start)
    return bool(_SHOULD.fullmatch(ahead) or _WHOEVER.match(speaker) or _MIGHT.match(cue) or to_say)


def _is_asked(text: str, d: Draft, sentence: Span) -> bool:
    if not d.cue:
        return False
    asked = text[sentence.end - 1] == "?" and d.content[0].start > d.cue.start
    return bool(asked and text[d.content[0].start] not in OPENERS and _ASKS.match(text, *sentence))
