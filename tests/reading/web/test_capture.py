"""What was fetched, as it came: archives that others' programs read and verify."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from fastwarc import ArchiveIterator, WarcRecordType
from warcio.archiveiterator import ArchiveIterator as WarcioIterator
from warcio.checker import Checker

from hearsay.errors import SourceError
from hearsay.reading import read_sources
from hearsay.reading.web import Fetcher, archive_of, in_folder
from hearsay.types import Report
from tests.reading.web.server import HTML, LOOPBACK, PAGE, Answer, Server, answer, read, redirect

CHUNKED = (
    f"HTTP/1.1 200 Very  fine\r\ncontent-TYPE:text/html\r\nX-Odd:  a\tb  \r\nX-Odd: \xe9\r\n{HTML}\r\n"
    f"Transfer-Encoding: chunked\r\n\r\n{len(PAGE):X};ext=1\r\n{PAGE}\r\n0\r\nTrailer: x\r\n\r\n"
).encode("latin-1")
KINDS: dict[str, Answer] = {
    "plain": answer(),
    "chunked": CHUNKED,
    "gzip": answer(gzip.compress(PAGE.encode()), HTML, "Content-Encoding: gzip"),
    "bare line feeds": answer().replace(b"\r\n", b"\n"),
    "no length": answer(plain=True),
}


def kept(folder: Path, answers: dict[str, Answer], path: str = "/a") -> tuple[Report, Path]:
    with Server(answers) as server:
        [report] = read(server.url(path), web=replace(LOOPBACK, keep=in_folder(folder)))
    assert isinstance(report, Report)
    assert report.capture
    return report, Path(report.capture.file)


@pytest.mark.parametrize("told", KINDS.values(), ids=KINDS.keys())
def test_the_very_bytes_are_kept_and_read_again_alike(told: bytes, tmp_path: Path) -> None:
    report, file = kept(tmp_path, {"/a": told})
    assert report.capture
    with file.open("rb") as stream:
        stream.seek(report.capture.offset)
        record = next(ArchiveIterator(stream, parse_http=False))
        assert record.reader.read() == told
    assert report.capture.sha256 == hashlib.sha256(told).hexdigest()
    again = next(one for one in read_sources([str(file)]) if isinstance(one, Report))
    assert (again.text, again.url, again.retrieved) == (report.text, report.url, report.retrieved)
    assert again.capture == report.capture


def test_other_programs_verify_it(tmp_path: Path) -> None:
    _, file = kept(tmp_path, {"/a": redirect("/b"), "/b": redirect("/c"), "/c": CHUNKED})
    checker = Checker(type("Arguments", (), {"inputs": [str(file)], "verbose": False}))
    checker.process_all()
    assert checker.exit_value == 0
    with file.open("rb") as stream:
        records = [(r.record_type, r.verify_block_digest()) for r in ArchiveIterator(stream, parse_http=False)]
    assert all(sound for _, sound in records)
    assert [kind for kind, _ in records].count(WarcRecordType.response) == 3


def test_the_way_is_kept_with_times_addresses_and_requests(tmp_path: Path) -> None:
    report, file = kept(tmp_path, {"/a": redirect("/b"), "/b": answer()})
    with file.open("rb") as stream:
        records = [(dict(r.rec_headers.headers), r.content_stream().read()) for r in WarcioIterator(stream)]
    kinds = [head["WARC-Type"] for head, _ in records]
    assert kinds == ["warcinfo", "request", "response", "request", "metadata", "response"]
    (_, _, first, _, (_, via), (last, body)) = records
    assert via == f"via: {first[0]['WARC-Target-URI']}\r\n".encode()
    assert last["WARC-Target-URI"] == report.url
    assert last["WARC-IP-Address"] == "127.0.0.1"
    assert report.retrieved == last["WARC-Date"].replace("Z", "+00:00")
    assert body.decode() == PAGE
    assert first[0]["WARC-Record-ID"] == records[1][0]["WARC-Concurrent-To"]


def test_what_of_a_redirect_was_not_read_is_said() -> None:
    long = redirect("/b").replace(b"Content-Length: 0", b"Content-Length: 900000") + b"x" * 900_000
    with Server({"/a": long, "/b": answer()}) as server:
        archive = archive_of(Fetcher(LOOPBACK).fetch(server.url("/a")))
    heads = [dict(r.rec_headers.headers) for r in WarcioIterator(BytesIO(archive.data))]
    assert [head.get("WARC-Truncated") for head in heads if head["WARC-Type"] == "response"] == ["length", None]


def test_nothing_is_written_unless_asked_and_nothing_over_anything(tmp_path: Path) -> None:
    with Server({"/a": answer(), "/gone": answer("Gone.", status="404 Not Found")}) as server:
        [report] = read(server.url("/a"))
        assert isinstance(report, Report)
        assert report.capture is None
        assert report.retrieved
        web = replace(LOOPBACK, keep=in_folder(tmp_path / "new" / "folder"))
        found = read(*[server.url("/a")] * 3, server.url("/gone"), web=web)
    assert [isinstance(one, Report) for one in found] == [True, True, True, False]
    assert len(list((tmp_path / "new" / "folder").iterdir())) == 4  # that a page is gone is worth keeping, too


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with Server(answer()) as server:
        [error] = read(server.url(), web=replace(LOOPBACK, keep=in_folder(tmp_path / "file")))
    assert isinstance(error, SourceError)
    assert "cannot be kept" in str(error)
