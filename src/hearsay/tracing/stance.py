"""How a report takes a claim: asserts, relays, denies, doubts, mentions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.types import Findings, Stance, Statement

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)|debunk\w*|hoax|false|untrue|rubbish|retract\w*|not true|refut\w+|shot down)\b",
    re.IGNORECASE,
)
_DOUBTS = re.compile(
    r"\b(?:rumou?r\w*|unconfirmed|unverified|no (?:sign|evidence|confirmation)|cast doubt|"
    r"questions?|unclear|assessing)\b",
    re.IGNORECASE,
)


def stance(found: Findings, statements: Sequence[Statement]) -> Stance:
    """By the headline and the lead, then by whether the claim is anybody's word."""
    head = found.report.text[:500]
    if _DENIES.search(head):
        return "denies"
    if _DOUBTS.search(head):
        return "doubts"
    return "relays" if any(s.attribution_id for s in statements) else "asserts"
