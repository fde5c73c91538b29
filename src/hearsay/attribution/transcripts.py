"""Transcripts: nearly every paragraph is a turn behind its speaker's name, "HELENA ORR: All seven cranes …".

The model stops at a turn's first sentence, and the rule for interviews wants questions; a hearing has none. No one of
1,683 news texts has so many labels: the nearest, interviews and lists of claims, come to half of their paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from hearsay.attribution.draft import Draft
from hearsay.text import paragraphs
from hearsay.types import Span

_MORE = r"(?: (?:[^\W_a-z(]|(?:of|the|de|van|von|al)\b)[^\s:]{0,30}){0,6}"
_LABEL = re.compile(rf"(?P<who>[^\W\d_a-z][^\s:]{{0,30}}{_MORE})(?P<cue>:)\s+(?=\S+\s+\S)")
SHARE, RECURS = 0.7, 2  # of the paragraphs; turns of one speaker
SCORE = 0.8
_NOBODY = frozenset(("Q", "QUESTION", "A", "ANSWER"))


def transcribed(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Every turn of a transcript, and of the drafts those that stand wholly within what is said in one."""
    spoken = _turns(text)
    if not spoken:
        return list(drafts)
    said = [t.content[0] for t in spoken]
    between = [d for d in drafts if not any(t.extent().overlaps(d.extent()) for t in spoken)]
    inside = [d for d in drafts if any(whole.covers(d.extent()) and not d.direct for whole in said)]
    return sorted([*spoken, *between, *inside], key=lambda d: d.content[0])


def _turns(text: str) -> list[Draft]:
    parts = list(paragraphs(text))
    found = [(p, m) for p in parts if (m := _LABEL.match(text, *p))]
    often = Counter(m["who"] for _, m in found)
    recurring = sum(n for n in often.values() if n >= RECURS)
    if len(found) < SHARE * len(parts) or recurring * 2 < len(parts):
        return []
    return [_turn(p, m) for p, m in found]


def _turn(p: Span, label: re.Match[str]) -> Draft:
    speaker = None if label["who"].upper() in _NOBODY else Span(*label.span("who"))
    return Draft(
        content=(Span(label.end(), p.end),), cue=Span(*label.span("cue")), speaker=speaker, score=SCORE, direct=True
    )
