"""A path, as the command line takes it → the files that it stands for."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from glob import glob, has_magic
from pathlib import Path

from hearsay.errors import SourceError, SourceNotFound, Unreadable
from hearsay.reading.folders import reports_below


def files_at(path: Path) -> Iterator[Path | SourceError]:
    """The file; every report of a folder; what a pattern matches that no shell has expanded."""
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        matching = [one for one in _matching(path) if one != path]  # a broken link "x*" matches itself
        if not matching:
            yield unopened(path, error)
        for one in matching:
            yield from files_at(one)
        return
    yield from reports_below(path) if is_folder else (path,)


def unopened(path: Path, error: OSError | ValueError) -> SourceError:
    if isinstance(error, FileNotFoundError):
        return SourceNotFound(str(path), "does not exist", "check the spelling")
    if isinstance(error, PermissionError):
        return Unreadable(str(path), "may not be opened", "check its permissions")
    reason = getattr(error, "strerror", None) or str(error)
    return Unreadable(str(path), f"cannot be opened ({reason})", "check the path")


def _matching(path: Path) -> list[Path]:
    """What a pattern stands for, such as 'crawl-*.warc.gz'."""
    try:
        found = glob(str(path), recursive=True) if has_magic(str(path)) else []  # noqa: PTH207 (absolute ones too)
        return [Path(one) for one in sorted(found)]
    except (OSError, ValueError, re.error):
        return []
