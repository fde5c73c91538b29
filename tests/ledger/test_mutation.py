"""Whatever is changed in a ledger's file by somebody else, `verify` tells."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hearsay.errors import LedgerError
from hearsay.keeping import traced
from hearsay.ledger import Given, Head, open_ledger
from hearsay.types import Link, Review
from tests.ledger.made import findings

Kept = tuple[Path, Head]
TABLES = (
    "log blobs protected own reports records passages reviews links stale profiles buckets events claims carried"
    " alembic_version"
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """A ledger with something in every table."""
    path = tmp_path_factory.mktemp("mutation") / "a.db"
    ledger = open_ledger(path, by="Ida", make=True)
    ledger.add([Given(findings=findings("a"), evidence=b"<p>The pier is safe.</p>"), Given(findings=findings("b"))])
    ada, other = (findings(name).sources[0].id for name in "ab")
    ledger.review(Review(target=ada, field="role", value="pilot"))
    ledger.review(Review(target=other, field="comment", value="who is this?"))
    ledger.link(Link(head=ada, relation="SAME", tail=other, verdict="yes"))
    ledger.protect(["Ada Lund"])
    dam = findings("dam", text="The dam is old, but the pier holds. The pier is safe, said Ada Lund of the port.")
    ledger.add([Given(findings=dam)])
    traced(ledger)
    ledger.review(Review(target=dam.sources[0].id, field="role", value="clerk"))
    ledger.engine.dispose()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path, ledger.head()


def told(kept: Kept, tmp_path: Path, sql: str, values: tuple[object, ...] = ()) -> bool:
    """Is it told, after the change, that something is wrong?"""
    path = tmp_path / "b.db"
    shutil.copy(kept[0], path)
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA foreign_keys=OFF")
        try:
            file.execute(sql, values)
        except sqlite3.IntegrityError:
            return True  # the file itself refuses it
        file.commit()
    try:
        return bool(list(open_ledger(path, by="Eve").problems(head=kept[1])))
    except LedgerError:
        return True


def test_an_unmutated_copy_verifies(kept: Kept, tmp_path: Path) -> None:
    assert not told(kept, tmp_path, "SELECT 1")


def flipped(value: object) -> object:
    """One bit of it another, or something where there was nothing."""
    if isinstance(value, bytes):
        return value[:-1] + bytes([value[-1] ^ 1])
    if isinstance(value, str) and value:
        return value[:-1] + chr(ord(value[-1]) ^ 1)
    return value + 1 if isinstance(value, int | float) else "x"


def cells(path: Path, table: str) -> Iterator[tuple[str, str, tuple[object, ...], object]]:
    with closing(sqlite3.connect(path)) as file:
        columns = file.execute(f"PRAGMA table_info({table})").fetchall()
        keys = [c[1] for c in columns if c[5]] or ["rowid"]
        for column in (c[1] for c in columns):
            rows = file.execute(f"SELECT {', '.join(keys)}, {column} FROM {table} LIMIT 4").fetchall()
            yield from ((column, " AND ".join(f"{k} = ?" for k in keys), row[:-1], row[-1]) for row in rows)


@pytest.mark.parametrize("table", TABLES.split())
def test_a_bit_flipped_anywhere_is_told(kept: Kept, tmp_path: Path, table: str) -> None:
    for column, where, key, value in cells(kept[0], table):
        new = flipped(value)
        sql = f"UPDATE {table} SET {column} = ? WHERE {where}"
        assert told(kept, tmp_path, sql, (new, *key)), (column, value, new)


@pytest.mark.parametrize("table", TABLES.split())
def test_a_row_that_is_gone_is_told(kept: Kept, tmp_path: Path, table: str) -> None:
    for where, key in {(where, key) for _, where, key, _ in cells(kept[0], table)}:
        assert told(kept, tmp_path, f"DELETE FROM {table} WHERE {where}", key)


@pytest.mark.parametrize("table", ["records"])
def test_a_row_that_stands_twice_is_told(kept: Kept, tmp_path: Path, table: str) -> None:
    assert told(kept, tmp_path, f"INSERT INTO {table} SELECT * FROM {table} LIMIT 1")


@pytest.mark.parametrize("column", ["at", "kind", "body", "salt", "before", "seal"])
def test_entries_that_change_places_are_told(kept: Kept, tmp_path: Path, column: str) -> None:
    other = f"(SELECT {column} FROM log AS other WHERE other.seq = 6 - log.seq)"
    assert told(kept, tmp_path, f"UPDATE log SET {column} = {other} WHERE seq IN (1, 5)")


def test_a_log_cut_off_at_any_place_is_told(kept: Kept, tmp_path: Path) -> None:
    for seq in range(1, kept[1].seq + 1):
        assert told(kept, tmp_path, "DELETE FROM log WHERE seq >= ?", (seq,))
