"""What is handed to the reader of a format, and how a format is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

from hearsay.errors import SourceError
from hearsay.reading.hints import NO_HINTS, Hints
from hearsay.types import Report

LOOKED_AT = 65_536  # bytes at the start by which a format is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One SOURCE, or one thing inside it.

    `name`: of its report, or the first part of its reports' names; `where`: for messages; `suffix`: of the file, in
    lower case, "" where it has none; `hints`: what is told from outside; `charset`: what a server says of the bytes.
    """

    name: str
    where: str
    suffix: str = ""
    hints: Hints = NO_HINTS
    charset: str | None = None


class Head(NamedTuple):
    """The first bytes of a file, and its suffix."""

    data: bytes
    suffix: str


Reader = Callable[[BinaryIO, Item], Iterator[Report | SourceError]]


class Format(NamedTuple):
    """A kind of file: how it is known, what reads it, and under which `suffixes` a folder's file is one."""

    name: str
    suffixes: frozenset[str]
    fits: Callable[[Head], bool]
    read: Reader
