"""Where a mention stands in its report: in the lead or not, in which sentence, saying what."""

from __future__ import annotations

from hearsay.resolution.who.entry import Scene
from hearsay.resolution.who.register import Register
from hearsay.text import sentence_at
from hearsay.types import Span


def scene(book: Register, at: Span) -> Scene:
    sentence = sentence_at(book.text, at)
    return Scene(
        at=at.start,
        lead=at.start < book.lead,
        last=book.last,
        says=next((words for span, words in book.said.items() if span.overlaps(at)), frozenset()),
        sentence=sentence.start,
        own=book.own.get(at, ()),
        previous=_previous(book.text, sentence.start),
    )


def _previous(text: str, start: int) -> int:
    """Where the sentence before begins."""
    end = start
    while end and text[end - 1].isspace():
        end -= 1
    return sentence_at(text, Span(end - 1, end)).start if end else start
