"""Files that ask for far more than they weigh. Each is to be refused, or read, within five seconds and 300 MB."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.reading.archives.made import http, record
from tests.reading.pdf.made import Line, pdf, stream

_SAID = "The bridge is closed, the town clerk said on Friday."
_MILLION = 1_000_000


def _gzip() -> bytes:
    """Two gigabytes of blanks."""
    kept = io.BytesIO()
    with gzip.open(kept, "wb", compresslevel=1) as file:
        for _ in range(2_000):
            file.write(b" " * _MILLION)
    return kept.getvalue()


def _zip(name: str) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file, file.open(name, "w") as member:
        for _ in range(1_000):
            member.write(b" " * _MILLION)
    return kept.getvalue()


def _rss(items: str, doctype: str = "") -> bytes:
    return f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel><title>T</title>{items}</channel></rss>'.encode()


def _entities() -> bytes:
    declared = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return _rss("<item><title>&e11;</title></item>", f'<!DOCTYPE rss [<!ENTITY e0 "ha">{declared}]>')


def _doubled_entities() -> bytes:
    return _rss(f"<item><title>{'&a;' * 100_000}</title></item>", f'<!DOCTYPE rss [<!ENTITY a "{"a" * 100_000}">]>')


def _forms() -> bytes:
    """A form that draws ten forms that draw ten forms …, and a page that draws itself."""

    def form(drawn: bytes, inner: int) -> bytes:
        uses = b"/XObject << /X %d 0 R >>" % inner
        return stream(drawn, b"/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << %s >>" % uses)

    forms = {90 + n: form(b"/X Do " * 10, 91 + n) for n in range(30)}
    forms[120] = form(b"/X Do", 90)
    page = [Line(x=60, y=700, words=_SAID)]
    return pdf([page], contents=b"/X Do", resources=b"/XObject << /X 90 0 R >>", extra=forms)


def _pages() -> bytes:
    """A page tree that is its own child."""
    return pdf([[Line(x=60, y=700, words=_SAID)]], extra={2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000 >>"})


def _json_feed(inside: str) -> bytes:
    return ('{"version": "https://jsonfeed.org/version/1", "items": ' + inside).encode()


def _mail(head: str, body: str = _SAID) -> bytes:
    return f"From: a@b.example\nSubject: x\nDate: y\n{head}\n\n{body}".encode()


def _parts(depth: int) -> bytes:
    return _mail("".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth)))


# name (its suffix is the file's) → its bytes
BOMBS: dict[str, Callable[[], bytes]] = {
    "blanks.gz": _gzip,
    "page.html.gz": _gzip,
    "records.warc.gz": _gzip,
    "blanks.zip": lambda: _zip("a.txt"),
    "crawl.wacz": lambda: _zip("archive/data.warc"),
    "coded.warc": lambda: record(1, http(_gzip(), more="Content-Encoding: gzip\r\n")),
    "nested.html": lambda: b"<html><body>" + b"<div>" * _MILLION,
    "deep.html": lambda: b"<html><body>" + b"<ul><li><a href=x>y" * 7_000,
    "attributes.html": lambda: b"<html " + b'a="b" ' * 100_000 + b">" + _SAID.encode(),
    "different-attributes.html": lambda: b"<html " + b"".join(b'a%d="b" ' % n for n in range(100_000)) + b">",
    "items.rss": lambda: _rss("<item/>" * _MILLION),
    "whole-items.rss": lambda: _rss(f"<item><title>{_SAID}</title></item>" * 200_000),
    "items.json": lambda: _json_feed("[" + "{}," * _MILLION + "{}]}"),
    "entities.rss": _entities,
    "doubled-entities.xml": _doubled_entities,
    "nested.atom": lambda: b'<feed xmlns="http://www.w3.org/2005/Atom">' + b"<a>" * _MILLION,
    "attributes.rss": lambda: _rss("<item " + "".join(f'a{n}="b" ' for n in range(100_000)) + "/>"),
    "in-an-item.rss": lambda: _rss("<item><description>" + "&lt;div&gt;" * _MILLION + "</description></item>"),
    "forms.pdf": _forms,
    "pages.pdf": _pages,
    "full.pdf": lambda: pdf([[]], contents=b"BT /F 10 Tf 60 600 Td (aaaaaaaa) Tj ET\n" * 12 * _MILLION),
    "deep.json": lambda: _json_feed("[" * _MILLION),
    "deep.jsonl": lambda: b'{"text": ' + b"[" * _MILLION,
    "deep-objects.json": lambda: b'{"name": "x", "type": "public_channel", "messages": [' + b'{"a":' * _MILLION,
    "lists.json": lambda: _json_feed("[[" + "[]," * 3 * _MILLION + "[]]]}"),
    "strings.json": lambda: _json_feed("[[" + '"ab",' * 3 * _MILLION + '"a"]]}'),
    "parts.eml": lambda: _parts(20_000),
    "header.eml": lambda: _mail("To: " + '"<(,@' * _MILLION),
    "lines.eml": lambda: _mail("", "\n" * 15 * _MILLION),
    "quotes.eml": lambda: _mail("", "> " * 5 * _MILLION + "\nOn x wrote:\n" * 100_000),
    "messages.mbox": lambda: b"From a 2031\nSubject: x\n\n\n" * 700_000,
    "cues.srt": lambda: b"1\n00:00:00,000 --> 00:00:01,000\nx\n\n" * 500_000,
    "blanks.vtt": lambda: b"WEBVTT\n\n00:00.000 --> 00:01.000\n" + b" " * 10 * _MILLION + b"\n" * 5 * _MILLION,
    "messages.html": lambda: (
        b'<html><title>Exported Data</title><div class="page_wrap">'
        + b'<div class="message default" id="message1">' * 100_000
    ),
    "line.txt": lambda: b"a" * 19 * _MILLION,
    "comments.html": lambda: b"<!-- -->" * 200_000 + b"x",
}


def laid(name: str, folder: Path) -> Path:
    path = folder / name
    path.write_bytes(BOMBS[name]())
    return path
