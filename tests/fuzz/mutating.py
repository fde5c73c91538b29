"""Sound bytes → odd ones: the same seed makes the same ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

# What formats are made of, so that chance need not find it.
_TOKENS = (
    b"<", b">", b"&", b"&#0;", b"&#xd800;", b"&lt;b&gt;", b"]]>", b"<![CDATA[", b"<!--", b"-->", b"<!DOCTYPE x [",
    b"<?xml ", b"<item>", b"</item>", b"<entry", b"<v Name>", b"-->\n", b"\n\n", b"\r", b"\r\n", b"\0", b"\xff",
    b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xfe\xff", b'"', b"'", b"\\", b"\\u", b"{", b"}", b"[", b"]", b":", b",",
    b"null", b"-1", b"1e999", b"NaN", b"4294967296", b"9" * 400, b"From ", b"\nFrom x\n",
    b"Content-Type: multipart/mixed; boundary=", b"--", b"=?utf-8?q?", b"?=", b"Content-Length: ", b"99999999999",
    b"WARC/1.0\r\n", b"HTTP/1.1 200 OK\r\n", b"obj", b"endobj", b"stream\n", b"endstream", b"/Kids [", b"/Length ",
    b"1 0 R", b"trailer", b"startxref\n", b"%%EOF", b"00:00:00.000 --> ", b"> ", b"-- \n",
    b"---------- Forwarded message ---------\n", b"On Monday X wrote:\n", b"<div class=\"message default",
    b"<blockquote>", b"a" * 3000, b" " * 5000, b"\n" * 3000, b"<p>" * 500, b"(" * 2000, b"\xe2\x80\x9c" * 300,
)  # fmt: skip

Edit = Callable[[bytes, Random], bytes]


def mutated(data: bytes, seed: int, others: Sequence[bytes]) -> bytes:
    """One to eight edits, seldom many more."""
    chance = Random(seed)  # noqa: S311
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8, 40))):
        data = chance.choice(_EDITS)(data, chance) if chance.random() < 0.95 else _spliced(data, chance, others)
    return data[:2_000_000]


def _stretch(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 2, 8, 40, 400, 4000)))


def _flipped(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data)) if data else 0
    return data[:at] + bytes((data[at] ^ (1 << chance.randrange(8)),)) + data[at + 1 :] if data else data


def _cut(data: bytes, chance: Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def _ended(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _doubled(data: bytes, chance: Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + data[start:end] * chance.choice((2, 2, 3, 50, 500)) + data[end:]


def _inserted(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_TOKENS) + data[at:]


def _overwritten(data: bytes, chance: Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + chance.randbytes(end - start) + data[end:]


def _moved(data: bytes, chance: Random) -> bytes:
    start, end = _stretch(data, chance)
    rest = data[:start] + data[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _spliced(data: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    other = chance.choice(others)
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


_EDITS: tuple[Edit, ...] = (
    *(_flipped, _flipped, _cut, _ended, _doubled),
    *(_inserted, _inserted, _inserted, _overwritten, _moved),
)
