"""Headlines that name their word at the end: "Bridge to close: Report", "Bridge to close, report claims"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.attribution.draft import BY_RULE, Draft
from hearsay.text import paragraphs
from hearsay.types import Span

LONGEST = 200  # characters
_SOURCE = (
    r"(?:[\w.’'-]+\s){0,2}(?:reports?|sources?|officials?|police|study|survey|poll|experts?|lawyers?|witness(?:es)?|"
    r"minister|ministry|spokes\w+|analysts?|activists?|doctors?|media|court|union)"
)
_ENDS = (
    re.compile(rf"(?P<cue>\s*[:—–]\s+|\s-\s+)(?P<source>{_SOURCE})$", re.IGNORECASE),
    re.compile(
        rf",\s+(?P<source>{_SOURCE})\s(?P<cue>says?|said|claims?|finds|shows?|suggests?|warns?|tells?)(?:\s[\w.’'-]+){{0,3}}$",
        re.IGNORECASE,
    ),
)


def headline(text: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The headline's attribution, where the model has none of its words."""
    line = next(paragraphs(text), None)
    if not line or len(line.of(text)) > LONGEST or any(s.overlaps(line) for d in drafts for s in d.spans()):
        return
    match = next((m for end in _ENDS if (m := end.search(text, *line))), None)
    if match and match.start() - line.start >= 12:
        cue, source = (Span(*match.span(g)) for g in ("cue", "source"))
        yield Draft(content=(Span(line.start, match.start()),), cue=cue, speaker=source, score=BY_RULE)
