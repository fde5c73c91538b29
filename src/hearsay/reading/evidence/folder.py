"""The folder: filled piece by piece, listed at its end."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from hearsay.errors import SourceError, Unreadable
from hearsay.reading.evidence.piece import Piece, as_csv, copied, now, sums
from hearsay.reading.evidence.readme import readme
from hearsay.reading.paths import files_at, unopened
from hearsay.reading.sources import is_address
from hearsay.reading.web import ONLINE, Fetched, Fetcher, Web, archive_of, name_of, new_file, shown

_ODD = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 200  # of a name; file systems take 255
_SUFFIXES = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "txt", "application/pdf": "pdf"}


def hand_out(
    sources: Sequence[str], *, into: Path, web: Web = ONLINE, stdin: BinaryIO | None = None
) -> Iterator[Piece | SourceError]:
    """Each file as soon as it is written; what a server answers is evidence even where it is that nothing is there."""
    _make(into)
    fetcher, pieces = Fetcher(web), list[Piece]()
    for source in sources:
        for found in _pieces(source, into=into, fetcher=fetcher, stdin=stdin):
            if isinstance(found, Piece):
                pieces.append(found)
            yield found
    (into / "list.csv").write_text(as_csv(pieces), "utf8")
    (into / "README.txt").write_text(readme(at=now(), sources=len({p.source for p in pieces})), "utf8")
    (into / "SHA256SUMS").write_text(sums(into, ["README.txt", "list.csv"], pieces), "utf8")


def _make(into: Path) -> None:
    """Two cases of evidence in one folder could not be told apart."""
    try:
        into.mkdir(parents=True, exist_ok=True)
        if any(into.iterdir()):
            raise Unreadable(str(into), "is not empty", "name a new folder")
    except OSError as error:
        raise Unreadable(str(into), f"cannot be made ({error.strerror})", "name another folder") from error


def _pieces(source: str, *, into: Path, fetcher: Fetcher, stdin: BinaryIO | None) -> Iterator[Piece | SourceError]:
    if is_address(source):
        try:
            yield from _of_address(fetcher.fetch(source, anything=True), into=into)
        except SourceError as error:
            yield error
    elif source == "-":
        yield _copy(stdin or sys.stdin.buffer, name="stdin", source="stdin", into=into)
    else:
        for path in files_at(Path(source)):
            yield path if isinstance(path, SourceError) else _of_file(path, into=into)


def _of_address(fetched: Fetched, *, into: Path) -> Iterable[Piece]:
    """The archive and, where it has any, the content of the answer."""
    page = fetched.page
    parts = [("warc", "web archive", f"{name_of(fetched)}.warc.gz", archive_of(fetched).data)]
    if page.body.data:
        suffix = _SUFFIXES.get(page.head.media_type, "bin")
        parts.append(("pages", "content of the answer", f"{name_of(fetched)}.{suffix}", page.body.data))
    for folder, what, name, data in parts:
        piece = _copy(BytesIO(data), name=name, source=shown(fetched.source), into=into, folder=folder, what=what)
        yield piece._replace(
            at=page.retrieved, address=page.target.url, status=str(page.head.status), answer_sha256=page.sha256
        )


def _of_file(path: Path, *, into: Path) -> Piece | SourceError:
    if not path.is_file():
        return Unreadable(str(path), "is no plain file", "copy what it gives into one")
    try:
        with path.open("rb") as stream:
            return _copy(stream, name=_ODD.sub("_", path.name)[-_LONGEST:], source=str(path), into=into)
    except OSError as error:
        return unopened(path, error)


def _copy(
    stream: BinaryIO, *, name: str, source: str, into: Path, folder: str = "files", what: str = "copy of a file"
) -> Piece:
    (into / folder).mkdir(exist_ok=True)
    with new_file(into / folder, name) as target:
        size, digest = copied(stream, target)
    return Piece(f"{folder}/{Path(target.name).name}", what, source, now(), size, digest)
