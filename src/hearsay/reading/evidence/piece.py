"""One file of the evidence, and the list of them all."""

from __future__ import annotations

import csv
import hashlib
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

_BLOCK = 1 << 20
_FORMULA = ("=", "+", "-", "@", "\t")


class Piece(NamedTuple):
    """`file`: its path within the folder; `what` it is; `at`: when it was fetched or copied (ISO 8601).

    `address`, `status`: of the answer that it holds; `answer_sha256`: of that answer's bytes, HTTP headers and all.
    """

    file: str
    what: str
    source: str
    at: str
    size: int
    sha256: str
    address: str = ""
    status: str = ""
    answer_sha256: str = ""


def copied(source: BinaryIO, target: BinaryIO) -> tuple[int, str]:
    """Size and SHA-256, of what was written as it was written."""
    digest, size = hashlib.sha256(), 0
    while block := source.read(_BLOCK):
        target.write(block)
        digest.update(block)
        size += len(block)
    return size, digest.hexdigest()


def sums(folder: Path, files: Iterable[str], pieces: Iterable[Piece]) -> str:
    """As sha256sum writes and checks them; of pieces, what was hashed as it was written."""
    made = [(hashlib.sha256((folder / name).read_bytes()).hexdigest(), name) for name in files]
    made += [(p.sha256, p.file) for p in pieces]
    return "".join(f"{digest}  {name}\n" for digest, name in made)


def as_csv(pieces: Iterable[Piece]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(Piece._fields)
    writer.writerows([_harmless(str(value)) for value in piece] for piece in pieces)
    return out.getvalue()


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _harmless(value: str) -> str:
    """A path that a spreadsheet would take for a formula, written as the same path that it would not."""
    value = value.encode("utf-8", "replace").decode()
    return f".{os.sep}{value}" if value.startswith(_FORMULA) else value
