"""Content codings undone piece by piece, and never further than the cap: a bomb is refused before it has gone off."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Protocol

from hearsay.errors import TooLarge, Unreadable
from hearsay.reading.extras import needs

_GZIP, _ZLIB, _BARE = 31, 15, -15
_MAGIC = b"\x1f\x8b"
_MOST_CODINGS = 3
_MOST_MEMBERS = 10_000  # of 64 KB, as some programs make them, 32 MB has 500
_DOUBTED = 65_536  # bytes after which a coding that has not failed is believed
_AGAIN = "try again, or save the page and read the file"


class Broken(Exception):
    """The bytes are not what their coding says."""


class Coding(Protocol):
    def fed(self, data: bytes, room: int) -> bytes:
        """What the data unpack to: all of it, or more than `room` bytes of it."""

    def is_whole(self) -> bool: ...


class Deflated:
    """Of gzip, members may follow one another; deflate comes from some servers without its header."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._inflater: zlib._Decompress | None = None
        self._members = 0

    def fed(self, data: bytes, room: int) -> bytes:
        parts, left = [], room + 1
        try:
            while data and left > 0:
                inflater = self._inflater_for(data)
                parts.append(inflater.decompress(data, left))
                left -= len(parts[-1])
                data = inflater.unused_data if inflater.unused_data.startswith(_MAGIC) else b""
        except zlib.error as error:
            raise Broken from error
        return b"".join(parts)

    def _inflater_for(self, data: bytes) -> zlib._Decompress:
        if self._inflater is None:
            bare = self._window == _ZLIB and data[0] & 15 != 8
            self._inflater = zlib.decompressobj(_BARE if bare else self._window)
        elif self._inflater.eof and self._window == _GZIP:
            self._inflater = zlib.decompressobj(_GZIP)
            self._members += 1
        if self._members > _MOST_MEMBERS:
            raise Broken
        return self._inflater

    def is_whole(self) -> bool:
        return self._inflater is None or self._inflater.eof


class Brotli:
    def __init__(self) -> None:
        with needs("web", where=""):
            import brotli
        self._error, self._decoder, self._begun = brotli.error, brotli.Decompressor(), False

    def fed(self, data: bytes, room: int) -> bytes:
        self._begun = True
        try:
            return bytes(self._decoder.process(data, output_buffer_limit=room + 1))
        except self._error as error:
            raise Broken from error

    def is_whole(self) -> bool:
        return not self._begun or bool(self._decoder.is_finished())


_CODINGS: dict[str, Callable[[], Coding]] = {
    "gzip": lambda: Deflated(_GZIP),
    "x-gzip": lambda: Deflated(_GZIP),
    "deflate": lambda: Deflated(_ZLIB),
    "br": Brotli,
}
ACCEPTED = "gzip, deflate, br"


class Unpacked:
    """A body in the making. `lied`: it was called packed and is not."""

    def __init__(self, codings: str, *, cap: int) -> None:
        names = [name for part in codings.lower().split(",") if (name := part.strip()) not in ("", "identity")]
        unknown = next((name for name in names if name not in _CODINGS), None)
        if unknown or len(names) > _MOST_CODINGS:
            raise Unreadable("", "is packed in a way that hearsay did not ask for", _AGAIN)
        self._stages = [_CODINGS[name]() for name in reversed(names)]
        self._cap, self._first, self._parts = cap, b"", list[bytes]()
        self.size, self.lied = 0, False

    def feed(self, data: bytes) -> None:
        if self._stages and self.size == 0 and len(self._first) < _DOUBTED:
            self._first += data
        self._add(self._through(data))

    def whole(self) -> bytes:
        if not all(stage.is_whole() for stage in self._stages):
            raise Unreadable("", "breaks off within its compressed bytes", _AGAIN)
        return self.so_far()

    def so_far(self) -> bytes:
        return b"".join(self._parts)

    def _through(self, data: bytes) -> bytes:
        try:
            out = data
            for stage in self._stages:
                out = self._within_cap(stage.fed(out, self._cap - self.size))
        except Broken as error:
            return self._as_it_came(error)
        return out

    def _as_it_came(self, error: Broken) -> bytes:
        """What fails at once was never packed, unless it begins as what is; what fails later is broken."""
        if self.size or self._first.startswith(_MAGIC):
            raise Unreadable("", "has broken compressed bytes", _AGAIN) from error
        self._stages, self.lied = [], True
        return self._first

    def _add(self, data: bytes) -> None:
        self._within_cap(data)
        self._parts.append(data)
        self.size += len(data)

    def _within_cap(self, data: bytes) -> bytes:
        if self.size + len(data) > self._cap:
            problem = f"unpacks to more than {self._cap // 1_000_000} MB, the most that is fetched"
            raise TooLarge("", problem, "save what you need of it and read that")
        return data
