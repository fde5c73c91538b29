"""Do scores mean what they say: python -m bench.calibration [--draw]

Of the attributions with a score about 0.8, 80 % should be right. PolNeAR dev out of fold (see training/calibration.py),
and the stories, whose annotation follows another guide, with the scores as shipped. `--draw` renews the curve in docs.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from training.calibration import calibration_error, cases, out_of_fold, reliability
from training.scorers import sourcing

from bench.plot import Axis, Series, svg
from hearsay.attribution import attribute, shipped
from hearsay.reading import Hints, read_text

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
PICTURE = PROJECT / "docs" / "images" / "calibration.svg"
TENTHS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)

Curve = list[tuple[int, float, float]]


def dev() -> Curve:
    made = list(cases(SHARED / "data" / "polnear" / "dev.jsonl"))
    return reliability(out_of_fold(made), np.array([c.right for c in made], float))


def stories() -> Curve:
    found = [pair for path in sorted((SHARED / "gold" / "stories").glob("*.json")) for pair in story(path)]
    return reliability(*np.array(found, float).T)


def story(path: Path) -> Iterator[tuple[float, bool]]:
    """Score and rightness of each statement found; right if content and the source's words overlap by half."""
    score = sourcing()
    for r in json.loads(path.read_text("utf8"))["reports"]:
        report = read_text(r["text"], name=r["id"], hints=Hints())
        found = [a for a in attribute(report, shipped()) if a.act == "speech"]
        said = [(score.cut(report.text, a.content), a.speaker.of(report.text) if a.speaker else "") for a in found]

        def alike(gold: dict[str, str], n: int, said: list[tuple[str, str]] = said) -> float:
            content, source = said[n]
            nobody = not gold["source"] and not source
            sources = 1.0 if nobody else score.jaccard(gold["source"], source)
            return float(min(score.jaccard(gold["content"].replace(" [...] ", " "), content), sources))

        hits = {n for _, n in score.matched(r["attributions"], range(len(found)), alike, 0.5)}
        yield from ((a.score, n in hits) for n, a in enumerate(found))


def main() -> None:
    if not SHARED.exists():
        sys.exit(f"{SHARED}: not there; this measurement needs the material beside the project")
    curves = {"PolNeAR dev, out of fold": dev(), "stories": stories()}
    for name, curve in curves.items():
        print(f"{name}: expected calibration error {calibration_error(curve):.3f}")
        for n, chance, share in curve:
            print(f"  score {chance:.2f}  right {share:.2f}  of {n}")
    if "--draw" in sys.argv:
        series = [Series(name, [(p, share) for n, p, share in c if n >= 10], joined=True) for name, c in curves.items()]
        axes = Axis("score", TENTHS), Axis("share that is right", TENTHS)
        PICTURE.write_text(svg(*axes, series, title="Reliability of the scores", diagonal=True), "utf8")


if __name__ == "__main__":
    main()
