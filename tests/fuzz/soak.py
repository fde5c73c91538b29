"""Reads odd files of every format until the time is up: `make soak`, or python -m tests.fuzz.soak --minutes 1 --seed 6.

Stops at the first that crashes the reader, says nothing for two seconds, or takes memory over 500 MB, and says where it
lies. A hang within a library ends the program, with the place.
"""

from __future__ import annotations

import argparse
import faulthandler
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

from hearsay.errors import SourceError
from hearsay.reading import read_sources
from tests.fuzz.cases import Case, cases
from tests.fuzz.mutating import mutated

SECONDS, MEGABYTES, HANG = 2.0, 500, 30
AT_ONCE = 100_000  # bytes that those seconds are for
PACKED, SMALL = ("web archive", "WACZ"), 60_000  # an archive may hold a thousand pages none of which is an article


class Failure(Exception):
    pass


def odd(seed: int) -> Iterator[tuple[int, Case, bytes]]:
    """One after another of each case, without end."""
    others = [case.data for case in cases()]
    while True:
        for case in cases():
            data = mutated(case.data, seed, others)
            yield seed, case, data[:SMALL] if case.format in PACKED else data
            seed += 1


def soak(*, seed: int, seconds: float, folder: Path) -> Counter[str]:
    """How many were read and refused, by the format of the sound file."""
    _warm(folder)
    began, told = time.monotonic(), Counter[str]()
    most = max(MEGABYTES, _megabytes())  # what the same program took before, such as to make bombs, does not count
    for number, case, data in odd(seed):
        if time.monotonic() - began > seconds:
            return told
        path = folder / f"odd{case.suffix}"
        path.write_bytes(data)
        told[f"{case.format}: {_read(path, number, most)}"] += 1
    return told


def _warm(folder: Path) -> None:
    """What is read first waits for libraries."""
    for case in cases():
        (folder / f"sound{case.suffix}").write_bytes(case.data)
        list(read_sources([str(folder / f"sound{case.suffix}")]))


def _read(path: Path, number: int, most: float) -> str:
    """What came of it; the time counts from one report or error to the next."""
    found: list[bool] = []
    slowest, last = 0.0, time.process_time()
    faulthandler.dump_traceback_later(HANG, exit=True)
    try:
        for one in read_sources([str(path)]):
            found.append(isinstance(one, SourceError))
            slowest, last = max(slowest, time.process_time() - last), time.process_time()
    except Exception as error:
        raise Failure(f"seed {number}: {path} raised {error!r}") from error
    finally:
        faulthandler.cancel_dump_traceback_later()
    slowest, memory = max(slowest, time.process_time() - last), _megabytes()
    if slowest > SECONDS * max(1, path.stat().st_size / AT_ONCE) or memory > most:
        raise Failure(f"seed {number}: {path} took {slowest:.1f} s; {memory:.0f} MB in all")
    if not found:
        raise Failure(f"seed {number}: {path} gave neither a report nor a reason")
    return "refused" if all(found) else "read"


def _megabytes() -> float:
    """The most that this program has held; macOS counts in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=20)
    options.add_argument("--seed", type=int, default=time.time_ns() % 10**9)
    given = options.parse_args()
    folder = Path(mkdtemp(prefix="soak-"))
    print(f"seed {given.seed}, files in {folder}", flush=True)
    try:
        told = soak(seed=given.seed, seconds=given.minutes * 60, folder=folder)
    except Failure as failure:
        traceback.print_exception(failure)
        sys.exit(1)
    for line, count in sorted(told.items()):
        print(f"{count:8,}  {line}")
    print(f"{_megabytes():8.0f}  MB at most")


if __name__ == "__main__":
    main()
