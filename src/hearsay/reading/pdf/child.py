"""Run as a program of its own: a PDF on standard input, what stands where on standard output, a JSON line a page.

The library is written in C++ and is given whatever anybody sends. A file on which it crashes, runs in circles or takes
all memory ends this program and not its caller. It imports nothing of hearsay, and starts in a tenth of a second.

    {"pages": 2, "info": {"Title": …}}                       first, or {"error": 4} with the library's number
    {"height": 792, "images": 0, "runs": [[x0, y0, x1, y1, size, "words"], …]}
"""

from __future__ import annotations

import ctypes
import json
import mmap
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MEMORY = 250_000_000  # bytes beyond what it has at its start; a document of 20 MB takes a fifth of it
FULLEST = 200_000  # characters of a page; one of a newspaper has 30,000
_GAP = 1.2  # of the size of the letters: a wider one parts columns
_LEVEL = 0.3  # of the same: letters farther up or down are on another line
_IMAGE = 3
_BREAKS = frozenset("\r\n\0")


def pages_of(data: bytes) -> Iterator[dict[str, Any]]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        yield {"error": error.err_code}
        return
    yield {"pages": len(document), "info": document.get_metadata_dict(skip_empty=True)}
    for number in range(len(document)):
        try:
            page = document[number]
            yield _page(page)
            page.close()
        except pypdfium2.PdfiumError:
            yield {"height": 0, "images": 0, "runs": [], "broken": True}


def _page(page: Any) -> dict[str, Any]:
    text = page.get_textpage()
    runs = list(_runs(text))
    images = 0 if runs else sum(1 for o in page.get_objects(max_depth=2) if o.type == _IMAGE)
    return {"height": page.get_height(), "images": images, "runs": runs}


def _runs(text: Any) -> Iterator[list[Any]]:
    """Letters that follow each other on one line without a gap."""
    run: list[Any] = []
    for letter, x0, y0, x1, y1, size in _letters(text):
        if run and _parted(run, letter, x0, y0):
            if run[5].strip():
                yield run
            run = []
        if not run:
            run = [x0, y0, x1, y1, size, ""]
        run[5] += letter
        if letter.strip():
            run[2], run[3] = max(run[2], x1), max(run[3], y1)
    if run and run[5].strip():
        yield run


def _parted(run: list[Any], letter: str, x0: float, y0: float) -> bool:
    size = run[4]
    return letter in _BREAKS or abs(y0 - run[1]) > _LEVEL * size or not -size < x0 - run[2] < _GAP * size


def _letters(text: Any) -> Iterator[tuple[str, float, float, float, float, float]]:
    """Upright ones, each with its box, which is as high as the font; spaces that the library adds take no room."""
    from pypdfium2 import raw

    box, at = raw.FS_RECTF(), (0.0, 0.0, 0.0, 0.0, 1.0)
    for n in range(min(text.count_chars(), FULLEST)):
        letter = chr(raw.FPDFText_GetUnicode(text, n))
        if raw.FPDFText_IsGenerated(text, n) == 1:
            yield (letter, at[2], at[1], at[2], at[3], at[4])
            continue
        raw.FPDFText_GetLooseCharBox(text, n, ctypes.byref(box))
        if 0.2 < raw.FPDFText_GetCharAngle(text, n) < 6.1:
            continue
        at = (
            box.left,
            box.bottom,
            box.right,
            box.top,
            max(1.0, raw.FPDFText_GetFontSize(text, n), box.top - box.bottom),
        )
        yield (letter, *at)


def main() -> None:
    _limit()
    out = sys.stdout
    for page in pages_of(sys.stdin.buffer.read()):
        json.dump(page, out)
        out.write("\n")
        out.flush()


def _limit() -> None:
    """Where the system can: Windows has no such limits."""
    try:
        import resource
    except ImportError:
        return
    most = _size() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _size() -> int:
    """Of its address space now, as Linux tells it: some systems map hundreds of megabytes of tables."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * mmap.PAGESIZE
    except OSError:
        return 0


if __name__ == "__main__":
    main()
