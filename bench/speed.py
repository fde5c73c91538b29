"""Where the time goes in reading one report: python bench/speed.py [REPORTS.jsonl] [--number 40]

CPU seconds of one process with one thread for the network, a share of the whole for each stage, so that a busy machine
changes little.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from importlib.resources import as_file, files
from pathlib import Path

from hearsay.attribution import OnnxModel, attribute
from hearsay.resolution import resolve
from hearsay.standing import standings
from hearsay.types import Report

SHARED = Path(__file__).resolve().parents[1].parent / "shared"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, nargs="?", default=SHARED / "data" / "load" / "bodies.jsonl")
    parser.add_argument("--number", type=int, default=40)
    got = parser.parse_args()
    lines = got.reports.read_text("utf8").splitlines()[: got.number + 3]
    with as_file(files("hearsay") / "models" / "attribution.onnx") as path:
        model = OnnxModel(path, threads=1)
    spent: dict[str, float] = defaultdict(float)
    for n, line in enumerate(lines):
        report = Report(name=str(n), text=json.loads(line)["text"])
        clocks = [time.process_time()]
        said = attribute(report, model)
        clocks.append(time.process_time())
        found = resolve(report, said)
        clocks.append(time.process_time())
        standings(report, found.attributions, found.sources, found.sourcings)
        clocks.append(time.process_time())
        if n >= 3:  # the first ones fill the tables
            for stage, a, b in zip(("attribution", "resolution", "standing"), clocks, clocks[1:], strict=False):
                spent[stage] += b - a
    whole = sum(spent.values())
    number = len(lines) - 3
    print(", ".join(f"{stage} {1000 * s / number:.1f} ms ({100 * s / whole:.0f} %)" for stage, s in spent.items()))
    print(
        f"{number / whole:.1f} reports a CPU second; resolution and standing take "
        f"{(spent['resolution'] + spent['standing']) / spent['attribution']:.2f} of attribution's time"
    )


if __name__ == "__main__":
    main()
