"""Keeping what was fetched."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO

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
            with new_file(folder, f"{name_of(fetched)}.warc.gz") as stream:
                stream.write(archive.data)
        except OSError as error:
            problem = f"cannot be kept in {folder} ({error.strerror})"
            raise Unreadable(shown(fetched.source), problem, "name another folder") from error
        return Capture(stream.name, archive.offset, fetched.page.sha256)

    return keep


def name_of(fetched: Fetched) -> str:
    """Host, time, and the first digits of the answer's hash."""
    page = fetched.page
    host = re.sub(r"[^a-z0-9.-]", "-", page.target.host)[:80]
    return f"{host}-{page.began:%Y%m%dT%H%M%SZ}-{page.sha256[:8]}"


def new_file(folder: Path, name: str) -> BinaryIO:
    """Under the name, or with a number before it where that is taken: nothing that is kept is ever written over."""
    number = 1
    while True:
        try:
            return (folder / (name if number == 1 else f"{number}-{name}")).open("xb")
        except FileExistsError:
            number += 1
