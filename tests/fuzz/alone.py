"""Reads one file in a program of its own, and says what came of it, how long it took and how much memory."""

from __future__ import annotations

import json
import os
import sys
from itertools import islice

ENOUGH = 2_000  # reports or errors: what goes on giving one after another does not hang


def main(path: str) -> None:
    """In a fork, for the memory of a program counts that of the one that started it, and not that of its fork."""
    reader, writer = os.pipe()
    forked = os.fork()
    if not forked:
        os.write(writer, json.dumps(_told(path)).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        told = json.loads(pipe.read() or b"{}")
    _, status, used = os.wait4(forked, 0)
    megabytes = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    seconds = used.ru_utime + used.ru_stime  # its own, however busy the machine is
    print(json.dumps({**told, "status": status, "seconds": seconds, "megabytes": megabytes}))


def _told(path: str) -> dict[str, object]:
    from hearsay.errors import SourceError
    from hearsay.reading import read_sources

    found = [str(f) if isinstance(f, SourceError) else None for f in islice(read_sources([path]), ENOUGH)]
    return {"reports": found.count(None), "errors": [f for f in found if f][:3]}


if __name__ == "__main__":
    main(sys.argv[1])
