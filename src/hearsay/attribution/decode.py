"""The model's numbers for one window → linked source, cue and content spans.

Roles are decoded together by Viterbi over BIO tags (learned transitions). Then every content chooses its cue and every
cue its source (pointing.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hearsay.attribution.pointing import Floats, Pointing, Range, choices, log_softmax
from hearsay.attribution.windows import Window
from hearsay.types import Span

SOURCE, CUE, CONTENT = 1, 3, 5  # a role's B tag; its I tag is one more, and 0 is none
TAGS = 7


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
    place = window.paragraph
    to_cue = choices(contents, cues, Pointing(out.content_query, out.cue_key, out.cue_near, out.cue_far, place))
    to_source = choices(cues, sources, Pointing(out.cue_query, out.source_key, out.source_near, out.source_far, place))
    found = []
    for cue, (source, sure) in zip(cues, to_source, strict=True):
        mine = [(c, s) for c, (head, s) in zip(contents, to_cue, strict=True) if head == cue]
        if mine:
            parts = [cue, *(c for c, _ in mine), *([source] if source else [])]
            sures = [sure, *(s for _, s in mine), *(certainty(tags, path, part) for part in parts)]
            spans = tuple(text_span(window, c) for c, _ in mine)
            speaker = text_span(window, source) if source else None
            found.append(Linked(spans, text_span(window, cue), speaker, float(np.exp(np.mean(sures)))))
    return found


def viterbi(tags: Floats, transitions: Floats) -> list[int]:
    """The best tag sequence under log-probabilities [n, 7] and transition scores [7, 7]."""
    come = transitions.T.copy()
    scores = np.empty((len(tags), *come.shape), np.float32)  # of each tag by the tag before
    best = tags[0]
    for row, score in zip(tags[1:], scores[1:], strict=True):
        np.add(best, come, out=score)
        best = np.maximum.reduce(score, axis=1) + row
    back = scores.argmax(axis=2).tolist()
    path = [int(best.argmax())]
    for pointers in reversed(back[1:]):
        path.append(pointers[path[-1]])
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


def certainty(tags: Floats, path: Sequence[int], span: Range) -> float:
    return float(np.mean([tags[i, path[i]] for i in range(*span)]))


def text_span(window: Window, span: Range) -> Span:
    return Span(int(window.spans[span[0], 0]), int(window.spans[span[1] - 1, 1]))
