"""A few sound files of every format, from which odd ones are made. A format added to FORMATS needs one here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hearsay.reading.dispatch import format_of
from hearsay.reading.item import Head
from hearsay.reading.naming import suffix_of
from tests.reading.archives.made import packed, records
from tests.reading.archives.test_archives import zipped
from tests.reading.pdf.made import Line, column, pdf
from tests.reading.test_packed import PAGE, quoted
from tests.reading.test_packed import packed as mhtml

_CASES = Path(__file__).parents[1] / "cases"
_FOLDERS = ("feeds", "mail", "pages", "posts", "saved", "telegram", "transcripts")
_SAID = "The bridge is closed, the town clerk said on Friday."


class Case(NamedTuple):
    name: str
    suffix: str
    data: bytes

    @property
    def format(self) -> str:
        return format_of(Head(self.data[:65_536], self.suffix)).name


@cache
def cases() -> tuple[Case, ...]:
    return (*_recorded(), *_made())


def _recorded() -> Iterator[Case]:
    for folder in _FOLDERS:
        for path in sorted((_CASES / folder).glob("*.*")):
            if path.suffix != ".py" and path.name != "README.md":
                yield Case(path.name, suffix_of(path), path.read_bytes())


def _made() -> Iterator[Case]:
    lines = ["All seven cranes were deliv-", "ered in May, the port said.", "", "Nobody asked, said Helena Orr."]
    title = Line(x=60, y=720, words="No crane is missing", size=18)
    page = [title, *column(lines, x=60, y=680), *column(lines, x=330, y=680)]
    footer = [Line(x=300, y=30, words="Page 1 of 2", size=8)]
    info = {"Title": "No crane", "CreationDate": "D:20310305"}
    yield Case("statement", ".pdf", pdf([[*page, *footer], page], info=info))
    yield Case("plain", ".warc", b"".join(records(3)))
    yield Case("packed", ".warc.gz", b"".join(packed(records(3))))
    yield Case("crawl", ".wacz", zipped({"archive/data.warc.gz": b"".join(packed(records(2)))}))
    yield Case("page", ".mhtml", mhtml(("text/html", "https://ridgepost.example/gates", quoted(PAGE))))
    yield Case("lines", ".jsonl", b"\n".join(json.dumps({"name": f"a{n}", "text": _SAID}).encode() for n in range(3)))
    yield Case("text", ".txt", f"Bridge closed\n\n{_SAID}\n\n“It will stay so,” she said.\n".encode())
