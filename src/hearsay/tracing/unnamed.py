"""Unnamed sources: whether two descriptions may be of the same people."""

from __future__ import annotations

import re

from hearsay.tracing.naming import parts
from hearsay.types import Hop

_ANY = frozenset(
    """source sources official officials person people man woman insider insiders individual individuals one some
    several multiple
    two three four anonymous unnamed unidentified unspecified senior top high ranking who with close""".split()
)


_WHOSE = re.compile(r"^[^,]{1,40}['’]s? (?=(?:anonymous |unnamed )?sources?\b)")


def is_any(word: str) -> bool:
    """ "Two", "senior": of people of any kind."""
    return word.casefold() in _ANY


def described(hop: Hop) -> frozenset[str]:
    """The words of a description that tell its people from others; "the Post's sources" are just sources."""
    return frozenset(p.removesuffix("s") for p in parts(_WHOSE.sub("", hop.name)) if p not in _ANY)


def compatible(a: Hop, b: Hop) -> bool:
    """ "A source" may be "a source close to the band"; "a security official" is no "political source"."""
    x, y = described(a), described(b)
    return x <= y or y <= x
