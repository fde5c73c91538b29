"""The model's numbers for one window → linked source, cue and content spans.

Roles are decoded together by Viterbi over BIO tags (learned transitions). Then every content chooses its cue and every
cue its source: a piece points at the piece that heads it, as in head-selection dependency parsing (Zhang, Cheng &
Lapata, EACL 2017); a span's choice is the mean of its pieces' log-probabilities. Pointing at [CLS] means "none".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hearsay.attribution.windows import LIMIT, Window
from hearsay.types import Span

Floats = NDArray[np.float32]
Range = tuple[int, int]  # word pieces, half-open

SOURCE, CUE, CONTENT = 1, 3, 5  # a role's B tag; its I tag is one more, and 0 is none
TAGS = 7
NEAR = 16  # distances up to here have a bucket each, farther ones share logarithmic buckets
BUCKETS = 48
PARAGRAPHS = 4  # same, one before, one after, farther


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the model says of one window of n pieces.

    tags: [n, 7] logits; cue_query, source_key, content_query, cue_key: [n, d]; transitions: [7, 7], from row to column;
    source_near, cue_near: [48] and source_far, cue_far: [4], biases of a link by distance and by paragraph.
    """

    tags: Floats
    cue_query: Floats
    source_key: Floats
    content_query: Floats
    cue_key: Floats
    transitions: Floats
    source_near: Floats
    source_far: Floats
    cue_near: Floats
    cue_far: Floats


@dataclass(frozen=True, slots=True)
class Linked:
    """One decoded attribution; spans are offsets into the text.

    `certainty` is in 0–1: the geometric mean of the probabilities of its links and of its pieces' tags.
    """

    content: tuple[Span, ...]
    cue: Span
    source: Span | None
    certainty: float


def decode(window: Window, out: Outputs) -> list[Linked]:
    tags = log_softmax(out.tags)
    path = viterbi(tags, out.transitions)
    cues, sources, contents = (ranges(path, role) for role in (CUE, SOURCE, CONTENT))
    to_cue = log_softmax(links(out.content_query, out.cue_key, out.cue_near, out.cue_far, window.paragraph))
    to_source = log_softmax(links(out.cue_query, out.source_key, out.source_near, out.source_far, window.paragraph))
    chosen = [(c, *choose(to_cue, c, cues)) for c in contents]
    found = []
    for cue in cues:
        mine = [(c, sure) for c, head, sure in chosen if head == cue]
        if mine:
            source, sure = choose(to_source, cue, sources)
            parts = [cue, *(c for c, _ in mine), *([source] if source else [])]
            sures = [sure, *(s for _, s in mine), *(certainty(tags, path, part) for part in parts)]
            spans = tuple(text_span(window, c) for c, _ in mine)
            speaker = text_span(window, source) if source else None
            found.append(Linked(spans, text_span(window, cue), speaker, float(np.exp(np.mean(sures)))))
    return found


def log_softmax(x: Floats) -> Floats:
    x = x - x.max(axis=-1, keepdims=True)
    result: Floats = x - np.log(np.exp(x).sum(axis=-1, keepdims=True))
    return result


def viterbi(tags: Floats, transitions: Floats) -> list[int]:
    """The best tag sequence under log-probabilities [n, 7] and transition scores [7, 7]."""
    best, back = tags[0], []
    for row in tags[1:]:
        scores = best[:, None] + transitions
        back.append(scores.argmax(axis=0))
        best = scores.max(axis=0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def ranges(path: Sequence[int], role: int) -> list[Range]:
    """Half-open piece ranges of one role; an I tag that follows none of its role opens one too."""
    starts = [
        i for i, tag in enumerate(path) if tag == role or (tag == role + 1 and path[i - 1] not in (role, role + 1))
    ]
    return [(s, _end(path, s, role)) for s in starts]


def _end(path: Sequence[int], start: int, role: int) -> int:
    end = start + 1
    while end < len(path) and path[end] == role + 1:
        end += 1
    return end


def links(query: Floats, key: Floats, near: Floats, far: Floats, paragraph: NDArray[np.int64]) -> Floats:
    """[n, n] logits: row i points at column j. Column 0, [CLS], stands for none and has no bias by place."""
    n = len(query)
    apart = np.clip(paragraph[None, :] - paragraph[:, None], -2, 2)
    place = near[DISTANCE[:n, :n]] + far[PARAGRAPH_BUCKET[apart + 2]]
    place[:, 0] = 0
    logits: Floats = query @ key.T / np.float32(np.sqrt(query.shape[1])) + place
    return logits


def _distance_buckets(size: int) -> NDArray[np.int64]:
    """[size, size] signed distance j − i in BUCKETS buckets: exact up to NEAR, logarithmic beyond."""
    d = np.arange(size)[None, :] - np.arange(size)[:, None]
    half = BUCKETS // 2 - 1
    beyond = NEAR + np.log2(np.maximum(np.abs(d), 1) / NEAR).clip(0) * (half - NEAR) / np.log2(LIMIT / NEAR)
    far = np.where(np.abs(d) <= NEAR, np.abs(d), beyond.astype(np.int64)).clip(0, half)
    buckets: NDArray[np.int64] = np.where(d < 0, half - far, half + 1 + far).clip(0, BUCKETS - 1).astype(np.int64)
    return buckets


DISTANCE = _distance_buckets(LIMIT)
PARAGRAPH_BUCKET = np.array([3, 1, 0, 2, 3], np.int64)


def choose(scores: Floats, span: Range, heads: Sequence[Range]) -> tuple[Range | None, float]:
    """The head that the span's pieces point at on average, and its log-probability; None where "none" wins."""
    rows = scores[span[0] : span[1]]
    options = [float(np.logaddexp.reduce(rows[:, a:b], axis=1).mean()) for a, b in heads]
    none = float(rows[:, 0].mean())
    best = int(np.argmax(options)) if options else -1
    if best < 0 or options[best] <= none:
        return None, none
    return heads[best], options[best]


def certainty(tags: Floats, path: Sequence[int], span: Range) -> float:
    return float(np.mean([tags[i, path[i]] for i in range(*span)]))


def text_span(window: Window, span: Range) -> Span:
    return Span(int(window.spans[span[0], 0]), int(window.spans[span[1] - 1, 1]))
