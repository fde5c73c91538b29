"""How often `act` is right on attributions of PolNeAR dev that were labelled blind: python bench/act.py [--fit]

`--fit` fits its weights anew and says what the stories score out of fold; both need the material beside the project.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypedDict

import numpy as np
from numpy.typing import NDArray

from hearsay.attribution import attribute, shipped
from hearsay.attribution.act import FEATURES, act
from hearsay.attribution.clues import Said
from hearsay.resolution import resolve
from hearsay.types import Attribution, Report, Span

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
LABELS = PROJECT / "tests" / "cases" / "act"
HALF = 0.5  # the weight of a label of PolNeAR train beside a story's attribution
BAR = 0.45  # the chance from which on it is speech
PENALTY = 2.0

Array = NDArray[np.float64]


class Gold(TypedDict):
    text: str
    attributions: list[dict[str, str]]


class Case(NamedTuple):
    story: str
    said: Said
    speech: bool
    judged: bool = True  # by `act`


def labelled(split: str, name: str) -> Iterator[Case]:
    texts = map(json.loads, (SHARED / f"data/polnear/{split}.jsonl").read_text("utf8").splitlines())
    documents = {d["id"]: d for d in texts}
    for row in csv.DictReader((LABELS / f"{name}.csv").read_text("utf8").splitlines()):
        d = documents[row["id"]]
        roles = d["attributions"][int(row["attribution"])]
        cue, content, speaker = ([Span(*s) for s in roles[r]] for r in ("cue", "content", "source"))
        yield Case("", _words(d["text"], cue, content, speaker), row["act"] == "speech")


def found() -> Iterator[Case]:
    """What the package finds in the stories; speech is what their annotator has too.

    What resolution made anew (it turns "citing a diver" into the diver's words) is speech, whatever `act` says.
    """
    for path in sorted((SHARED / "gold/stories").glob("*.json")):
        for gold in _reports(path):
            report = Report(name="", text=gold["text"])
            mine = attribute(report, shipped())
            kept = resolve(report, mine).attributions
            said = [_said(report.text, a) for a in kept]
            hit = _matched([s.content for s in said], [a["content"] for a in gold["attributions"]])
            yield from (Case(path.stem, s, n in hit, kept[n] in mine) for n, s in enumerate(said))


def _said(text: str, a: Attribution) -> Said:
    return _words(text, [a.cue] if a.cue else [], a.content, [a.speaker] if a.speaker else [])


def _words(text: str, *roles: Sequence[Span]) -> Said:
    cue, content, speaker = (" ".join(span.of(text) for span in role) for role in roles)
    return Said(cue, content, speaker)


def _matched(mine: Sequence[str], theirs: Sequence[str]) -> set[int]:
    pairs = sorted(((_jaccard(a, b), n, m) for n, a in enumerate(mine) for m, b in enumerate(theirs)), reverse=True)
    used: dict[int, int] = {}
    for alike, n, m in pairs:
        if alike >= 0.5 and n not in used and m not in used.values():
            used[n] = m
    return set(used)


def _jaccard(a: str, b: str) -> float:
    x, y = (Counter(re.findall(r"\w+", s.casefold())) for s in (a, b))
    return (x & y).total() / max(1, (x | y).total())


def tests_of(cases: Sequence[Case]) -> Array:
    return np.array([[float(test(c.said)) for test, _ in FEATURES] for c in cases])


def fitted(x: Array, y: Array, weight: Array) -> Array:
    """Weights of a logistic regression by Newton's method; the first one, every case's, is not held down."""
    penalty = np.diag([0.01, *[PENALTY] * (x.shape[1] - 1)])
    b = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ b))
        b -= np.linalg.solve((x.T * (weight * p * (1 - p))) @ x + penalty, x.T @ (weight * (p - y)) + penalty @ b)
    return b


def fit(stories: Sequence[Case], labels: Sequence[Case]) -> Array:
    judged = [c for c in stories if c.judged]
    cases = [*judged, *labels]
    weight = np.array([1.0] * len(judged) + [HALF] * len(labels))
    b = fitted(tests_of(cases), np.array([float(c.speech) for c in cases]), weight)
    b[0] -= np.log(BAR / (1 - BAR))
    return b


def report_fit() -> None:
    stories, labels = list(found()), list(labelled("train", "polnear-train"))
    kept = hit = 0
    for story in sorted({c.story for c in stories}):
        b = fit([c for c in stories if c.story != story], labels)
        speech = [c for c in stories if c.story == story and (not c.judged or tests_of([c])[0] @ b >= 0)]
        kept, hit = kept + len(speech), hit + sum(c.speech for c in speech)
    wanted = sum(len(r["attributions"]) for p in (SHARED / "gold/stories").glob("*.json") for r in _reports(p))
    print(f"stories, each by weights fitted without it: F1 {200 * hit / (kept + wanted):.1f}")
    for (test, _), weight in zip(FEATURES, fit(stories, labels), strict=True):
        print(f"    (clues.{test.__name__}, {weight:.2f}),")


def _reports(path: Path) -> list[Gold]:
    reports: list[Gold] = json.loads(path.read_text("utf8"))["reports"]
    return reports


def main() -> None:
    if not SHARED.exists():
        sys.exit(f"{SHARED}: not there; this measurement needs the material beside the project")
    for name in ("polnear-dev", "polnear-dev-second"):
        cases = list(labelled("dev", name))
        right = Counter((c.speech, act(c.said) == "speech") for c in cases)
        share = 100 * (right[True, True] + right[False, False]) / len(cases)
        print(f"{name}: right on {share:.1f} % of {len(cases)}, ", end="")
        print(f"speech taken for attitude {right[True, False]}, attitude for speech {right[False, True]}")
    if "--fit" in sys.argv:
        report_fit()


if __name__ == "__main__":
    main()
