"""Who is near whom: kept with each text that stands for its copies, and righted where texts come and go.

Two texts are near where they stand close together in a bucket. `near` of a text holds those that are alike enough
besides, with the number of buckets, so that one that comes between them in one bucket does not part them in another.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from hearsay.ledger import schema
from hearsay.ledger.encoding import canonical
from hearsay.ledger.profiling import Changes
from hearsay.ledger.traces import checked_sum, place_of, some

Bucketed = dict[int, tuple[int, list[int]]]  # text → its place, its keys


class Comparing(Protocol):
    def keys(self, shape: bytes) -> Sequence[int]: ...
    def near(self, keys: Sequence[Sequence[int]]) -> Mapping[tuple[int, int], int]: ...
    def alike(self, a: bytes, b: bytes) -> bool: ...
    def together(
        self, shapes: Sequence[bytes], near: Iterable[tuple[int, int]], by_people: Iterable[tuple[int, int]]
    ) -> list[list[int]]: ...


@dataclass(slots=True)
class Text:
    """One that stands for its copies, or did."""

    sha256: str
    shape: bytes | None
    near: dict[int, int] = field(default_factory=dict)


class Nearness:
    def __init__(self, connection: Connection, comparing: Comparing) -> None:
        self._connection, self._by = connection, comparing
        self._texts: dict[int, Text] = {}
        self._changed: set[int] = set()

    def change(self, new: Changes) -> set[int]:
        """Texts that came, and others that are near to one more or less."""
        self._load([*new.gone, *new.come])
        self._changed |= new.gone.keys() | new.come.keys()
        touched = self._forget(new.gone) | new.come.keys()
        keys = {n: list(self._by.keys(shape)) for n, shape in new.come.items()}
        gone = {n: list(self._by.keys(shape)) for n, shape in new.gone.items()}
        before = self._bucketed(sorted({k for ks in (*keys.values(), *gone.values()) for k in ks}))
        for n, shape in new.come.items():
            self._texts[n].shape = shape
        after = {n: held for n, held in before.items() if n not in gone}
        after |= {n: (place_of(self._texts[n].sha256), ks) for n, ks in keys.items()}
        self._rebucket(gone, keys)
        touched |= self._compare(self._near(before), self._near(after), gone.keys())
        self._write({n: keys.get(n, []) for n in (*gone, *keys)})
        return {n for n in touched if self._texts[n].shape is not None}

    def changed(self) -> set[int]:
        """Texts whose rows are others now."""
        return self._changed

    def text_of(self, report: int) -> str:
        return self._texts[report].sha256

    def groups(self, first: Iterable[int], one: Sequence[tuple[int, int]]) -> list[list[int]]:
        """All texts that hang together with these, grouped, each group in the order of the texts' hashes."""
        beside: dict[int, set[int]] = defaultdict(set)
        for a, b in one:
            beside[a].add(b)
            beside[b].add(a)
        seen: set[int] = set()
        front = set(first)
        while front:
            self._load(sorted(front))
            seen |= {n for n in front if self._texts[n].shape is not None}
            front = {m for n in front for m in (*self._texts[n].near, *beside[n])} - seen
        ordered = sorted(seen, key=lambda n: self._texts[n].sha256)
        at = {n: i for i, n in enumerate(ordered)}
        near = sorted({(min(i, at[m]), max(i, at[m])) for n, i in at.items() for m in self._texts[n].near})
        shapes = [self._texts[n].shape or b"" for n in ordered]
        by_people = [(at[a], at[b]) for a, b in one if a in at]
        return [[ordered[i] for i in g] for g in self._by.together(shapes, near, by_people)]

    def _load(self, reports: Sequence[int]) -> None:
        p = schema.profiles.c
        for part in some([n for n in reports if n not in self._texts]):
            asked = select(p.report, p.sha256, p.shape, p.near).where(p.report.in_(part))
            for n, sha256, shape, near in self._connection.execute(asked):
                self._texts[n] = Text(sha256, shape, {int(m): often for m, often in json.loads(near).items()})

    def _forget(self, gone: Iterable[int]) -> set[int]:
        """Those that were near to texts that went."""
        others: set[int] = set()
        for n in gone:
            text = self._texts[n]
            self._load(list(text.near))
            for m in text.near:
                self._texts[m].near.pop(n, None)
                others.add(m)
            text.near, text.shape = {}, None
        self._changed |= others
        return others

    def _bucketed(self, keys: Sequence[int]) -> Bucketed:
        b = schema.buckets.c
        made: Bucketed = {}
        for part in some(keys):
            for key, place, report in self._connection.execute(select(b.key, b.place, b.report).where(b.key.in_(part))):
                made.setdefault(report, (place, []))[1].append(key)
        return made

    def _near(self, held: Bucketed) -> Counter[tuple[int, int]]:
        ordered = sorted(held, key=lambda n: held[n][0])
        pairs = self._by.near([held[n][1] for n in ordered])
        return Counter({_pair(ordered[i], ordered[j]): often for (i, j), often in pairs.items()})

    def _rebucket(self, gone: Mapping[int, Sequence[int]], come: Mapping[int, Sequence[int]]) -> None:
        b = schema.buckets
        old = [{"k": k, "n": n} for n, keys in gone.items() for k in keys]
        if old:
            self._connection.execute(delete(b).where(b.c.key == bindparam("k"), b.c.report == bindparam("n")), old)
        new = [
            {"key": k, "place": place_of(self._texts[n].sha256), "report": n} for n, keys in come.items() for k in keys
        ]
        if new:
            self._connection.execute(insert(b), new)

    def _compare(
        self, before: Mapping[tuple[int, int], int], after: Mapping[tuple[int, int], int], gone: Iterable[int]
    ) -> set[int]:
        """Texts that are near to one more, or one less."""
        went = set(gone)
        changed = {
            pair: more
            for pair in before.keys() | after.keys()
            if (more := after.get(pair, 0) - (0 if went.intersection(pair) else before.get(pair, 0)))
        }
        self._load(sorted({n for pair in changed for n in pair}))
        return {n for pair, more in sorted(changed.items()) if self._count(*pair, more) for n in pair}

    def _count(self, a: int, b: int, more: int) -> bool:
        """Whether the two are near now and were not, or the other way round."""
        x, y = self._texts[a], self._texts[b]
        known = b in x.near
        if not known and (more < 0 or x.shape is None or y.shape is None or not self._by.alike(x.shape, y.shape)):
            return False
        self._changed |= {a, b}
        x.near[b] = y.near[a] = x.near.get(b, 0) + more
        if x.near[b] > 0:
            return not known
        del x.near[b], y.near[a]
        return True

    def _write(self, keys: Mapping[int, Sequence[int]]) -> None:
        p = schema.profiles
        rows = [{"n": n, "s": self._texts[n].shape, "m": _json(self._texts[n].near)} for n in sorted(self._changed)]
        how = update(p).where(p.c.report == bindparam("n"))
        if rows:
            self._connection.execute(how.values(shape=bindparam("s"), near=bindparam("m")), rows)
        if sums := [{"n": n, "k": checked_sum(len(ks), sum(ks))} for n, ks in keys.items()]:
            self._connection.execute(how.values(keys=bindparam("k")), sums)


def _json(near: Mapping[int, int]) -> str:
    return canonical({str(n): often for n, often in near.items()}).decode()


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)
