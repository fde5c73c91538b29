"""Pages saved with all that belongs to them."""

from __future__ import annotations

import base64
import quopri
from pathlib import Path

import pytest

from hearsay.errors import NotAReport, SourceError, TooLarge, Unreadable
from hearsay.reading import read_sources
from hearsay.types import Report

BODY = "".join(
    f"<p>Gate {n} of the Orla dam stood open all night, said Jana Bělá, who keeps it. Nobody told her to shut it.</p>"
    for n in range(6)
)
HEAD = "<!DOCTYPE html><html lang='en'><head><title>Gates open</title></head>"
PAGE = f"{HEAD}<body><h1>Gates of the Orla dam left open</h1>{BODY}</body></html>"
FRAME = "<html><body><p>An advertisement in a frame of its own, which is no report at all.</p></body></html>"


def packed(*parts: tuple[str, str, bytes], boundary: str = "----=_Part_1") -> bytes:
    """Parts of (type, address, bytes as they stand)."""
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://ridgepost.example/gates\r\nSubject: Gates\r\n"
        "Date: Wed, 5 Mar 2031 10:15:00 +0000\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="{boundary}"\r\n\r\n'
    ).encode()
    bodies = (
        f"\r\n--{boundary}\r\nContent-Type: {kind}\r\nContent-Location: {place}\r\n".encode() + data
        for kind, place, data in parts
    )
    return head + b"".join(bodies) + f"\r\n--{boundary}--\r\n".encode()


def quoted(text: str, charset: str = "utf-8") -> bytes:
    return b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quopri.encodestring(text.encode(charset)).replace(
        b"\n", b"\r\n"
    )


def in_base64(data: bytes) -> bytes:
    return b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(data)


def read(path: Path, data: bytes) -> Report | SourceError:
    path.write_bytes(data)
    (found,) = list(read_sources([str(path)]))
    return found


@pytest.mark.parametrize("suffix", [".mhtml", ".mht", ""])
def test_the_page_is_read_without_what_is_packed_with_it(suffix: str, tmp_path: Path) -> None:
    picture = ("image/png", "cid:1", in_base64(bytes(range(256)) * 40))
    frame = ("text/html", "https://ads.example/frame", quoted(FRAME))
    page = ("text/html", "https://ridgepost.example/gates", quoted(PAGE))
    for parts in (
        [page, picture],
        [picture, frame, page],
        [("text/html; charset=utf-8", page[1], in_base64(PAGE.encode()))],
    ):
        report = read(tmp_path / f"gates{suffix}", packed(*parts))
        assert isinstance(report, Report)
        assert report.text.startswith("Gate 0 of the Orla dam stood open all night, said Jana Bělá")
        assert (report.name, report.title) == ("gates", "Gates of the Orla dam left open")
        assert (report.url, report.retrieved) == ("https://ridgepost.example/gates", "2031-03-05T10:15:00+00:00")


def test_the_part_s_charset_counts(tmp_path: Path) -> None:
    report = read(tmp_path / "a.mhtml", packed(("text/html; charset=windows-1250", "x", quoted(PAGE, "cp1250"))))
    assert isinstance(report, Report)
    assert "Jana Bělá" in report.text


def test_broken_ones(tmp_path: Path) -> None:
    page = ("text/html", "https://ridgepost.example/gates", quoted(PAGE))
    whole = packed(page)
    cut = read(tmp_path / "cut.mhtml", whole[:-400])
    assert isinstance(cut, Report)
    assert isinstance(read(tmp_path / "a.mhtml", packed(("image/png", "cid:1", in_base64(b"x")))), NotAReport)
    assert isinstance(read(tmp_path / "b.mhtml", whole.replace(b"boundary=", b"border=")), Unreadable)
    assert isinstance(read(tmp_path / "c.mhtml", whole.replace(b"--" + b"----=_Part_1", b"--none")), NotAReport)


def test_pictures_written_into_a_page_do_not_count_for_its_weight(tmp_path: Path) -> None:
    data = base64.b64encode(bytes(9_000_000)).decode()
    packed_page = PAGE.replace(
        "<p>Gate 3",
        f"<img src='data:image/png;base64,{data}'><style>a{{b:url(data:font/woff;base64,{data})}}</style><p>Gate 3",
    )
    report = read(tmp_path / "single.html", packed_page.encode())
    assert isinstance(report, Report)
    assert report.text.count("\n\n") == 5
    assert isinstance(read(tmp_path / "large.html", PAGE.encode() + b"x" * 21_000_000), TooLarge)
