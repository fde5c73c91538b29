"""A tiny writer of PDFs, so that tests can make their own pages."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 612, 792


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words in Helvetica at a place, counted from the lower left corner."""

    x: float
    y: float
    words: str
    size: float = 10


def pdf(
    pages: Sequence[Iterable[Line]],
    *,
    info: Mapping[str, str] | None = None,
    extra: Mapping[int, bytes] | None = None,
    trailer: bytes = b"",
    resources: bytes = b"",
    contents: bytes | None = None,
) -> bytes:
    """`extra` adds or replaces objects; `contents` stands in place of the first page's."""
    kids = b" ".join(b"%d 0 R" % (10 + 2 * n) for n in range(len(pages)))
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: b"<< %s >>" % b" ".join(b"/%s %s" % (k.encode(), _string(v)) for k, v in (info or {}).items()),
    }
    for n, lines in enumerate(pages):
        objects[10 + 2 * n] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> %s >> >>" % (WIDTH, HEIGHT, 11 + 2 * n, resources)
        )
        drawn = contents if contents is not None and n == 0 else b"\n".join(map(_drawn, lines))
        objects[11 + 2 * n] = stream(drawn)
    objects |= extra or {}
    return _file(objects, trailer)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    packed = zlib.compress(data)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), entries, packed)


def _drawn(line: Line) -> bytes:
    return b"BT /F %g Tf %g %g Td %s Tj ET" % (line.size, line.x, line.y, _string(line.words))


def _string(words: str) -> bytes:
    raw = words.encode("cp1252") if words.isprintable() and _fits(words) else b"\xfe\xff" + words.encode("utf-16-be")
    return b"(%s)" % raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _fits(words: str) -> bool:
    return words.encode("cp1252", "replace").decode("cp1252") == words


def _file(objects: Mapping[int, bytes], trailer: bytes) -> bytes:
    out, at = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), {}
    for number in sorted(objects):
        at[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n" % size
    for number in range(size):
        out += b"%010d %05d %s \n" % (at.get(number, 0), 0 if number in at else 65535, b"n" if number in at else b"f")
    return bytes(
        out + b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    )


def column(words: Sequence[str], *, x: float, y: float, size: float = 10, leading: float = 12) -> list[Line]:
    """Line under line; an empty one leaves a gap."""
    return [Line(x=x, y=y - n * leading, words=w, size=size) for n, w in enumerate(words) if w]
