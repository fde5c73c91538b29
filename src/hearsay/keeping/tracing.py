"""The claims of a ledger's reports: what clustering and tracing make of what changed."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from hearsay.clustering import Profile, Shape, may_join, neighbours, of_event, profile, profiles, together
from hearsay.ledger import Ledger
from hearsay.pipeline import trace_all
from hearsay.tracing import trace
from hearsay.types import Findings, Linked, Report, Traced

HELD = 4096  # shapes at hand, of some 25 kB each
_FOLDERS = ("clustering", "tracing", "facts")
_SHARED = ("types.py", "text.py", "reuse.py", "models/words.npz")
_TOLD = (".py", ".csv", ".txt")


def traced(ledger: Ledger) -> list[Traced]:
    """All claims, most reports first; only what changed since the last time is worked out."""
    return ledger.traced(_Stages())


def bring_up_to_date(ledger: Ledger) -> None:
    """The same, without reading it out."""
    ledger.bring_up_to_date(_Stages())


def traced_anew(ledger: Ledger) -> list[Traced]:
    """The same, by way of nothing that is kept but findings and the log."""
    return trace_all([s.findings for s in ledger.all_standing()], ledger.links())


class _Stages:
    """What `hearsay.ledger.Tracer` asks for."""

    @property
    def made_by(self) -> str:
        return _made_by()

    def shapes(self, reports: Sequence[Report]) -> list[bytes]:
        made = profiles(reports, {})
        return [_packed(made[r.id].counts) for r in reports]

    def keys(self, shape: bytes) -> Sequence[int]:
        return _unpacked(shape).keys

    def near(self, keys: Sequence[Sequence[int]]) -> Mapping[tuple[int, int], int]:
        return neighbours(keys)

    def alike(self, a: bytes, b: bytes) -> bool:
        return may_join(_shape(a), _shape(b))

    def together(
        self, shapes: Sequence[bytes], near: Iterable[tuple[int, int]], by_people: Iterable[tuple[int, int]]
    ) -> list[list[int]]:
        return together([_shape(s) for s in shapes], near, by_people)

    def traced(self, found: Sequence[Findings], links: Sequence[Linked]) -> list[Traced]:
        return trace(found, of_event(found, links), links)


@cache
def _made_by() -> str:
    """A hash over the code and the facts it goes by: others may make other claims of the same findings."""
    told = hashlib.sha256()
    for file in (*_files(files("hearsay"), _FOLDERS), *(files("hearsay") / name for name in _SHARED)):
        told.update(file.read_bytes())
    return told.hexdigest()


def _files(folder: Traversable, names: Iterable[str]) -> Iterator[Traversable]:
    """What is written by hand in these, and below them, in one order."""
    for name in sorted(names):
        inner = folder / name
        if inner.is_dir():
            yield from _files(inner, (f.name for f in inner.iterdir() if f.name != "__pycache__"))
        elif name.endswith(_TOLD):
            yield inner


def _packed(counts: tuple[Mapping[int, int], Mapping[int, int]]) -> bytes:
    """How many pieces the first has; then each piece of both with its count: all numbers below 65,536."""
    flat = [n for part in counts for pair in part.items() for n in pair]
    return struct.pack(f"<{1 + len(flat)}H", len(counts[0]), *flat)


@lru_cache(HELD)
def _unpacked(shape: bytes) -> Profile:
    first, *flat = struct.unpack(f"<{len(shape) // 2}H", shape)
    pairs = list(zip(flat[::2], flat[1::2], strict=True))
    return profile(dict(pairs[:first]), dict(pairs[first:]))


def _shape(shape: bytes) -> Shape:
    return _unpacked(shape).shape
