"""The report's text, cut into paragraphs of marks: what a template needs to show on whose word each word rests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hearsay.export.segments import Segment, segments
from hearsay.export.view import standing_notes
from hearsay.export.voices import Statement
from hearsay.export.words import MANNERS, NOBODY, harmless
from hearsay.text import paragraphs
from hearsay.types import Findings, Span, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A standing, for the margin; `about` are the statements concerned."""

    number: int
    status: Status
    words: str
    span: Span
    about: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A stretch of text and what it is: a statement's content, words that name who says it and how, or a standing."""

    span: Span
    content_of: Statement | None = None
    names: Statement | None = None
    note: Note | None = None
    first: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch that the same layers cover, outermost first; `opening` are those that no earlier mark had."""

    text: str
    layers: tuple[Layer, ...] = ()
    opening: tuple[Layer, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        return tuple(layer.content_of for layer in self.layers if layer.content_of)

    @property
    def classes(self) -> str:
        """Own look (of the innermost statement), then every statement and source that it belongs to."""
        members = (*self.statements, *(layer.names for layer in self.layers if layer.names))
        numbers = dict.fromkeys(f"hs-a{statement.number} hs-s{statement.voice.number}" for statement in members)
        flagged = ("hs-flagged",) if any(layer.note for layer in self.layers) else ()
        return " ".join((*self._look(), *numbers, *flagged))

    def _look(self) -> Iterator[str]:
        if not self.statements:
            return
        outer, inner = self.statements[0], self.statements[-1]
        attribution = inner.said.attribution
        yield f"hs-m {inner.voice.look}"
        yield "hs-attitude" if attribution.act == "attitude" else f"hs-{attribution.manner}"
        if outer.voice != inner.voice:
            yield f"hs-nested hs-o{outer.voice.colour}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """`gap` is the white space before it; `close` where no blank line parts it from the paragraph before."""

    gap: str
    marks: tuple[Mark, ...]

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(layer.note for mark in self.marks for layer in mark.opening if layer.note)

    @property
    def close(self) -> bool:
        return self.gap.count("\n") == 1


def notes(findings: Findings, stated: Sequence[Statement]) -> tuple[Note, ...]:
    return tuple(
        Note(
            number=number,
            status=standing.status,
            words=words,
            span=standing.span,
            about=tuple(one for one in stated if one.said.attribution.id in standing.about),
        )
        for number, (standing, words) in enumerate(standing_notes(findings), 1)
    )


def marked(text: str, stated: Sequence[Statement], noted: Sequence[Note]) -> tuple[Paragraph, ...]:
    """Gaps and marks, one after the other, are the text as `harmless` shows it; a last paragraph may have no marks."""
    layers = _layers(stated, noted)
    blocks = [Span(0, 0), *paragraphs(text), Span(len(text), len(text))]
    found = []
    before = 0
    for previous, block in pairwise(blocks):
        cut = segments(block, [layer.span for layer in layers]) if block.end > block.start else ()
        marks = tuple(_marks(text, cut, layers, before))
        found.append(Paragraph(gap=harmless(text[previous.end : block.start]), marks=marks))
        before = block.end
    return tuple(found)


def _marks(text: str, cut: Iterable[Segment], layers: Sequence[Layer], before: int) -> Iterator[Mark]:
    for segment in cut:
        own = tuple(layers[place] for place in segment.members)
        opening = tuple(layer for layer in own if layer.span.start >= before)
        yield Mark(text=harmless(segment.span.of(text)), layers=own, opening=opening)
        before = segment.span.end


def _layers(stated: Sequence[Statement], noted: Sequence[Note]) -> tuple[Layer, ...]:
    """Longest first, so that what encloses comes before what it encloses."""
    layers = [
        *(layer for statement in stated for layer in _of_statement(statement)),
        *(Layer(span=note.span, note=note) for note in noted),
    ]
    return tuple(sorted(layers, key=lambda layer: layer.span.start - layer.span.end))


def _of_statement(statement: Statement) -> Iterator[Layer]:
    attribution = statement.said.attribution
    for place, span in enumerate(attribution.content):
        yield Layer(span=span, content_of=statement, first=place == 0)
    for naming in (attribution.cue, attribution.speaker):
        if naming:
            yield Layer(span=naming, names=statement)


def badge_label(layer: Layer) -> str:
    """What a screen reader says at the number before a stretch of content."""
    statement = layer.content_of
    if statement is None:
        return ""
    said = statement.said
    who = harmless(said.source.name) if said.source else NOBODY
    how = "attitude" if said.attribution.act == "attitude" else MANNERS[said.attribution.manner]
    return f"Source {statement.voice.label}, {who}: {how}" + ("" if layer.first else ", continued")
