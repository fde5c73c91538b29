"""What was altered between two versions of a page: silent edits, sentence by sentence. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from hearsay.text import paragraphs, sentences
from hearsay.types import Report

_FIELDS = ("title", "publisher", "published", "modified", "byline", "url")


@dataclass(frozen=True, slots=True)
class Change:
    """`where`: text, or a field; what stood there before and after, None where there was nothing."""

    where: str
    before: str | None
    after: str | None


def changes(old: Report, new: Report) -> list[Change]:
    return [*_of_fields(old, new), *_of_text(_sentences(old.text), _sentences(new.text))]


def _of_fields(old: Report, new: Report) -> Iterator[Change]:
    for name in _FIELDS:
        before, after = _said(getattr(old, name)), _said(getattr(new, name))
        if before != after:
            yield Change(name, before, after)


def _said(value: object) -> str | None:
    return ", ".join(map(str, value)) or None if isinstance(value, tuple) else None if value is None else str(value)


def _sentences(text: str) -> list[str]:
    return [" ".join(s.of(text).split()) for p in paragraphs(text) for s in sentences(text, p)]


def _of_text(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Change("text", " ".join(old[a:b]) or None, " ".join(new[c:d]) or None)
