"""Runs the program that opens a PDF (child.py), and ends it where it takes too long."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from typing import Any

from hearsay.errors import NotAReport, TooLarge, Unreadable
from hearsay.reading.decoding import without_surrogates
from hearsay.reading.extras import needs
from hearsay.reading.pdf.sheet import About, Line, Sheet

_CHILD = Path(__file__).with_name("child.py")
PATIENCE = 4.0  # seconds for one page; the fullest of a newspaper takes a tenth of one
MAX_PAGES = 2_000
_LOCKED = 4
_CURE = "open it in a PDF reader, save its text as a .txt file and read that"


def sheets_of(data: bytes, *, where: str) -> tuple[About, list[Sheet]]:
    """All pages, or the error that says why not."""
    with needs("pdf", where=where):
        if find_spec("pypdfium2") is None:
            raise ModuleNotFoundError("pypdfium2")
    with _answers(data) as lines:
        first = next(lines, None)
        if first is None:
            raise Unreadable(where, "is a PDF that cannot be read safely", _CURE)
        about = _about(first, where=where)
        sheets = [_sheet(page) for page in lines]
    if len(sheets) < about.pages:
        problem = f"is a PDF that runs in circles or is far too full, on page {len(sheets) + 1}"
        raise TooLarge(where, problem, _CURE)
    return about, sheets


@contextmanager
def _answers(data: bytes) -> Iterator[Iterator[dict[str, Any]]]:
    command = [sys.executable, "-I", str(_CHILD)]
    program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        yield _read(program, data)
    finally:
        program.kill()
        program.wait()
        for stream in (program.stdin, program.stdout):
            with suppress(OSError):
                stream.close()  # type: ignore[union-attr]


def _read(program: subprocess.Popen[bytes], data: bytes) -> Iterator[dict[str, Any]]:
    """Its lines until it ends, or says nothing for too long."""
    timer = _timer(program)
    with suppress(OSError):  # it has died before it read everything
        program.stdin.write(data)  # type: ignore[union-attr]
        program.stdin.close()  # type: ignore[union-attr]
    for line in program.stdout or ():
        timer.cancel()
        if line.endswith(b"}\n"):
            yield json.loads(line)
        timer = _timer(program)
    timer.cancel()


def _timer(program: subprocess.Popen[bytes]) -> Timer:
    timer = Timer(PATIENCE, program.kill)
    timer.daemon = True
    timer.start()
    return timer


def _about(first: dict[str, Any], *, where: str) -> About:
    if "error" in first:
        if first["error"] == _LOCKED:
            raise NotAReport(where, "is locked with a password", "open it with the password, save a copy and read that")
        raise NotAReport(where, "is a broken PDF", "get the file again")
    if first["pages"] > MAX_PAGES:
        raise TooLarge(
            where, f"has {first['pages']:,} pages, more than the {MAX_PAGES:,} a report may have", "split it"
        )
    info = {str(key): without_surrogates(str(value)) for key, value in first["info"].items()}
    return About(first["pages"], info)


def _sheet(page: dict[str, Any]) -> Sheet:
    height = page["height"]
    lines = tuple(
        Line(x0, x1, height - y1, height - y0, size, without_surrogates(words))
        for x0, y0, x1, y1, size, words in page["runs"]
    )
    return Sheet(height=height, lines=lines, images=page["images"], broken=page.get("broken", False))
