"""What the heads of an event's reports tell: a bag of the pieces of their titles and first sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from hearsay.clustering.pieces import Bag, pieces, unit
from hearsay.text import paragraphs, sentences
from hearsay.types import Report, Span

WEIGHTS = (1.0, 0.7, 0.5)  # of the first sentences; the title counts as much as the first


def first_sentences(text: str, number: int = len(WEIGHTS)) -> list[Span]:
    return list(islice(chain.from_iterable(sentences(text, p) for p in paragraphs(text)), number))


def told(reports: Sequence[Report]) -> Bag:
    """Of length 1. A text that several reports have counts once, so that a copy changes nothing."""
    heads = sorted({tuple(_head(r)) for r in reports})
    ids = iter(pieces().of([text for head in heads for text, _ in head]))
    bags = [summed((weight, pieces().bag(next(ids))) for _, weight in head) for head in heads]
    return unit(summed((1.0, unit(b)) for b in bags))


def _head(r: Report) -> Iterator[tuple[str, float]]:
    if r.title:
        yield r.title, WEIGHTS[0]
    yield from ((s.of(r.text), w) for s, w in zip(first_sentences(r.text), WEIGHTS, strict=False))


def summed(bags: Iterable[tuple[float, Bag]]) -> Bag:
    made: Bag = defaultdict(float)
    for weight, bag in bags:
        for piece, value in bag.items():
            made[piece] += weight * value
    return dict(made)
