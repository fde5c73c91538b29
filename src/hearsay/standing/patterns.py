"""How reports say that something was or was not verified, and whether those concerned were heard."""

from __future__ import annotations

import re

from hearsay.types import Status

_NOT = r"(?:not|n['’]t|never|unable|nor|neither|no|failed|cannot|without)"

# In this order: the first that fits a clause names it.
_WORDED: tuple[tuple[Status, str], ...] = (
    (
        "not_verified",
        rf"""\b(?:could|can|couldn['’]t|can['’]t|cannot|was|were|is|are|has|have|had|did|does|do|been|haven['’]t|hasn['’]t|
            wasn['’]t|weren['’]t)\b[^.;]{{0,25}}?\b{_NOT}?\b[^.;]{{0,30}}?\b(?:be\s)?(?:able\sto\s|immediately\s|independently\s|yet\s|
            to\s)*(?:independently\s)?(?:verif(?:y|ied)|authenticate[d]?|corroborate[d]?|confirm(?:ed)?|substantiate[d]?)\b""",
    ),
    ("not_verified", r"\bunable\sto\s(?:\w+\s){0,2}?(?:verify|confirm|authenticate|corroborate)\b"),
    (
        "not_verified",
        r"\b(?:unverified|unconfirmed|no\s(?:independent\s|official\s)?(?:confirmation|verification))\b",
    ),
    (
        "not_verified",
        r"\b(?:no\ssign|nothing\ssubstantiating|no\scredible|too\ssoon\sto\ssay|(?:still|is|are)\s(?:assessing|investigating\swhether))\b",
    ),
    (
        "no_response",
        r"""\b(?:did|has|have|had|does)(?:\snot|n['’]t)\s(?:yet\s)?(?:immediately\s)?(?:respond|repl(?:y|ied)|return(?:ed)?|
            answer(?:ed)?|comment(?:ed)?|responded|issued\sa\sstatement)\b""",
    ),
    ("no_response", r"\b(?:could\snot|couldn['’]t|can['’]?not)\s(?:immediately\s)?be\sreached\b"),
    (
        "no_response",
        r"\b(?:no|without)\s(?:immediate\s)?(?:response|reply|answer|comment)\b|\b(?:yet\sto|silent\son)\s(?:comment|respond|reply)\b|\bwent\sunanswered\b",
    ),
    (
        "no_response",
        r"\bnot\spossible\sto\sreach\b|\b(?:not\simmediately|not\s|un)available\sfor\scomment\b|\bnot\ssuccessful\b",
    ),
    (
        "declined",
        r"\b(?:declin|refus)(?:ed|es|ing)\s(?:to\s(?:\w+\s)?(?:comment|say|discuss|elaborate|specify|answer|provide|give|release|identify|be\sdrawn|speak)|comment)\b",
    ),
    (
        "declined",
        r"\b(?:would\snot|wouldn['’]t|will\snot|won['’]t|do(?:es)?\snot|don['’]t)\s(?:publicly\s)?(?:comment|discuss|address|elaborate|reveal|give\sout)\b|\bdeclined\scomment\b|\bno\scomment\b",
    ),
    (
        "sought",
        r"\b(?:has|have|had)?\s?(?:contacted|approached|reached\sout\sto|asked|emailed|e-mailed|sought|requested)\b[^.;]{0,90}?\b(?:comment|response|reply|clarification)\b|\breached\sout\sto\b|\b(?:comment|response)\swas\ssought\b",
    ),
    (
        "denied",
        r"\b(?:den(?:y|ies|ied|ying)(?!\s(?:him|her|them|us|me|entry|access|permission|bail|the\s(?:right|chance|opportunity|vote)|visas?|asylum)\b)|denial|refut(?:e|es|ed)|debunked|rejected\s(?:the\s)?(?:claim|allegation|report|accusation)\w*|categorically\sfalse|shot\sdown|rubbish)\b",
    ),
    (
        "verified",
        r"\b(?:independently\s)?(?:verified|authenticated|corroborated|geolocated)\b|\b(?:has|have|had)?\s?confirmed\b",
    ),
    ("confirmed", r"\b(?:stands\sby|stood\sby|acknowledged\sthat|admitted\sthat)\b"),
)
PATTERNS = tuple((status, re.compile(worded, re.IGNORECASE | re.VERBOSE)) for status, worded in _WORDED)
NEGATED = re.compile(rf"\b{_NOT}\b|n['’]t\b|\bunable\b", re.IGNORECASE)


def status_of(clause: str) -> tuple[Status, int] | None:
    """The clause's status and where in it the telling words begin."""
    for status, pattern in PATTERNS:
        match = pattern.search(clause)
        if match and (
            status != "not_verified" or NEGATED.search(clause[: match.end()]) or "un" in match.group().lower()
        ):
            return status, match.start()
    return None
