"""Records ⇄ canonical JSON: one form for each value, so that a hash over it means something.

UTF-8, keys sorted, no spaces, nothing escaped that need not be. A record is an object of its identity and other fields
(ids and hashes that follow from them are left out); fields at their default are left out too, so that a record written
before a field existed has the same form as one written after.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Make = Callable[[Any], Any]


def canonical(value: object) -> bytes:
    """`value` is made of dicts with string keys, lists, tuples, strings, numbers, booleans and None."""
    form = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
    return form.encode("utf-8", "surrogatepass")


def plain(value: Any) -> Any:
    """A record as values that JSON knows."""
    if is_dataclass(value):
        return {
            name: plain(v) for name, default in _told(cast(Any, type(value))) if (v := getattr(value, name)) != default
        }
    return [plain(v) for v in value] if isinstance(value, (tuple, list)) else value


@cache
def _told(cls: Any) -> tuple[tuple[str, object], ...]:
    """Names and defaults of what a record is made from."""
    return tuple((f.name, f.default if f.default is not MISSING else MISSING) for f in fields(cls) if f.init)


def made(cls: type[T], values: Any) -> T:
    """The record back. Raises `TypeError`, `KeyError` or `ValueError` where the values are none of it."""
    built: T = _maker(cast(Any, cls))(values)
    return built


@cache
def _maker(kind: Any) -> Make:
    if is_dataclass(kind):
        record: Any = kind
        makers = {f.name: _maker(get_type_hints(kind)[f.name]) for f in fields(kind) if f.init}
        return lambda values: record(**{name: makers[name](v) for name, v in values.items()})
    if get_origin(kind) is types.UnionType:
        inner = _maker(next(a for a in get_args(kind) if a is not type(None)))
        return lambda v: None if v is None else inner(v)
    if get_origin(kind) is tuple:
        each = _maker(get_args(kind)[0])
        return lambda vs: tuple(each(v) for v in vs)
    if hasattr(kind, "_fields"):
        return lambda vs: kind(*vs)
    return lambda v: v
