"""Texts with marks: ‹a mention›, «one of another source», ⟦the words to be found⟧. Marks may cross."""

from hearsay.types import Span

PAIRS = {"›": "‹", "»": "«", "⟧": "⟦"}


def unmarked(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """The text without marks, and the spans that each opening mark began."""
    text = ""
    spans: dict[str, list[Span]] = {mark: [] for mark in PAIRS.values()}
    opened: dict[str, int] = {}
    for character in marked:
        if character in spans:
            opened[character] = len(text)
        elif character in PAIRS:
            mark = PAIRS[character]
            spans[mark].append(Span(opened[mark], len(text)))
        else:
            text += character
    return text, spans
