"""How a report takes a claim: asserts, relays, denies, doubts, mentions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.types import Findings, Stance, Statement

HEAD = 350  # characters: the headline and the first two sentences say how a report takes its main claim

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)|debunk\w*|hoax|false|untrue|rubbish|retract\w*|not true|refut\w+|shot down|liar|"
    r"push(?:es|ed|ing) back|(?:counter|reject|dismiss|contradict)(?:s|ed|ing)? (?:the |an? |those )?(?:\w+ )?"
    r"(?:claim|report|allegation|rumou?r|suggestion)s?)\b",
    re.IGNORECASE,
)
_DOUBTS = re.compile(
    r"\b(?:rumou?rs?\b[^.\n]{0,40}\b(?:that|about|began|spread|swirl\w*|fl(?:y|ying|ew)|circulat\w*)|unconfirmed|unverified|"
    r"no (?:sign|evidence|confirmation)|cast\w* doubt|(?:trying|yet|unable) to (?:confirm|verify|be confirmed)|"
    r"(?:not|n['’]t)(?: been)?(?: independently)? (?:confirmed|verified)|despite [\w ]{0,30}claims?)\b",
    re.IGNORECASE,
)


def stance(found: Findings, statements: Sequence[Statement], *, rests: bool) -> Stance:
    """By the headline and the lead, then by whether the claim is anybody's word (or `rests` on somebody's)."""
    head = f"{found.report.title or ''}\n{found.report.text[:HEAD]}"
    if _DENIES.search(head):
        return "denies"
    if _DOUBTS.search(head):
        return "doubts"
    return "relays" if rests or any(s.attribution_id for s in statements) else "asserts"
