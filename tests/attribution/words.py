"""Drafts by their words."""

from hearsay.attribution.draft import Draft
from hearsay.types import Span


def span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def draft(text: str, cue: str | None, *content: str, speaker: str | None = None) -> Draft:
    return Draft(
        content=tuple(span(text, c) for c in content),
        cue=span(text, cue) if cue else None,
        speaker=span(text, speaker) if speaker else None,
        score=0.9,
    )


def content(text: str, d: Draft) -> list[str]:
    return [c.of(text) for c in d.content]
