"""SOURCEs, as the command line takes them → reports, one at a time."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from hearsay.errors import SourceError, SourceNotFound, Unreadable
from hearsay.reading.decoding import without_surrogates
from hearsay.reading.dispatch import read_bytes
from hearsay.reading.folders import reports_below
from hearsay.reading.hints import Hints
from hearsay.reading.jsonl import JSONL_SUFFIXES, lines_of, read_lines
from hearsay.reading.limits import MAX_BYTES, read_capped, too_large
from hearsay.reading.naming import Names, stem_of, suffix_of
from hearsay.reading.sniffing import is_json_object
from hearsay.types import Report

_URL = re.compile(r"[a-z][a-z0-9+.-]+://|www\.", re.IGNORECASE)
_NO_HINTS = Hints()


def read_sources(
    sources: Iterable[str], *, hints: Hints = _NO_HINTS, stdin: BinaryIO | None = None
) -> Iterator[Report | SourceError]:
    """Reports in the order of their SOURCEs, read one by one; a SOURCE that fails is an error among them."""
    names = Names()
    for source in sources:
        yield from _read_source(source, hints=hints, stdin=stdin, names=names)


def _read_source(source: str, *, hints: Hints, stdin: BinaryIO | None, names: Names) -> Iterator[Report | SourceError]:
    if source == "-":
        yield from _renamed(_read_stdin(stdin or sys.stdin.buffer, hints=hints), names, folder=None)
    elif _URL.match(source):
        yield Unreadable(
            source, "is a web address, and hearsay does not go online", "save the page first, then read the file"
        )
    else:
        yield from _read_path(Path(source), hints=hints, names=names)


def _read_path(path: Path, *, hints: Hints, names: Names) -> Iterator[Report | SourceError]:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        yield _unopened(path, error)
        return
    for found in reports_below(path) if is_folder else (path,):
        if isinstance(found, SourceError):
            yield found
        else:
            yield from _renamed(_read_file(found, hints=hints), names, folder=found.absolute().parent.name or None)


def _read_file(path: Path, *, hints: Hints) -> Iterator[Report | SourceError]:
    suffix, name = suffix_of(path), without_surrogates(stem_of(path))
    try:
        with path.open("rb") as stream:
            if suffix in JSONL_SUFFIXES:
                yield from read_lines(lines_of(stream), file=name, where=str(path), hints=hints)
            else:
                _refuse_large(stream, where=str(path))
                yield read_bytes(read_capped(stream, where=str(path)), name=name, hints=hints, suffix=suffix)
    except OSError as error:
        yield _unopened(path, error)
    except SourceError as error:
        yield type(error)(str(path), error.problem, error.advice)


def _refuse_large(stream: BinaryIO, *, where: str) -> None:
    """By the file's size alone, before a byte of it is read."""
    if os.fstat(stream.fileno()).st_size > MAX_BYTES:
        raise too_large(where)


def _read_stdin(stream: BinaryIO, *, hints: Hints) -> Iterator[Report | SourceError]:
    first = stream.readline(MAX_BYTES + 1)
    if is_json_object(first):
        yield from read_lines(chain([first], lines_of(stream)), file="stdin", where="stdin", hints=hints)
        return
    try:
        yield read_bytes(read_capped(stream, where="stdin", already=first), name="stdin", hints=hints)
    except SourceError as error:
        yield error


def _renamed(
    found: Iterable[Report | SourceError], names: Names, *, folder: str | None
) -> Iterator[Report | SourceError]:
    for report in found:
        if isinstance(report, SourceError):
            yield report
        else:
            yield replace(report, name=names.unique(report.name, folder))


def _unopened(path: Path, error: OSError | ValueError) -> SourceError:
    if isinstance(error, FileNotFoundError):
        return SourceNotFound(str(path), "does not exist", "check the spelling")
    if isinstance(error, PermissionError):
        return Unreadable(str(path), "may not be opened", "check its permissions")
    reason = getattr(error, "strerror", None) or str(error)
    return Unreadable(str(path), f"cannot be opened ({reason})", "check the path")
