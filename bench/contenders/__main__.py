"""One contender over PolNeAR dev, on one core: python -m bench.contenders NAME DEV.jsonl OUT.jsonl

Prints one JSON line: articles a second, peak memory in MB, seconds from the process's start to the first answer, all
by processor time, so that neighbours on the machine matter less. OUT gets what was found, in the scorer's shape.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

SHORT = "“The pier is safe,” the mayor said on Monday. The harbour authority said that it was not."
REPEATS = 2  # the faster of so many: neighbours on the machine only ever slow it down


def main(name: str, dev: Path, out: Path) -> None:
    from bench.contenders.readers import READERS

    read = READERS[name]()
    read(SHORT)
    cold = time.process_time()
    documents = [json.loads(line) for line in dev.read_text("utf8").splitlines()]
    read(documents[0]["text"])
    seconds = min(timed(read, [d["text"] for d in documents]) for _ in range(REPEATS))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = [{"id": d["id"], "text": d["text"], "attributions": read(d["text"])} for d in documents]
    out.write_text("".join(json.dumps(f) + "\n" for f in found), "utf8")
    print(json.dumps({"speed": len(documents) / seconds, "peak": peak, "cold": cold}))


def timed(read: Callable[[str], object], texts: list[str]) -> float:
    began = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - began


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
