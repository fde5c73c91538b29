"""JSON too large to hold, read piece by piece: one walks down to the arrays and takes their values one by one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from hearsay.errors import TooLarge, Unreadable
from hearsay.reading.decoding import without_surrogates
from hearsay.reading.limits import MAX_BYTES

_READ = 65_536
_LARGEST = MAX_BYTES // 10  # characters of one value; a post or an item with its HTML has far fewer
_FULLEST = 100_000  # brackets in it, each of which may cost a hundred bytes
_SPACE = re.compile(r"[ \t\r\n]*+")
_DECODER = json.JSONDecoder(strict=False)  # a line end inside a string is no reason to lose it


_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*+\{")


def begins_object(data: bytes) -> bool:
    """Whether the first thing in it, behind a byte-order mark, is an object."""
    return _OBJECT.match(data) is not None


class JsonStream:
    """Where it stands is always before a value, a key or a closing bracket.

    >>> from io import BytesIO
    >>> stream = JsonStream(BytesIO(b'{"name": "A", "posts": [{"n": 1}, {"n": 2}]}'), where="a.json")
    >>> [stream.value() if key == "name" else list(stream.values()) for key in stream.members()]
    ['A', [{'n': 1}, {'n': 2}]]
    """

    def __init__(self, stream: BinaryIO, *, where: str) -> None:
        self._stream, self._where = stream, where
        self._text, self._at, self._ended = "", 0, False
        self._tail = b""
        self._more()
        self._text = self._text.removeprefix("\ufeff")

    def members(self) -> Iterator[str]:
        """The keys of an object; the value of each is to be taken before the next is asked for."""
        for _ in self._inside("{", "}"):
            key = self.value()
            if not isinstance(key, str):
                raise self._broken()
            self._expect(":")
            yield key

    def values(self) -> Iterator[Any]:
        """The values of an array; where something else stands it is passed over."""
        for _ in self.places():
            yield self.value()

    def places(self) -> Iterator[None]:
        """Stops at each value of an array; nothing where there is no array."""
        return self._inside("[", "]")

    def value(self) -> Any:
        """The whole value that comes next; not known before it is read how long it is."""
        self._next()
        size = _READ
        while True:
            try:
                found, end = _DECODER.raw_decode(self._text, self._at)
            except (ValueError, RecursionError) as error:
                if self._ended or not _may_go_on(error, len(self._text)):
                    raise self._broken() from error
            else:
                if end < len(self._text) or self._ended:
                    self._at = end
                    return found
            self._grow(size)
            size *= 2

    def _grow(self, size: int) -> None:
        self._text, self._at = self._text[self._at :], 0
        while len(self._text) < size and not self._ended:
            self._more()
        if len(self._text) > _LARGEST or self._text.count("{") + self._text.count("[") > _FULLEST:
            problem = f"has a value of more than {_LARGEST // 1_000_000} MB, or one too full to read"
            raise TooLarge(self._where, problem, "split it")

    def _inside(self, opens: str, closes: str) -> Iterator[None]:
        if self._next() != opens:
            self.value()
            return
        self._at += 1
        if self._next() == closes:
            self._at += 1
            return
        while True:
            yield
            mark = self._next()
            self._at += 1
            if mark == closes:
                return
            if mark != ",":
                raise self._broken()

    def _expect(self, mark: str) -> None:
        if self._next() != mark:
            raise self._broken()
        self._at += 1

    def _next(self) -> str:
        """The next character that is no space."""
        while True:
            self._at = _SPACE.match(self._text, self._at).end()  # type: ignore[union-attr]
            if self._at < len(self._text):
                return self._text[self._at]
            if self._ended:
                raise self._broken()
            self._text, self._at = "", 0
            self._more()

    def _more(self) -> None:
        """Letters of several bytes may be cut at the end of what is read."""
        data = self._stream.read(_READ)
        self._ended = not data
        data = self._tail + data
        cut = 0 if self._ended else _cut(data)
        self._tail = data[len(data) - cut :]
        self._text += without_surrogates(data[: len(data) - cut].decode("utf-8", "replace"))

    def _broken(self) -> Unreadable:
        problem = "breaks off in the middle" if self._ended else "is not valid JSON from some place on"
        return Unreadable(self._where, problem, "get the file again; what stands before that was read")


def _cut(data: bytes) -> int:
    """How many bytes at the end begin a letter that is not whole."""
    for back in range(1, min(4, len(data) + 1)):
        byte = data[-back]
        if byte >= 0xC0:
            return back if back < (2 + (byte >= 0xE0) + (byte >= 0xF0)) else 0
        if byte < 0x80:
            return 0
    return 0


def _may_go_on(error: Exception, length: int) -> bool:
    """Is it only that the end is not there yet?"""
    if not isinstance(error, json.JSONDecodeError):
        return False
    return error.pos > length - 12 or error.msg.startswith("Unterminated")
