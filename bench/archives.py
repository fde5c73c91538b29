"""Records of WARC files, beside warcio's, in one run: python bench/archives.py [FILE.warc.gz …].

Without files: 2,000 made-up responses with their requests, gzipped one by one and not. Each is read to its end;
what becomes of the pages is not counted (bench/pages.py does that).
"""

from __future__ import annotations

import gzip
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from hearsay.reading.archives.captured import Captured
from hearsay.reading.archives.recognising import archive_of
from hearsay.reading.item import LOOKED_AT, Head

_PAGES = 2_000
_ASKED = b"GET / HTTP/1.1\r\nHost: ridgepost.example\r\nAccept: text/html\r\n\r\n"


def ours(path: Path) -> int:
    with path.open("rb") as stream:
        found = archive_of(Head(stream.read(LOOKED_AT), path.suffix))
        if found is None:
            sys.exit(f"bench/archives.py: {path} is no web archive")
        return sum(isinstance(one, Captured) for one in found.records(stream, found.kind))


def warcio(path: Path) -> int:
    number = 0
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream, no_record_parse=True):
            record.raw_stream.read()
            number += 1
    return number


def seconds(read: Callable[[Path], int], path: Path) -> tuple[float, int]:
    """The best of three."""
    times = []
    for _ in range(3):
        began = time.process_time()
        number = read(path)
        times.append(time.process_time() - began)
    return min(times), number


def made(folder: Path) -> list[Path]:
    records = [
        record for n in range(_PAGES) for record in (_record(n, "response", _page(n)), _record(n, "request", _ASKED))
    ]
    packed, plain = folder / "made.warc.gz", folder / "made.warc"
    packed.write_bytes(b"".join(map(gzip.compress, records)))
    plain.write_bytes(b"".join(records))
    return [packed, plain]


def _record(number: int, kind: str, block: bytes) -> bytes:
    fields = (
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>",
        "WARC-Date: 2031-03-05T10:15:00Z",
        f"WARC-Target-URI: https://ridgepost.example/{number}",
        f"Content-Type: application/http; msgtype={kind}",
        f"Content-Length: {len(block)}",
    )
    return "\r\n".join(fields).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def _page(number: int) -> bytes:
    """As much mark-up as text, as on the web."""
    draw = random.Random(number)  # noqa: S311
    lines = (
        " ".join(f"{draw.choice('bdfgklmnprst')}{draw.choice('aeiou')}{draw.randrange(40)}" for _ in range(40))
        for _ in range(30)
    )
    body = "".join(
        f'<div class="story__paragraph story__paragraph--wide"><p class="text">{line}</p></div>\n' for line in lines
    )
    return f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>{body}</body></html>".encode()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for path in [Path(name) for name in sys.argv[1:]] or made(Path(folder)):
            (theirs, number), (own, same) = seconds(warcio, path), seconds(ours, path)
            print(
                f"{path.name:<16} records {same:>6} (warcio {number}) records a second {same / own:>7.0f} "
                f"warcio {number / theirs:>7.0f} times {theirs / own:.1f}"
            )


if __name__ == "__main__":
    main()
