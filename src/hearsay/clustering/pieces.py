"""What texts share and mean, by word pieces: their rarity and their static vectors (models/words.npz).

`training/words.py` makes the file: a vector for every piece of the attribution model's tokenizer, and the share of news
texts that hold it. A piece's weight is -log(share), its inverse document frequency in news at large, so that what every
report on one event says still counts.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
_SURROGATE = re.compile("[\ud800-\udfff]")
Bag = dict[int, float]

BATCH = 256
RAREST = 2e-4  # a share below this is no better known than this


class Pieces:
    """Word pieces with their weights and vectors; loaded once a process (30,522 pieces, 128 numbers each)."""

    def __init__(self) -> None:
        with as_file(files("hearsay") / "models") as folder:
            stored = np.load(folder / "words.npz")
            self._tokenizer = Tokenizer.from_file(str(folder / "attribution.tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        vectors = stored["vectors"].astype(np.float32) * stored["scale"].astype(np.float32)
        self.vectors: Floats = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
        self.weights: Floats = -np.log(np.maximum(stored["share"].astype(np.float32), RAREST))

    def of(self, texts: Sequence[str]) -> list[list[int]]:
        """Some hundreds at a time: what the tokenizer says of a text takes thirty times its room."""
        return [ids for n in range(0, len(texts), BATCH) for ids in self._of(texts[n : n + BATCH])]

    def _of(self, texts: Sequence[str]) -> list[list[int]]:
        whole = [_SURROGATE.sub("?", t) for t in texts]  # the tokenizer refuses halves of characters
        return [e.ids for e in self._tokenizer.encode_batch(whole, add_special_tokens=False)]

    def vocabulary(self) -> dict[str, int]:
        return self._tokenizer.get_vocab()

    def bag(self, ids: Sequence[int]) -> Bag:
        """Weights (1 + log count) · idf of each piece, of length 1 together."""
        return self.weighed(Counter(ids))

    def weighed(self, counts: Mapping[int, int]) -> Bag:
        """The same, of how often each piece stands there."""
        return unit({i: (1 + math.log(n)) * float(self.weights[i]) for i, n in counts.items()})

    def mean(self, ids: Sequence[int]) -> Floats:
        """The weighted mean of the pieces' vectors, of length 1 ([128])."""
        at = np.asarray(ids, np.int64)
        total: Floats = (self.vectors[at] * self.weights[at][:, None]).sum(0) if len(at) else self.vectors[0] * 0
        return total / (np.linalg.norm(total) + 1e-9)


@cache
def pieces() -> Pieces:
    return Pieces()


def unit(bag: Bag) -> Bag:
    length = math.sqrt(sum(v * v for v in bag.values())) or 1.0
    return {i: v / length for i, v in bag.items()}


def cosine(a: Bag, b: Bag) -> float:
    return sum(a[i] * b[i] for i in a.keys() & b.keys())
