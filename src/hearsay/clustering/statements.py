"""Findings → what a report states: the contents of its attributions, and its own voice in headline and lead."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from hearsay.text import paragraphs, sentences
from hearsay.types import Findings, Span, Statement

LEAD = 3  # paragraphs whose sentences count as the report's own main statements


def statements(found: Findings) -> list[Statement]:
    """In order of the text; what an attribution covers in the lead is no assertion of the report."""
    spoken = [a for a in found.attributions if a.act == "speech"]
    said = [Statement(report_id=found.report.id, content=a.content, attribution_id=a.id) for a in spoken]
    covered = [c for a in spoken for c in a.content]
    own = [
        Statement(report_id=found.report.id, content=(s,), attribution_id=None)
        for s in _lead(found.report.text)
        if not any(c.overlaps(s) for c in covered)
    ]
    return sorted([*said, *own], key=lambda s: s.content)


def _lead(text: str) -> Iterator[Span]:
    for p in islice(paragraphs(text), LEAD):
        yield from sentences(text, p)
