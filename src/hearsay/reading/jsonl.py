"""JSON lines → reports: one object a line, `text` and whatever else is known of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from hearsay.errors import NotAReport, SourceError, TooLarge, Unreadable
from hearsay.reading.dates import iso
from hearsay.reading.decoding import without_surrogates
from hearsay.reading.hints import Hints
from hearsay.reading.item import Format, Head, Item
from hearsay.reading.limits import MAX_BYTES
from hearsay.reading.sniffing import is_json_object, refuse_binary
from hearsay.reading.text import read_text
from hearsay.types import Report

_SUFFIXES = frozenset({".jsonl", ".ndjson"})
_ADVICE = 'write each report on one line, such as {"name": "flood-1", "text": "…"}'
_STRINGS = ("title", "publisher", "published", "url")


def _read(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    """A report, or what is wrong with it, for every line that is not blank."""
    any_line = False
    for number, line in enumerate(_lines(stream), start=1):
        if line.strip():
            if not any_line:
                refuse_binary(line, where=item.where)
            any_line = True
            try:
                where = f"{item.where}, line {number}"
                yield _report(line, name=f"{item.name}-{number}", where=where, hints=item.hints)
            except SourceError as error:
                yield error
    if not any_line:
        raise NotAReport(item.where, "is empty", _ADVICE)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Line by line; of a line over the cap only so much is kept as shows that it is over."""
    while line := stream.readline(MAX_BYTES + 1):
        yield line
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES + 1)  # the rest of the long line is thrown away


def _fits(head: Head) -> bool:
    return head.suffix in _SUFFIXES or (not head.suffix and is_json_object(head.data))


def _report(line: bytes, *, name: str, where: str, hints: Hints) -> Report:
    fields = _fields(line, where=where)
    text = fields.get("text")
    if not isinstance(text, str) or not text.strip():
        raise NotAReport(where, "has no text", _ADVICE)
    known = {key: _string(fields, key, where=where) for key in ("name", *_STRINGS)}
    published, note = _published(known["published"])
    told = Hints(
        publisher=known["publisher"] or hints.publisher,
        published=published or hints.published,
        url=known["url"] or hints.url,
    )
    return read_text(
        text,
        name=known["name"] or name,
        hints=told,
        title=known["title"],
        byline=_byline(fields, where=where),
        notes=note,
    )


def _fields(line: bytes, *, where: str) -> Mapping[str, Any]:
    if len(line) > MAX_BYTES:
        raise TooLarge(where, f"is longer than {MAX_BYTES // 1_000_000} MB", "split the report")
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable(where, "is not UTF-8", "save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(where, "is not valid JSON", _ADVICE) from error
    if not isinstance(fields, dict):
        raise Unreadable(where, "is JSON but no object", _ADVICE)
    return fields


def _string(fields: Mapping[str, Any], key: str, *, where: str) -> str | None:
    value = fields.get(key)
    if key == "name" and isinstance(value, int):
        value = str(value)
    if value is None or isinstance(value, str):
        return without_surrogates(value).strip() or None if value else None
    raise Unreadable(where, f"has a {key} that is not a string", f'write "{key}": "…", or leave it out')


def _byline(fields: Mapping[str, Any], *, where: str) -> tuple[str, ...]:
    value = fields.get("byline")
    names = [value] if isinstance(value, str) else value or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise Unreadable(where, "has a byline that is neither a string nor a list of strings", 'write "byline": ["…"]')
    return tuple(clean for name in names if (clean := without_surrogates(name).strip()))


def _published(value: str | None) -> tuple[str | None, tuple[str, ...]]:
    found = iso(value)
    if value and not found:
        return None, (f"The date {value[:60]!r} could not be read; ISO 8601 can, such as 2031-03-05T10:00:00+01:00.",)
    return found, ()


JSON_LINES = Format("JSON lines", _SUFFIXES, _fits, _read)
