"""Overlapping spans → stretches that lie side by side, each with the spans that cover it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hearsay.types import Span


@dataclass(frozen=True, slots=True)
class Segment:
    """`members` are places in the list of spans that was cut."""

    span: Span
    members: tuple[int, ...]


def segments(within: Span, spans: Sequence[Span]) -> tuple[Segment, ...]:
    """`within`, cut wherever one of the spans begins or ends; nothing is left out or told twice.

    >>> [(segment.span.start, segment.members) for segment in segments(Span(0, 9), [Span(2, 6), Span(4, 12)])]
    [(0, ()), (2, (0,)), (4, (0, 1)), (6, (1,))]
    """
    near = [(place, span) for place, span in enumerate(spans) if span.overlaps(within)]
    edges = {within.start, within.end} | {edge for _, span in near for edge in span if within.start < edge < within.end}
    return tuple(
        Segment(piece, tuple(place for place, span in near if span.covers(piece)))
        for piece in (Span(start, end) for start, end in pairwise(sorted(edges)))
    )
