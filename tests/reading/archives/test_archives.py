"""Which records become reports, and what is said of the others."""

from __future__ import annotations

import gzip
import hashlib
import io
import tracemalloc
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearsay.errors import NotAReport, Skipped, SourceError, TooLarge, Unreadable
from hearsay.reading import read_sources
from hearsay.types import Capture, Report
from tests.reading.archives.made import http, numbers, packed, page, read, record, records

SHARED = Path(__file__).parents[4] / "shared/data/warc"
BOMB = gzip.compress(bytes(100_000_000))


def test_a_report_knows_where_its_bytes_lie(tmp_path: Path) -> None:
    some = packed(records(3))
    path = tmp_path / "crawl.warc.gz"
    reports, errors = read(path, b"".join(some))
    assert errors == []
    block = http(page(2))
    assert reports[2].capture == Capture(str(path), len(some[0]) + len(some[1]), hashlib.sha256(block).hexdigest())
    assert reports[2].url == reports[2].name == "https://ridgepost.example/weirs/2"
    assert reports[2].retrieved == "2031-03-05T10:02:00+00:00"
    assert reports[2].title == "Warden of reach 2 closes weirs"


def test_what_is_no_article_is_counted(tmp_path: Path) -> None:
    teasers = "".join(f"<p><a href='/{n}'>Reach {n} closes</a></p>" for n in range(99))
    blocks = [
        (http(page(0)), "response"),
        (b"GET / HTTP/1.1\r\n\r\n", "request"),
        (http(b"\x89PNG" + bytes(99), media_type="image/png"), "response"),
        (http(page(0), status="404 Not Found"), "response"),
        (http(b"", status="301 Moved Permanently"), "response"),
        (http(f"<html><body>{teasers}</body></html>".encode()), "response"),
        (http(b"<html><body><p>Subscribe to continue reading</p></body></html>"), "response"),
        (http(b"<html><body>" + b"<i>" * 40_000), "response"),
    ]
    reports, errors = read(tmp_path / "mixed.warc", b"".join(record(n, b, kind=k) for n, (b, k) in enumerate(blocks)))
    assert numbers(reports) == [0]
    assert isinstance(errors[0], Skipped)
    said = str(errors[0])
    assert "7 of 8 records are no reports" in said
    for words in (
        "requests, pictures and the like: 2",
        "redirects and errors: 2",
        "too large to be read: 1",
        "the other 1 was read",
    ):
        assert words in said


def test_an_archive_without_articles_is_refused(tmp_path: Path) -> None:
    _, errors = read(tmp_path / "a.warc", record(0, b"GET / HTTP/1.1\r\n\r\n", kind="request"))
    assert [type(error) for error in errors] == [NotAReport]
    assert "holds no page with an article (1 record; requests" in errors[0].problem
    _, errors = read(tmp_path / "b.warc.gz", gzip.compress(b""))
    assert [type(error) for error in errors] == [NotAReport]


def test_a_front_page_is_no_article(tmp_path: Path) -> None:
    at_home = record(0, http(page(0))).replace(b"/weirs/0", b"/")
    assert read(tmp_path / "a.warc", at_home)[0] == []


