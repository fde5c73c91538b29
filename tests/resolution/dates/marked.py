"""A fictional report in one string, with an attribution drawn into it: {speaker} [cue] <content>."""

from __future__ import annotations

import re

from hearsay.resolution.dates import said_on
from hearsay.types import Attribution, Report, Span

PUBLISHED = "2031-03-05"  # a Wednesday


def report(text: str, published: str | None = PUBLISHED) -> Report:
    return Report(name="harbour", text=text, published=published)


def said(marked: str, published: str | None = PUBLISHED) -> str | None:
    """The day found for the one attribution that is drawn."""
    text, spans = _drawn(marked)
    a = Attribution(
        report_id="harbour",
        content=tuple(spans["<>"]),
        cue=next(iter(spans["[]"]), None),
        speaker=next(iter(spans["{}"]), None),
        manner="indirect",
        act="speech",
        score=1.0,
        model="by hand",
    )
    return said_on(report(text, published), [a])[0]


def _drawn(marked: str) -> tuple[str, dict[str, list[Span]]]:
    spans: dict[str, list[Span]] = {"{}": [], "[]": [], "<>": []}
    opened: dict[str, int] = {}
    text = ""
    for part in re.split(r"([{}\[\]<>])", marked):
        kind = next((k for k in spans if part and part in k), None)
        if kind is None:
            text += part
        elif part == kind[0]:
            opened[kind] = len(text)
        else:
            spans[kind].append(Span(opened[kind], len(text)))
    return text, spans
