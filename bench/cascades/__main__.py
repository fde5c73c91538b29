"""python -m bench.cascades [--sizes 10 100] [--stories 12] [--seed 1]: mean error of the independent count.

hearsay reads the texts as it reads any; its error is the mean distance of the interval's two ends from the truth, so
that a wide interval costs. The others give one number.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Sequence

from bench.cascades.counters import domains, near_duplicates, outlets
from bench.cascades.stories import story
from hearsay.pipeline import find, trace_all
from hearsay.types import Report


def interval(reports: Sequence[Report]) -> tuple[int, int]:
    """Low and high of the claim that most reports carry."""
    traced = trace_all([find(r) for r in reports])
    return (traced[0].low, traced[0].high) if traced else (0, 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10, 100, 1000])
    parser.add_argument("--stories", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    got = parser.parse_args()
    print(f"{'reports':>8} {'outlets':>9} {'domains':>9} {'near-dup':>9} {'hearsay':>9}   (mean error; s a story)")
    for size in got.sizes:
        rng = random.Random(f"{got.seed}-{size}")  # noqa: S311 — a simulation
        errors: dict[str, list[float]] = defaultdict(list)
        number = max(2, got.stories * 10 // size) if size > 100 else got.stories
        began = time.perf_counter()
        for _ in range(number):
            made = story(rng, size)
            reports = [t.report for t in made.told]
            for name, count in (("outlets", outlets), ("domains", domains), ("near", near_duplicates)):
                errors[name].append(abs(count(reports) - made.roots))
            low, high = interval(reports)
            errors["hearsay"].append((abs(low - made.roots) + abs(high - made.roots)) / 2)
            if got.show:
                print(f"  {made.roots}: {low} to {high}; {domains(reports)} domains, {near_duplicates(reports)} texts")
        row = " ".join(
            f"{sum(v) / len(v):9.2f}" for v in (errors[k] for k in ("outlets", "domains", "near", "hearsay"))
        )
        print(f"{size:>8} {row}   ({(time.perf_counter() - began) / number:.1f} s)", flush=True)


if __name__ == "__main__":
    main()
