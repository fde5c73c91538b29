"""Which span belongs to which: contents choose their cue, cues their source.

A piece points at the piece that heads it, as in head-selection dependency parsing (Zhang, Cheng & Lapata, EACL 2017); a
span's choice is the mean of its pieces' log-probabilities. Pointing at [CLS] means "none". Only the rows of spans are
reckoned, a quarter of all.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hearsay.attribution.windows import LIMIT

Floats = NDArray[np.float32]
Range = tuple[int, int]  # word pieces, half-open

NEAR = 16  # distances up to here have a bucket each, farther ones share logarithmic buckets
BUCKETS = 48
PARAGRAPHS = 4  # same, one before, one after, farther


class Pointing(NamedTuple):
    """What decides which piece points at which: two projections [n, d], biases by distance and by paragraph."""

    query: Floats
    key: Floats
    near: Floats
    far: Floats
    paragraph: NDArray[np.int64]

    def of(self, rows: NDArray[np.int64]) -> Floats:
        """[rows, n] log-probabilities: row i points at column j. Column 0, [CLS], is none and has no bias by place."""
        n = len(self.query)
        apart = np.clip(self.paragraph[None, :] - self.paragraph[rows, None], -2, 2)
        place = self.near[DISTANCE[rows, :n]] + self.far[PARAGRAPH_BUCKET[apart + 2]]
        place[:, 0] = 0
        # Not "@": threads that BLAS wakes for so small a product keep spinning, which doubled the CPU time of a report.
        alike = np.einsum("id,jd->ij", self.query[rows], self.key)
        return log_softmax(alike / np.float32(np.sqrt(self.query.shape[1])) + place)


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


def choices(spans: Sequence[Range], heads: Sequence[Range], pointing: Pointing) -> list[tuple[Range | None, float]]:
    """For each span the head that its pieces point at on average, and its log-probability; None where "none" wins."""
    if not spans:
        return []
    scores = pointing.of(np.concatenate([np.arange(*s) for s in spans]))
    none = scores[:, 0]
    options = np.stack([none, *(np.logaddexp.reduce(scores[:, a:b], axis=1) for a, b in heads)])
    starts = np.cumsum([0, *(b - a for a, b in spans)])
    means = [options[:, a:b].mean(axis=1) for a, b in pairwise(starts)]
    return [((None, *heads)[int(m.argmax())], float(m.max())) for m in means]


def log_softmax(x: Floats) -> Floats:
    x = x - x.max(axis=-1, keepdims=True)
    result: Floats = x - np.log(np.exp(x).sum(axis=-1, keepdims=True))
    return result
