"""Records ⇄ canonical JSON: one form for each value, so that a hash over it means something.

UTF-8, keys sorted, no spaces, nothing escaped that need not be. A record is an object of its identity and other fields
(ids and hashes that follow from them are left out); fields at their default are left out too, so that a record written
before a field existed has the same form as one written after.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
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
    return _writer(cast(Any, type(value)))(value)


@cache
def _writer(kind: Any) -> Make:
    """What turns values of a kind into JSON's: built once, since a report has hundreds of records."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        told = [(f.name, f.default, _writer(hints[f.name])) for f in fields(kind) if f.init]
        return lambda v: {n: write(x) for n, default, write in told if (x := getattr(v, n)) != default}
    if get_origin(kind) is types.UnionType:
        inner = _writer(_inner(kind))
        return lambda v: None if v is None else inner(v)
    if get_origin(kind) is tuple:
        each = _writer(get_args(kind)[0])
        return _same if each is _same else lambda vs: [each(v) for v in vs]
    return _same


def _same(value: Any) -> Any:
    """What JSON knows already: a string, a number, a span as a tuple of numbers."""
    return value


def _inner(union: Any) -> Any:
    return next(a for a in get_args(union) if a is not types.NoneType)


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
        inner = _maker(_inner(kind))
        return lambda v: None if v is None else inner(v)
    if get_origin(kind) is tuple:
        each = _maker(get_args(kind)[0])
        return tuple if each is _same else lambda vs: tuple(each(v) for v in vs)
    if hasattr(kind, "_fields"):
        return lambda vs: kind(*vs)
    return _same
