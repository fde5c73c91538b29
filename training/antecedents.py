"""Fit the weights of whom a description takes up:  python -m training.antecedents  (needs ../shared and numpy).

For every description that speaks in the stories' gold, each candidate in the book is a case; it is right if it bears
the gold name. Logistic regression with a pull towards the weights in use, leaving one story out at a time; prints the
accuracy of the choice with the weights in use, out of fold and in fold, and the weights fitted over all stories.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hearsay.resolution.mentions.described import described
from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.who.antecedents import AHEAD, AHEAD_BIAS, BACK, BACK_BIAS, candidate
from hearsay.resolution.who.book import Book
from hearsay.resolution.who.entry import Clue, Entry, Scene
from hearsay.resolution.who.scenes import scene
from hearsay.types import Attribution, Report, Span
from training.scorers import sourcing

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """One description: a row of clues for each candidate, which of them are right, and whether a newcomer is."""

    story: str
    clues: Floats
    right: NDArray[np.bool_]
    new: bool


class Watched(Book):
    """A book that notes what it chooses from."""

    seen: list[tuple[Mention, list[Entry], Scene]]

    def look(self, m: Mention) -> Entry | None:
        if not (m.parts or m.pronoun or m.speaks_for or m.name):
            here = scene(self, m.at)
            self.seen.append((m, [e for e in self.entries if candidate(m, e, here)], here))
        return super().look(m)


def choices(story: dict[str, Any], score: ModuleType) -> Iterator[Choice]:
    for r in story["reports"]:
        report = Report(name=r["id"], text=r["text"])
        said = list(gold(report, r["attributions"]))
        book = Watched(report, [a for a, _ in said])
        for a, name in sorted(said, key=lambda x: x[0].speaker or (0, 0)):
            book.seen = []
            if a.speaker:
                book.find(a.speaker)
            for m, entries, here in book.seen[:1]:
                rows = [row(m, e, here) for e in entries]
                if rows:
                    right = np.array([bool(score.same_name(name, e.name)) for e in entries])
                    new = bool(score.same_name(name, described(m)))
                    yield Choice(story["story"], np.array(rows, float), right, new)


def row(m: Mention, e: Entry, scene: Scene) -> list[float]:
    """Both tables' clues and biases side by side, one of the two all zeros."""
    ahead = not any(p <= scene.at for p in e.places)
    mine: dict[Clue, float] = AHEAD if ahead else BACK
    own = [*(clue(m, e, scene) for clue in mine), 1.0]
    return [0.0] * (len(BACK) + 1) + own if ahead else own + [0.0] * (len(AHEAD) + 1)


def gold(report: Report, attributions: Sequence[dict[str, Any]]) -> Iterator[tuple[Attribution, str]]:
    """Gold attributions with their spans found again: the source's words nearest to the content."""
    for a in attributions:
        parts = [p for p in a["content"].split(" [...] ") if p in report.text]
        at = report.text.find(parts[0]) if parts else 0
        starts = [i for i in range(len(report.text)) if a["source"] and report.text.startswith(a["source"], i)]
        start = min(starts, key=lambda i: abs(i - at), default=None)
        speaker = Span(start, start + len(a["source"])) if start is not None else None
        content = tuple(Span(i, i + len(p)) for p in parts if (i := report.text.find(p)) >= 0) or (Span(0, 0),)
        made = Attribution(
            report_id=report.id,
            content=content,
            cue=None,
            speaker=speaker,
            manner="indirect",
            act="speech",
            score=1,
            model="",
        )
        yield made, a["name"]


def fit(cases: Sequence[Choice], start: Floats, pull: float) -> Floats:
    """Ridge logistic regression around `start`: Newton's steps, halved until the loss falls."""
    x, y = np.concatenate([c.clues for c in cases]), np.concatenate([c.right for c in cases]).astype(float)

    def loss(w: Floats) -> float:
        z = x @ w
        return float(np.sum(np.logaddexp(0, z) - y * z) + pull / 2 * np.sum((w - start) ** 2))

    w = start.copy()
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + pull * np.eye(len(w))
        step = np.linalg.solve(hessian, x.T @ (p - y) + pull * (w - start))
        while loss(w - step) > loss(w) and np.abs(step).max() > 1e-9:
            step = step / 2
        w = w - step
    return w


def chosen_right(c: Choice, w: Floats) -> bool:
    scores = c.clues @ w
    best = int(scores.argmax())
    return bool(c.right[best]) if scores[best] > 0 else c.new or not c.right.any()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/stories"))
    parser.add_argument("--pull", type=float, default=2.0)
    got = parser.parse_args()
    score = sourcing()
    stories = [json.loads(p.read_text("utf8")) for p in sorted(got.gold.glob("*.json"))]
    cases = [c for s in stories for c in choices(s, score)]
    now = np.array([*BACK.values(), BACK_BIAS, *AHEAD.values(), AHEAD_BIAS])
    out = 0
    for name in sorted({c.story for c in cases}):
        w = fit([c for c in cases if c.story != name], now, got.pull)
        out += sum(chosen_right(c, w) for c in cases if c.story == name)
    final = fit(cases, now, got.pull)
    for label, right in (
        ("now", sum(chosen_right(c, now) for c in cases)),
        ("out of fold", out),
        ("in fold", sum(chosen_right(c, final) for c in cases)),
    ):
        print(f"{label}: {right}/{len(cases)}")
    for clue, weight in zip(
        [*(c.__name__ for c in BACK), "BACK_BIAS", *(c.__name__ for c in AHEAD), "AHEAD_BIAS"], final, strict=True
    ):
        print(f"    {clue}: {weight:.1f},")


if __name__ == "__main__":
    main()
