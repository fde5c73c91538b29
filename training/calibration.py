"""Fit the chance that an attribution is right:  python -m training.calibration  (a minute; needs ../shared).

Logistic regression over what the package finds in PolNeAR dev; prints the weights, and the expected calibration error
with each sixth of the articles scored by the others. Dev, since the network knows the texts of train.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hearsay.attribution import attribute, shipped
from hearsay.attribution.calibration import BIAS, CERTAINTY, UNSOURCED, log_odds
from hearsay.attribution.draft import BY_RULE
from hearsay.types import Attribution, Report, Span
from training.scorers import attributions

Floats = NDArray[np.float64]
FOLDS, BINS = 6, 10
DEV = Path("../shared/data/polnear/dev.jsonl")


@dataclass(frozen=True, slots=True)
class Case:
    """One attribution found: its article, its score and whether that is a rule's; has it a speaker, is it right."""

    article: int
    score: float
    by_rule: bool
    sourced: bool
    right: bool


def cases(dev: Path) -> Iterator[Case]:
    for n, d in enumerate(map(json.loads, dev.read_text("utf8").splitlines())):
        found = attribute(Report(name=d["id"], text=d["text"]), shipped())
        hits = right(d, found)
        for k, a in enumerate(found):
            yield Case(n, a.score, a.score == BY_RULE, a.speaker is not None, k in hits)


def right(d: dict[str, Any], found: Sequence[Attribution]) -> set[int]:
    """Those of the found that a gold attribution is linked to, in pairs as the scorer makes them: most alike first."""
    score = attributions()
    gold = score.Marked(d["text"], score.attributions(d)[1]).attrs
    mine = score.Marked(d["text"], [shape(a) for a in found]).attrs
    alike = []
    for i, j in product(range(len(gold)), range(len(mine))):
        content, source = (score.jaccard(gold[i][role][0], mine[j][role][0]) for role in ("content", "source"))
        if content >= 0.5 and source >= 0.5:
            alike.append((-content - source, i, j))
    taken: dict[int, int] = {}
    for _, i, j in sorted(alike):
        if i not in taken.values():
            taken.setdefault(j, i)
    return set(taken)


def shape(a: Attribution) -> dict[str, list[Span]]:
    return {"content": list(a.content), "cue": [a.cue] if a.cue else [], "source": [a.speaker] if a.speaker else []}


def table(made: Sequence[Case]) -> Floats:
    """[n, 3]: the log-odds of the model's own certainty, drawn back out of the score; no speaker; one."""
    shipped_bias = [0 if c.sourced else UNSOURCED for c in made]
    certainty = [(log_odds(c.score) - b - BIAS) / CERTAINTY for c, b in zip(made, shipped_bias, strict=True)]
    return np.array([[z, not c.sourced, 1.0] for z, c in zip(certainty, made, strict=True)], np.float64)


def fitted(x: Floats, y: Floats, ridge: float = 1.0) -> Floats:
    """Logistic regression by Newton's method."""
    w = np.zeros(x.shape[1])
    pull = ridge * np.diag([1.0, 1.0, 0.0])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x.T * (p * (1 - p))) @ x + pull, x.T @ (y - p) - pull @ w)
    return w


def out_of_fold(made: Sequence[Case]) -> Floats:
    """Each case's chance by the articles of the other folds; a rule's stays as it is."""
    x, y = table(made), np.array([c.right for c in made], float)
    fold, ruled = np.array([c.article % FOLDS for c in made]), np.array([c.by_rule for c in made])
    chance = np.full(len(made), BY_RULE)
    for k in range(FOLDS):
        w = fitted(x[(fold != k) & ~ruled], y[(fold != k) & ~ruled])
        chance[(fold == k) & ~ruled] = 1 / (1 + np.exp(-x[(fold == k) & ~ruled] @ w))
    return chance


def reliability(chance: Floats, hit: Floats) -> list[tuple[int, float, float]]:
    """For each tenth that holds any: how many, their mean chance, the share that is right."""
    tenth = np.minimum((chance * BINS).astype(int), BINS - 1)
    held = [tenth == k for k in range(BINS) if (tenth == k).any()]
    return [(int(k.sum()), float(chance[k].mean()), float(hit[k].mean())) for k in held]


def calibration_error(curve: Sequence[tuple[int, float, float]]) -> float:
    """Expected: the mean distance of chance and share, weighted by how many."""
    return sum(n * abs(p - share) for n, p, share in curve) / sum(n for n, _, _ in curve)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dev", type=Path, default=DEV)
    made = list(cases(parser.parse_args().dev))
    modelled = [c for c in made if not c.by_rule]
    weights = fitted(table(modelled), np.array([c.right for c in modelled], float))
    print("CERTAINTY {:.2f}  UNSOURCED {:.2f}  BIAS {:.2f}".format(*weights))
    curve = reliability(out_of_fold(made), np.array([c.right for c in made], float))
    print(f"expected calibration error out of fold {calibration_error(curve):.3f} over {len(made)}")


if __name__ == "__main__":
    main()
