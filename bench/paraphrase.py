"""Claim identity on MSRP's test half (1,725 pairs of news sentences):  python bench/paraphrase.py.

Beside it "always yes", the share of words in common, and the static vectors alone. Thresholds of all are set on the
training half. MSRP takes sentences for the same that give different amounts; with what keeps claims apart they are not.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from hearsay.clustering.alike import SAME, Pair, apart, pairs, score, sense, shared
from hearsay.clustering.said import words_of

Scored = list[tuple[float, bool]]
SCORERS: tuple[tuple[str, Callable[[Pair], float]], ...] = (
    ("always yes", lambda _: 1.0),
    ("words in common", shared),
    ("static vectors", sense),
    ("hearsay, score", score),
    ("hearsay, kept apart", lambda p: 0.0 if apart(p) else score(p)),
)


def read(path: Path) -> Iterator[tuple[Pair, bool]]:
    rows = [line.split("\t") for line in path.read_text("utf-8-sig").splitlines()[1:]]
    left, right = (words_of([r[n] for r in rows]) for n in (3, 4))
    yield from ((pairs(a, [b])[0], r[0] == "1") for r, a, b in zip(rows, left, right, strict=True))


def f1(scored: Scored, threshold: float) -> float:
    hits = sum(yes for s, yes in scored if s >= threshold)
    return 2 * hits / (sum(s >= threshold for s, _ in scored) + sum(yes for _, yes in scored))


def right(scored: Scored, threshold: float) -> float:
    return sum((s >= threshold) == yes for s, yes in scored) / len(scored)


def best(scored: Scored) -> float:
    return max((n / 100 for n in range(101)), key=lambda t: f1(scored, t))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    folder = parser.parse_args().shared / "data/paraphrase/data"
    train, test = (list(read(folder / f"msr_paraphrase_{half}.txt")) for half in ("train", "test"))
    print(f"{len(test)} pairs, {sum(yes for _, yes in test)} of them paraphrases; thresholds from {len(train)} others")
    for name, scorer in SCORERS:
        show(name, [(scorer(p), yes) for p, yes in test], best([(scorer(p), yes) for p, yes in train]))
    show("as shipped", [(score(p), yes) for p, yes in test], SAME)


def show(name: str, scored: Scored, threshold: float) -> None:
    measured = f"F1 {100 * f1(scored, threshold):.1f}  accuracy {100 * right(scored, threshold):.1f}"
    print(f"{name:20} {measured}  (from {threshold:.2f})")


if __name__ == "__main__":
    main()
