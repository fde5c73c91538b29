"""Weights for telling what says the same:  python -m training.alike  (a minute; needs ../shared).

Logistic regression on the tests of hearsay.clustering.alike, over the pairs of MSRP's training half and pairs of
statements of one story that hardly mean the same. Prints the weights; bench/paraphrase.py scores what was taken over.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hearsay.clustering.alike import TESTS, Pair, pairs, sense
from hearsay.clustering.said import words_of

Array = NDArray[np.float64]
STRANGE = 0.5  # cosine of two statements of one story that hardly say the same
PER_STORY = 300


def msrp(path: Path) -> tuple[list[Pair], Array]:
    """Pairs of sentences and whether two people of three took them for the same."""
    rows = [line.split("\t") for line in path.read_text("utf-8-sig").splitlines()[1:]]
    left, right = (words_of([r[n] for r in rows]) for n in (3, 4))
    return [pairs(a, [b])[0] for a, b in zip(left, right, strict=True)], np.array([float(r[0]) for r in rows])


def strangers(stories: Path) -> Iterator[Pair]:
    chance = random.Random(4)  # noqa: S311
    for path in sorted(stories.glob("*.json")):
        reports = json.loads(path.read_text("utf8"))["reports"]
        said = words_of([a["content"] for r in reports for a in r["attributions"]])
        sample = chance.sample(list(combinations(said, 2)), PER_STORY)
        yield from (p for a, b in sample if sense(p := pairs(a, [b])[0]) < STRANGE)


def table(made: Sequence[Pair]) -> Array:
    return np.array([[float(test(p)) for _, test in TESTS] + [-1.0] for p in made])


def fitted(x: Array, y: Array, ridge: float = 0.1) -> Array:
    """Logistic regression by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge * np.eye(len(w)), x.T @ (y - p) - ridge * w)
    return w


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    got = parser.parse_args()
    made, same = msrp(got.shared / "data/paraphrase/data/msr_paraphrase_train.txt")
    other = list(strangers(got.shared / "gold/stories"))
    weights = fitted(table([*made, *other]), np.concatenate([same, np.zeros(len(other))]))
    for (old, test), new in zip(TESTS, weights, strict=False):
        print(f"{test.__name__:10} {new:5.1f}  (taken over: {old})")
    print(f"bias       {weights[-1]:5.1f}")


if __name__ == "__main__":
    main()
