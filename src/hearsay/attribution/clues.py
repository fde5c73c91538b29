"""Clues to whether something was voiced: the words of an attribution, and what is asked of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hearsay.attribution.words import FEELS, SAYS, SHOWS, SPEAKS


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one attribution; what it lacks is empty. `direct` is a quotation although it has no marks.

    `supposed`: the saying is a condition or is asked for, not told.
    """

    cue: str
    content: str
    speaker: str
    direct: bool = False
    supposed: bool = False


def always(_: Said) -> bool:
    return True


def says(s: Said) -> bool:
    return bool(SAYS.search(s.cue))


def speaks(s: Said) -> bool:
    return bool(SPEAKS.search(s.cue)) and not says(s)


def feels(s: Said) -> bool:
    return bool(FEELS.search(s.cue)) and not SAYS.search(s.cue) and not SPEAKS.search(s.cue)


def believes(s: Said) -> bool:
    """What others believe by now, a reporter knows from them ("Police believe that …"); what "I" believe is a mood."""
    return bool(_BELIEVES.search(s.cue)) and bool(s.speaker) and not _SELF.fullmatch(s.speaker) and is_clause(s)


def is_heard(s: Said) -> bool:
    """What a court or a parliament hears, somebody says there."""
    return bool(_HEARS.search(s.cue) and _HEARING.search(s.speaker))


def shows(s: Said) -> bool:
    return bool(SHOWS.search(s.cue)) and not says(s)


def cites(s: Said) -> bool:
    """The "content" is whoever is cited."""
    return bool(_CITES.search(s.cue))


def is_negated(s: Said) -> bool:
    return bool(_NEGATION.search(s.cue))


def is_modal(s: Said) -> bool:
    return bool(_MODAL.search(s.cue))


def has_topic(s: Said) -> bool:
    """The cue ends in a preposition: its content is what was talked about, not what was said of it."""
    return bool(_PREPOSITION.search(s.cue))


def lacks_speaker(s: Said) -> bool:
    return bool(s.cue) and not s.speaker


def is_quoted(s: Said) -> bool:
    return s.direct or s.content.lstrip()[:1] in tuple("\"“'‘«")


def is_that_clause(s: Said) -> bool:
    return bool(_THAT.match(s.content))


def is_to_infinitive(s: Said) -> bool:
    return bool(_TO.match(s.content))


def is_question(s: Said) -> bool:
    return bool(_QUESTION.match(s.content))


def is_supposed(s: Said) -> bool:
    return s.supposed


def leaves_open(s: Said) -> bool:
    """What is not said is not even told: "did not say whether"."""
    return is_negated(s) and is_question(s)


def is_clause(s: Said) -> bool:
    return not is_quoted(s) and (bool(_FINITE.search(s.content)) or _length(s) > 14)


def is_thing(s: Said) -> bool:
    return not is_quoted(s) and not is_clause(s) and bool(_DETERMINER.match(s.content))


def is_tiny(s: Said) -> bool:
    return not is_quoted(s) and _length(s) <= 3


def is_short(s: Said) -> bool:
    return not is_quoted(s) and 3 < _length(s) <= 6


def _length(s: Said) -> int:
    return len(re.findall(r"\w+", s.content))


_CITES = re.compile(r"\b(?:cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing))\s*$", re.IGNORECASE)
_BELIEVES = re.compile(r"(?<!\bto )\bbelieves?(?: that)?$", re.IGNORECASE)
_SELF = re.compile(r"(?:i|we|you|who|which|that|many|some|people)\b.*", re.IGNORECASE)
_HEARS = re.compile(r"\bhear(?:d|s)(?: that| how)?$", re.IGNORECASE)
_HEARING = re.compile(
    r"\b(?:courts?|inquests?|inquir(?:y|ies)|jur(?:y|ies|ors)|tribunals?|hearings?|committees?|panels?|commissions?|"
    r"MPs|magistrates|senators|lawmakers|councillors)$",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:not|never|no|without|unable|refus\w+|declin\w+|rarely|yet to|mum|fail\w*|silence|little)\b|n['’]t\b",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\b(?:could|would|may|might|should|can|will|to)\b", re.IGNORECASE)
_PREPOSITION = re.compile(r"\b(?:about|of|on|over|regarding|for|at|with|in)\s*$", re.IGNORECASE)
_THAT = re.compile(r"\s*that\s", re.IGNORECASE)
_TO = re.compile(r"\s*to\b", re.IGNORECASE)
_QUESTION = re.compile(
    r"\s*(?:exactly |specifically )?(?:whether|if|what|how|who|when|where|why|which)\b", re.IGNORECASE
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|do|does|did|must|been|be)\b|n['’]t\b|"
    r"['’](?:s|re|ve|ll|d)\s|\b(?:he|she|it|they|we|i|you)\s+\w",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"\s*(?:the|a|an|any|some|his|her|its|their|this|these|those|our|my|such)\b", re.IGNORECASE)
