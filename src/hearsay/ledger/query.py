"""The query language of `hearsay search` and the desk.

    flood                 the word, without regard to case and accents
    "pier is safe"        the words in a row
    harb*                 words that begin so
    -drill                not this
    bridge or pier        either
    source:"Ada Lund"     said by, or about this source; also outlet:, via:, channel:
    kind:person named:no  of such sources
    standing:not_verified with such a note on verification or right of reply
    from:2031-03-01 to:2031-03-31     published in these days, both included
    what:attribution      only these: attribution, source, report
    language:en act:attitude manner:direct

All of it must hold. A name is matched without regard to case, accents and punctuation, by the beginning of any of its
words. A report is found by all sources, relays and channels in it; by kind, named, act and manner only what has one is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_args

from hearsay.errors import QueryError
from hearsay.types import Act, Kind, Manner, Status

WHAT = ("attribution", "source", "report")
_CHOICES: dict[str, tuple[str, ...]] = {
    "what": WHAT,
    "kind": get_args(Kind),
    "named": ("yes", "no"),
    "standing": get_args(Status),
    "act": get_args(Act),
    "manner": get_args(Manner),
}
_FREE = ("source", "outlet", "via", "channel", "language")
_DAYS = ("from", "to")
FIELDS = (*_FREE, *_CHOICES, *_DAYS)
_TOKEN = re.compile(r'(?P<no>-)?(?:(?P<field>[a-z]+):)?(?:"(?P<phrase>[^"]*)"(?P<star1>\*)?|(?P<word>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Field:
    """`name` one of FIELDS; `no`: it must not hold."""

    name: str
    value: str
    no: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """`match`: the words in SQLite FTS5's own syntax, None where there are none."""

    match: str | None
    fields: tuple[Field, ...]


def parse(text: str) -> Query:
    """Raises `QueryError` that says what is wrong.

    >>> parse('bridge "not safe" -drill harb*').match
    '("bridge" AND "not safe" AND "harb" *) NOT ("drill")'
    >>> parse("kind:person").fields
    (Field(name='kind', value='person', no=False),)
    """
    if text.count('"') % 2:
        raise QueryError(text, "has a quotation mark too few", 'close it: source:"Ada Lund"')
    tokens = list(_TOKEN.finditer(text.replace("\0", " ")))
    fields = tuple(_field(t) for t in tokens if t["field"])
    return Query(_match([t for t in tokens if not t["field"]], text), fields)


def _field(t: re.Match[str]) -> Field:
    name, value = t["field"], t["phrase"] if t["word"] is None else t["word"]
    if name not in FIELDS:
        raise QueryError(t[0], f"has no field {name}", "fields are " + ", ".join(FIELDS))
    if name in _CHOICES and value not in _CHOICES[name]:
        raise QueryError(t[0], f"cannot be {value}", "it is one of " + ", ".join(_CHOICES[name]))
    if name in _DAYS:
        _refuse_no_day(t[0], value)
    if not value.strip():
        raise QueryError(t[0], "says nothing", f'write {name}:WORD or {name}:"TWO WORDS"')
    return Field(name, value, no=bool(t["no"]))


def _refuse_no_day(token: str, value: str) -> None:
    try:
        date.fromisoformat(value)
    except ValueError:
        raise QueryError(token, "is no day", "write it as 2031-03-05") from None


def _match(tokens: list[re.Match[str]], text: str) -> str | None:
    wanted = [part for t in tokens if not t["no"] and (part := _part(t))]
    unwanted = [part for t in tokens if t["no"] and (part := _part(t))]
    if all(part == "OR" for part in wanted):
        if unwanted:
            raise QueryError(text, "only says what is not wanted", "add a word that is")
        return None
    joined = "(" + "".join(_joined(wanted)) + ")"
    return f"{joined} NOT ({' OR '.join(unwanted)})" if unwanted else joined


def _part(t: re.Match[str]) -> str | None:
    """One word or phrase as FTS5 has it; None where it holds no letter."""
    if t["word"] in ("or", "OR"):
        return "OR"
    words = t["phrase"] if t["word"] is None else t["word"].rstrip("*")
    if not re.search(r"\w", words):
        return None
    star = " *" if t["star1"] or (t["word"] or "").endswith("*") else ""
    return f'"{words}"{star}'


def _joined(parts: list[str]) -> Iterator[str]:
    """ANDs between, where there is no OR; ORs at the ends or in a row count for nothing."""
    before = ""
    for n, part in enumerate(parts):
        if part == "OR":
            before = " OR " if before and any(p != "OR" for p in parts[n:]) else before
        else:
            yield before + part
            before = " AND "
