"""A folder → the files in it that are reports, in an order that never changes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from hearsay.errors import Unreadable
from hearsay.reading.dispatch import SUFFIXES, format_of
from hearsay.reading.document import DOCUMENT, looks_like_page
from hearsay.reading.item import Head
from hearsay.reading.naming import suffix_of

_SNIFFED = 4096


def reports_below(folder: Path) -> Iterator[Path | Unreadable]:
    """Every report, folder by folder, sorted by name. Hidden files, pictures, styles and the like are no reports.

    Links to folders are not followed, so that no loop is walked and no report is read twice.
    """
    try:
        with os.scandir(folder) as found:
            entries = sorted((entry for entry in found if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError as error:
        yield Unreadable(str(folder), f"cannot be opened ({error.strerror})", "check its permissions")
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from reports_below(Path(entry.path))
        elif _is_report(entry):
            yield Path(entry.path)


def _is_report(entry: os.DirEntry[str]) -> bool:
    suffix = suffix_of(Path(entry.name))
    if suffix in SUFFIXES:
        return entry.is_symlink() or entry.is_file()
    return _is_plain_file(entry) and _sniffed(Path(entry.path), suffix=suffix)


def _is_plain_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads to itself
        return False


def _sniffed(path: Path, *, suffix: str) -> bool:
    """A page or a feed under any suffix (`story.php`, `feed.xml`); a text only under none."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_SNIFFED)
    except OSError:
        return False
    if format_of(Head(head, suffix)) is not DOCUMENT:
        return True
    if b"\x00" in head or not head.strip():
        return False
    return looks_like_page(head.decode("utf-8", "replace")) or (not suffix and _is_characters(head))


def _is_characters(head: bytes) -> bool:
    return head.decode("utf-8", "ignore").isprintable() or all(byte >= 32 or byte in b"\t\n\r\f" for byte in head)
