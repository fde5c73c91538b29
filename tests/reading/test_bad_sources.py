"""Every way in which a SOURCE can be bad: one clear error, and the others go on."""

from __future__ import annotations

import os
import random
import time
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest

from hearsay.errors import NotAReport, Refused, SourceError, SourceNotFound, TooLarge, Unreadable
from hearsay.reading import read_bytes, read_html, read_sources
from hearsay.reading.item import LOOKED_AT
from hearsay.reading.limits import MAX_BYTES
from hearsay.types import Report

TEXT = "The bridge is closed, the town clerk said on Friday.\n"


def only_error(*sources: str) -> SourceError:
    [found] = read_sources(sources)
    assert isinstance(found, SourceError)
    return found


def write(path: Path, data: bytes | str) -> str:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u200b\u3000\n".encode()])
def test_empty(tmp_path: Path, data: bytes) -> None:
    error = only_error(write(tmp_path / "nothing.txt", data))
    assert isinstance(error, NotAReport)
    assert error.where.endswith("nothing.txt")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
    ],
)
def test_binary(data: bytes, what: str) -> None:
    with pytest.raises(NotAReport, match=what):
        read_bytes(data, name="x")


@pytest.mark.parametrize(
    "suffix", [".txt", ".html", ".eml", ".jsonl", ".mbox", ".srt", ".vtt", ".json", ".rss", ".pdf"]
)
def test_noise_is_one_error_under_any_name(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"noise{suffix}"
    path.write_bytes(random.Random(6).randbytes(5_000))  # noqa: S311
    assert "binary" in only_error(str(path)).problem


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b'<?xml version="1.0"?><rss><channel/></rss>', "feed"),
        (b'{"a": 1,\n "b": 2}', "JSON"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x", "MHTML"),
    ],
)
def test_other_formats(data: bytes, what: str) -> None:
    with pytest.raises(NotAReport, match=what):
        read_bytes(data, name="x")


def test_a_large_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    began = time.perf_counter()
    assert isinstance(only_error(str(path)), TooLarge)
    assert time.perf_counter() - began < 2


def test_a_large_stream_is_refused_once_it_is_over_the_cap() -> None:
    stream = BytesIO(b"word " * (MAX_BYTES // 5 + 100))
    [error] = read_sources(["-"], stdin=stream)
    assert isinstance(error, TooLarge)
    assert stream.tell() <= MAX_BYTES + LOOKED_AT


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 1_000_000 + "The mayor resigned.",
        "<html><body>" + "<div>" * 90_000 + "The mayor resigned.",
        "<html><body>" + "<p>The mayor resigned, she said." * 90_000,
        "<html><body>" + "<b>" * 1500 + "<p>The mayor resigned, she said.</p>" * 20,
        "<html><body>" + "<ul><li>" * 900 + "<p>The mayor resigned, she said.</p>" * 20,
        "<html><body>" + "<table><tr><td>" * 600 + "<p>The mayor resigned, she said.</p>" * 20,
        "<html><body><p>" + "The mayor resigned, she said. " * 300_000 + "</p></body></html>",
        "<html " + 'a="b" ' * 100_000 + "><p>The mayor resigned.</p>",
        "<html><!--" + "-" * 3_000_000 + "><p>The mayor resigned.</p>",
        '<html><script type="application/ld+json">' + "[" * 200_000 + "</script><p>The mayor resigned, she said.</p>",
    ],
    ids=["million", "deep", "flat", "inline", "lists", "tables", "long", "attributes", "comment", "json"],
)
def test_hostile_pages_are_read_or_refused_within_seconds(page: str) -> None:
    began = time.process_time()
    with suppress(SourceError):
        assert isinstance(read_html(page, name="page"), Report)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><p>The mayor <b>resigned</p></b> on Friday, her office said.<div></p></span></body>",
        "<html><p>The mayor resigned on Friday, her office said. <a href='",
        "<!doctype html><html><body><table><p>The mayor resigned on Friday, her office said.</table>",
        "<html></html><html><body><p>The mayor resigned on Friday, her office said.</p>",
    ],
)
def test_malformed_pages_are_read(page: str) -> None:
    assert "resigned" in read_html(page, name="page").text


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><nav>Home</nav></body></html>", "<!doctype html>"])
def test_pages_without_an_article(page: str) -> None:
    with pytest.raises(NotAReport, match=r"article|empty"):
        read_html(page, name="page")


def test_a_page_in_another_encoding_than_it_declares_is_read_with_what_fits() -> None:
    page = '<html><head><meta charset="utf-8"></head><body><p>' + "La señora Ibáñez dijo que no. " * 5 + "</p></body>"
    report = read_bytes(page.encode("cp1252"), name="x")
    assert "Ibáñez" in report.text
    assert "guessed" in report.notes[0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_texts_with_a_byte_order_mark(encoding: str) -> None:
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    assert read_bytes(mark + "Señora Ibáñez: «no»".encode(encoding), name="x").text == "Señora Ibáñez: «no»"


def test_a_text_cut_off_inside_a_letter_keeps_its_other_letters() -> None:
    report = read_bytes("Übermäßig öde Grüße aus Säde, sagte sie. Ä".encode()[:-1], name="x")
    assert report.text == "Übermäßig öde Grüße aus Säde, sagte sie. \ufffd"
    assert "broken" in report.notes[0]


def test_mixed_scripts_and_a_few_control_characters_stay() -> None:
    text = "Мэр ушёл, said the كاتب — 市長は辞任した。\x0c\x07 שלום 👩‍👩‍👧 e\u0301"
    assert read_bytes(text.encode(), name="x").text == text


def test_lone_surrogates_become_replacement_characters() -> None:
    page = f"<html><body><p>{'The mayor resigned, she said. ' * 9}{chr(0xD800)}</p></body></html>"
    assert chr(0xD800) not in read_html(page, name="x").text


def test_an_address_that_is_not_fetched() -> None:
    for url in ("ftp://ridgepost.example/a", "file:///etc/passwd", "www.ridgepost.example", "http://127.0.0.1/"):
        assert isinstance(only_error(url), Refused)


def test_a_missing_file() -> None:
    assert isinstance(only_error("no/such/file.txt"), SourceNotFound)


def test_a_path_that_no_file_can_have() -> None:
    assert isinstance(only_error("a\x00b"), Unreadable)
    assert isinstance(only_error("n" * 5000), Unreadable)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_opened(tmp_path: Path) -> None:
    path = Path(write(tmp_path / "secret.txt", TEXT))
    path.chmod(0)
    assert "permissions" in str(only_error(str(path)))


def test_link_loops_end(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    write(tmp_path / "a" / "bridge.txt", TEXT)
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    report, error = read_sources([str(tmp_path)])
    assert isinstance(report, Report)
    assert isinstance(error, SourceError)
    assert error.where.endswith("loop.txt")


def test_a_bad_source_does_not_stop_the_others(tmp_path: Path) -> None:
    good = write(tmp_path / "bridge.txt", TEXT)
    kinds = [type(found) for found in read_sources(["nowhere.txt", good, "http://10.0.0.1/", good])]
    assert kinds == [SourceNotFound, Report, Refused, Report]
