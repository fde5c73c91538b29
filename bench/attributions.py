"""Quality and speed of attribution beside the peers, in one run, on one core: python -m bench.attributions [--draw]

PolNeAR dev with the scorer that lies beside the project. What cannot be run here is named with its published figure and
marked so. `--draw` renews the plot in docs.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from training.scorers import attributions

from bench.plot import Axis, Series, svg

PROJECT = Path(__file__).resolve().parents[1]
DEV = PROJECT.parent / "shared" / "data" / "polnear" / "dev.jsonl"
PICTURE = PROJECT / "docs" / "images" / "bench.svg"
ONE_CORE = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What is not known is None; quality is `published` where it was not measured in this run."""

    name: str
    linked: float | None = None
    strict: float | None = None
    speed: float | None = None
    peak: float | None = None
    cold: float | None = None
    published: bool = False


CONTENDERS = {  # reader: its name here, what it needs
    "hearsay": ("hearsay, all of `read`", "hearsay"),
    "attribution": ("hearsay, attribution alone", "hearsay"),
    "rules": ("regular expressions, the floor", "hearsay"),
    "spacy": ("spaCy small pipeline, no attribution", "spacy"),
    "textacy": ("textacy, direct quotations", "textacy"),
}
UNTRAINED = {"spacy": {}, "textacy": {"linked": 15.3, "strict": 6.4}}  # trained, by the same scorer, in an earlier run
PUBLISHED = (
    Row(name="two people (20 articles)", linked=73.0, strict=63.8, published=True),
    Row(name="BBC Citron, retrained on PolNeAR", linked=54.2, strict=39.4, speed=1.05, published=True),
    Row(name="Gender Gap Tracker's rules", linked=37.8, strict=27.4, published=True),
)


def measured(reader: str, folder: Path) -> Row:
    name, needs = CONTENDERS[reader]
    if find_spec(needs) is None:
        return Row(name=f"{name} (not installed: make bench installs it)")
    out = folder / f"{reader}.jsonl"
    run = [sys.executable, "-W", "ignore", "-m", "bench.contenders", reader, str(DEV), str(out)]
    environment = os.environ | ONE_CORE
    printed = subprocess.run(run, cwd=PROJECT, env=environment, capture_output=True, text=True, check=True).stdout
    got = json.loads(printed.splitlines()[-1])
    quality = _quality(reader, out)
    untrained = reader in UNTRAINED
    return Row(name=name, linked=quality.get("linked"), strict=quality.get("strict"), published=untrained, **got)


def _quality(reader: str, out: Path) -> dict[str, float]:
    if reader in UNTRAINED:
        return UNTRAINED[reader]
    score = attributions()
    pairs = zip(_lines(DEV), _lines(out), strict=True)
    counted = (score.counts(d["text"], score.attributions(d)[1], score.attributions(f)[1]) for d, f in pairs)
    total = sum(counted, start=Counter[tuple[str, str]]())
    result = score.finish(total)
    return {"linked": result["linked"]["F1"], "strict": result["linked strict"]["F1"]}


def _lines(path: Path) -> Iterator[dict[str, object]]:
    return map(json.loads, path.read_text("utf8").splitlines())


def table(rows: list[Row]) -> str:
    head = "| | linked | strict | articles a second | peak MB | cold start s |\n|---|---|---|---|---|---|"
    return "\n".join([head, *(_line(r) for r in rows)])


def _line(r: Row) -> str:
    cells = [f"{r.name}{' *' if r.published else ''}"]
    for value, places in ((r.linked, 1), (r.strict, 1), (r.speed, 2), (r.peak, 0), (r.cold, 2)):
        cells.append("" if value is None else f"{value:.{places}f}")
    return f"| {' | '.join(cells)} |"


def picture(rows: list[Row]) -> str:
    shown = [r for r in rows if r.linked and r.speed and "alone" not in r.name]
    series = [
        Series(label, [(r.speed or 1, r.linked or 0) for r in some], names=[r.name for r in some], hollow=hollow)
        for label, some, hollow in (
            ("measured in one run", [r for r in shown if not r.published], False),
            ("quality published or measured before", [r for r in shown if r.published], True),
        )
    ]
    people = Series("two people", [(1, 73.0), (300, 73.0)], joined=True)
    axes = (
        Axis("articles a second, one core", (1, 3, 10, 30, 100, 300), logarithmic=True),
        Axis("linked F1", (0, 20, 40, 60, 80, 100)),
    )
    return svg(*axes, [*series, people], title="Quality against speed")


def main() -> None:
    if not DEV.exists():
        sys.exit(f"{DEV}: not there; this measurement needs the material beside the project")
    with tempfile.TemporaryDirectory() as folder:
        rows = [*(measured(r, Path(folder)) for r in CONTENDERS), *PUBLISHED]
    size = (PROJECT / "src" / "hearsay" / "models" / "attribution.onnx").stat().st_size / 1e6
    print(table(rows) + "\n\n\\* its quality was published or measured before, not in this run; Citron's speed too")
    print(f"hearsay's model: {size:.1f} MB")
    ours, theirs = rows[0].speed, rows[3].speed
    if ours and theirs:
        print(f"`read` does {ours / theirs:.2f} of the spaCy small pipeline's articles a second")
    if "--draw" in sys.argv:
        PICTURE.write_text(picture(rows), "utf8")


if __name__ == "__main__":
    main()
