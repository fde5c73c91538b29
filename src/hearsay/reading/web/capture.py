"""Keeping what was fetched."""

from __future__ import annotations

import re
from pathlib import Path

from hearsay.errors import Unreadable
from hearsay.reading.web.fetched import Fetched
from hearsay.reading.web.records import archive_of
from hearsay.reading.web.settings import Keeper
from hearsay.reading.web.target import shown
from hearsay.types import Capture


def in_folder(folder: Path) -> Keeper:
    """Writes one archive a SOURCE into the folder, over no other file."""

    def keep(fetched: Fetched) -> Capture:
        archive = archive_of(fetched)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = written(folder, f"{name_of(fetched)}.warc.gz", archive.data)
        except OSError as error:
            problem = f"cannot be kept in {folder} ({error.strerror})"
            raise Unreadable(shown(fetched.source), problem, "name another folder") from error
        return Capture(str(path), archive.offset, fetched.page.sha256)

    return keep


def name_of(fetched: Fetched) -> str:
    """Host, time, and the first digits of the answer's hash."""
    page = fetched.page
    host = re.sub(r"[^a-z0-9.-]", "-", page.target.host)[:80]
    return f"{host}-{page.began:%Y%m%dT%H%M%SZ}-{page.sha256[:8]}"


def written(folder: Path, name: str, data: bytes) -> Path:
    """The path: the name's own, or one with a number where that is taken."""
    stem, dot, suffix = name.partition(".warc")
    number = 1
    while True:
        path = folder / (name if number == 1 else f"{stem}-{number}{dot}{suffix}")
        try:
            with path.open("xb") as stream:
                stream.write(data)
        except FileExistsError:
            number += 1
        else:
            return path
