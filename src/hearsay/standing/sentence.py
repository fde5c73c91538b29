"""A sentence as words with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from hearsay.text import paragraphs, plain, sentences
from hearsay.types import Span


class Word(NamedTuple):
    """A word in small letters and where it stands in the report."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """`flat` is the whole report with plain quotation marks and spaces; every offset counts in the report.

    `terms` are the words without their places, to see quickly what a sentence cannot hold.
    """

    flat: str
    span: Span
    number: int
    terms: frozenset[str]

    @property
    def text(self) -> str:
        return self.span.of(self.flat)

    def words(self) -> tuple[Word, ...]:
        return tuple(Word(m.group().lower(), *m.span()) for m in _WORD.finditer(self.flat, *self.span))


_WORD = re.compile(r"\w+(?:['-]\w+)*")


# Of 31,169 sentences in 1,683 news texts one is longer: a list.
LONGEST = 1200


def read(text: str) -> Iterator[Sentence]:
    """The sentences of a report in their order; what is too long for one is cut, so that time stays in proportion."""
    flat = plain(text)
    spans = (span for paragraph in paragraphs(text) for span in sentences(text, paragraph))
    for number, span in enumerate(part for whole in spans for part in _cut(whole)):
        yield Sentence(flat, span, number, frozenset(_WORD.findall(span.of(flat).lower())))


def _cut(span: Span) -> Iterator[Span]:
    for start in range(span.start, span.end, LONGEST):
        yield Span(start, min(start + LONGEST, span.end))


_SMALL = frozenset(
    """the and but for nor not you his her its our their they them she him who how why when where what which that this
    these those here there then than with from into over about after before while during against between through was
    were are been being have has had having did does doing done will would can could may might must should shall also
    some any all each every both more most other another such only just even very too said say says told tell added
    according never ever yet still one two new now out off own get got let than upon because until since""".split()
)


def stems(text: str) -> frozenset[str]:
    """The telling words of a text, cut to five letters so that forms of one word meet."""
    return frozenset(x[:5] for x in re.findall(r"\w{3,}", text.lower()) if x not in _SMALL)