@pytest.mark.parametrize(
    "block",
    [
        http(gzip.compress(page(1)), more="Content-Encoding: gzip\r\n"),
        http(zlib.compress(page(1)), more="Content-Encoding: deflate\r\n"),
        http(zlib.compress(page(1))[2:-4], more="Content-Encoding: deflate\r\n"),
        http(b"%x\r\n%b\r\n0\r\n\r\n" % (len(page(1)), page(1)), more="Transfer-Encoding: chunked\r\n"),
        http(page(1), more="Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),  # decoded, its headers kept
        http(page(1), more="Content-Encoding: br, unheard-of\r\n"),
        http(page(1), media_type=""),
        page(1),
    ],
)
def test_codings_are_undone(block: bytes, tmp_path: Path) -> None:
    reports, _ = read(
        tmp_path / "a.warc",
        record(1, block).replace(
            b"application/http", b"application/http" if block.startswith(b"HTTP") else b"text/html"
        ),
    )
    assert numbers(reports) == [1]
    assert "told the council of Weil" in reports[0].text


def test_the_charset_of_the_header_counts_where_the_page_says_nothing(tmp_path: Path) -> None:
    body = page(1).replace(b"Weil", "Wéil".encode("cp1250"))
    reports, _ = read(tmp_path / "a.warc", record(1, http(body, media_type="text/html; charset=windows-1250")))
    assert "council of Wéil" in reports[0].text
    assert reports[0].notes == ()


def test_the_content_s_own_bomb_is_too_large(tmp_path: Path) -> None:
    _, errors = read(tmp_path / "a.warc", record(1, http(BOMB, more="Content-Encoding: gzip\r\n")))
    assert "too large to be read: 1" in str(errors[0])


def _bombs() -> Iterator[bytes]:
    head = record(1, http(page(1)))
    around = gzip.compress(head)
    for tail in (bytes(100_000_000), b"\r\n" * 50_000_000):
        yield around + gzip.compress(head + tail, 1) + around
    yield around + gzip.compress(record(2, bytes(100_000_000)), 1) + around


def test_records_that_inflate_without_end_take_no_memory(tmp_path: Path) -> None:
    for bomb in _bombs():
        (tmp_path / "bomb.warc.gz").write_bytes(bomb)
        tracemalloc.start()
        found = list(read_sources([str(tmp_path / "bomb.warc.gz")]))
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
        tracemalloc.stop()
        assert sum(isinstance(one, Report) for one in found) >= 2


def test_arc_files(tmp_path: Path) -> None:
    head = b"filedesc://a.arc 127.0.0.1 20310305101500 text/plain 9\n1 0 Ridge\n\n"
    blocks = [http(page(n)) for n in range(3)]
    parts = [
        b"https://ridgepost.example/weirs/%d 127.0.0.1 20310305101%d00 text/html %d\n%b\n" % (n, n, len(b), b)
        for n, b in enumerate(blocks)
    ]
    for path, data in (
        (tmp_path / "a.arc", b"".join([head, *parts])),
        (tmp_path / "b.arc.gz", b"".join(packed([head, *parts]))),
        (tmp_path / "c.arc.gz", gzip.compress(b"".join([head, *parts]))),
    ):
        reports, errors = read(path, data)
        assert numbers(reports) == [0, 1, 2]
        assert [type(error) for error in errors] == [Skipped]  # the line about the file itself
        assert reports[1].retrieved == "2031-03-05T10:11:00+00:00"
    reports, errors = read(tmp_path / "d.arc", b"".join([head, parts[0], b"rubbish\n", parts[1], parts[2][:-200]]))
    assert numbers(reports) == [0, 1, 2]
    assert "damaged in 2 places" in str(errors[0])
    cut = packed([head, *parts])
    reports, errors = read(tmp_path / "e.arc.gz", b"".join([*cut[:2], cut[2][:90], cut[3]]))
    assert numbers(reports) == [0, 2]


def zipped(members: dict[str, bytes], *, method: int = zipfile.ZIP_STORED) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", method) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return kept.getvalue()


def test_wacz(tmp_path: Path) -> None:
    archives = {
        "archive/a.warc.gz": b"".join(packed(records(3))),
        "archive/b.warc": b"".join(records(2)),
        "pages/pages.jsonl": b"{}",
    }
    path = tmp_path / "case.wacz"
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        reports, errors = read(path, zipped(archives, method=method))
        assert len(reports) == 5
        assert errors == []
        assert reports[0].capture is not None
        assert reports[0].capture.file == f"{path}/archive/a.warc.gz"


def test_damaged_and_hostile_wacz(tmp_path: Path) -> None:
    path = tmp_path / "case.wacz"
    good = b"".join(packed(records(3)))
    assert [type(e) for e in read(path, zipped({"archive/a.warc.gz": good})[:-40])[1]] == [Unreadable]
    assert [type(e) for e in read(path, zipped({"pages/pages.jsonl": b"{}"}))[1]] == [NotAReport]
    bomb = zipped({"archive/a.warc": bytes(60_000_000), "archive/b.warc.gz": good}, method=zipfile.ZIP_DEFLATED)
    reports, errors = read(path, bomb)
    assert len(reports) == 3
    assert [type(error) for error in errors] == [TooLarge]
    reports, errors = read(path, zipped({"archive/a.warc.gz": good}).replace(good[900:910], bytes(10), 1))
    assert len(reports) >= 1
    assert errors != []
    crowd = zipped({"archive/a.warc.gz": good})
    lying = crowd[:-10] + (30_000_000).to_bytes(4, "little") + crowd[-6:]
    assert [type(error) for error in read(path, lying)[1]] == [TooLarge]


@pytest.mark.parametrize("offset", [0xFFFFFFF0, 100_000, 0])
def test_a_wacz_that_lies_about_where_its_archive_lies(offset: int, tmp_path: Path) -> None:
    whole = zipped({"archive/a.warc": records(1)[0], "archive/b.warc.gz": b"".join(packed(records(2)))})
    at = whole.index(b"PK\x01\x02") + 42
    reports, errors = read(tmp_path / "case.wacz", whole[:at] + offset.to_bytes(4, "little") + whole[at + 4 :])
    assert len(reports) == (3 if offset == 0 else 2)
    assert [type(error) for error in errors] == ([] if offset == 0 else [Unreadable])


def test_a_record_with_an_address_that_is_none(tmp_path: Path) -> None:
    odd = records(1)[0].replace(b"https://ridgepost.example/weirs/0", b"https://[ridgepost.example/weirs/0")
    [report], errors = read(tmp_path / "crawl.warc", odd)
    assert (report.url, errors) == ("https://[ridgepost.example/weirs/0", [])


def test_a_quoted_pattern_and_standard_input(tmp_path: Path) -> None:
    for n, one in enumerate(records(3)):
        (tmp_path / f"crawl-{n}.warc").write_bytes(one)
    found = list(read_sources([str(tmp_path / "crawl-*.warc")]))
    assert [isinstance(one, Report) for one in found] == [True] * 3
    missing = list(read_sources([str(tmp_path / "other-*.warc")]))
    assert "does not exist" in str(missing[0])
    piped = list(read_sources(["-"], stdin=io.BytesIO(b"".join(packed(records(3))))))
    assert [one.name for one in piped if isinstance(one, Report)][2] == "https://ridgepost.example/weirs/2"


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the web archives beside the project")
def test_archives_of_all_kinds_are_read_or_refused() -> None:
    for path in sorted(SHARED.iterdir()):
        found = list(read_sources([str(path)]))
        assert found, path.name
        assert all(str(one).count("\n") == 0 for one in found if isinstance(one, SourceError)), path.name
