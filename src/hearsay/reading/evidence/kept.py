"""A capture → its very bytes, read again from where they lie."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from hearsay.reading.archives import records_from
from hearsay.reading.mail import messages_from
from hearsay.types import Capture

WHOLE = 64_000_000  # bytes of a file that is kept as a whole; larger ones are archives, whose records are


@lru_cache(maxsize=1)  # the reports of one file ask for the same one after another
def bytes_of(capture: Capture) -> bytes | None:
    """None where they are no longer what was read: the file changed, or is gone."""
    path = Path(capture.file)
    try:
        with path.open("rb") as stream:
            return next((b for b in _candidates(stream, path, capture) if _is(b, capture)), None)
    except OSError:
        return None


def _is(data: bytes, capture: Capture) -> bool:
    return hashlib.sha256(data).hexdigest() == capture.sha256


def _candidates(stream: BinaryIO, path: Path, capture: Capture) -> Iterator[bytes]:
    if capture.offset == 0 and path.stat().st_size <= WHOLE:
        yield stream.read()
    yield from records_from(stream, path.suffix.lower(), capture.offset)
    yield from messages_from(stream, capture.offset)
