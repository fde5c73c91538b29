"""A page at a time: it begins after a key, never at an offset, so that the thousandth costs what the first one does."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, tuple_

from hearsay.errors import QueryError

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf(Generic[T]):
    """`next`: the key that the next page begins after; None where this is the last."""

    items: tuple[T, ...]
    next: str | None


def made(cls: type[T], row: Any) -> T:
    return cls(**{f.name: row[f.name] for f in fields(cls)})  # type: ignore[arg-type]


def shelf(
    connection: Connection,
    cls: type[T],
    asked: Select[Any],
    keys: Sequence[ColumnElement[Any]],
    after: str | None,
    limit: int,
    *,
    highest: bool = True,
) -> Shelf[T]:
    """`keys`: columns that tell every row's place; the highest first, or the lowest."""
    asked = asked.add_columns(*(key.label(f"key{n}") for n, key in enumerate(keys)))
    if after:
        here, key = tuple_(*keys), tuple(_key(after, len(keys)))
        asked = asked.where(here < key if highest else here > key)
    asked = asked.order_by(*(key.desc() if highest else key for key in keys)).limit(limit + 1)
    rows = connection.execute(asked).mappings().all()
    last = rows[limit - 1] if len(rows) > limit else None
    following = json.dumps([last[f"key{n}"] for n in range(len(keys))], separators=(",", ":")) if last else None
    return Shelf(items=tuple(made(cls, row) for row in rows[:limit]), next=following)


def _key(after: str, length: int) -> list[Any]:
    try:
        key = json.loads(after)
    except ValueError:
        key = None
    if not isinstance(key, list) or len(key) != length or not all(isinstance(v, str | int | float) for v in key):
        raise QueryError(after, "is no key of a page", "take the one that the page before gave")
    return key
