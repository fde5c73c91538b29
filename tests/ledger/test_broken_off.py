"""Killed at any moment, several at once, no room left: nothing acknowledged is lost, and nothing is half-written."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hearsay.errors import LedgerError
from hearsay.ledger import Given, Ledger, open_ledger
from hearsay.types import Review
from tests.ledger.made import findings

FORK = multiprocessing.get_context("fork")
KILLS = int(os.environ.get("HEARSAY_KILLS", "20"))
SECONDS = float(os.environ.get("HEARSAY_SECONDS", "2"))
MOST = 40  # reports that a writer keeps, two at a time, reviewing each


def writer(path: Path, said: Path, start: int = 0) -> None:
    """Keeps and reviews, and writes down what it was told is safe."""
    ledger = open_ledger(path, by="Ida", make=True)
    with said.open("a") as told:
        for n in range(start, start + MOST, 2):
            kept = ledger.add([Given(findings=findings(f"r{k}"), evidence=b"%d" % k) for k in (n, n + 1)])
            told.writelines(f"kept {k.report_id}\n" for k in kept)
            told.flush()
            ledger.review(Review(target=findings(f"r{n}").sources[0].id, field="comment", value=f"c{n}"))
            told.write(f"said c{n}\n")
            told.flush()


def all_there(ledger: Ledger, said: Path) -> bool:
    acknowledged = [line.split() for line in said.read_text().splitlines()] if said.exists() else []
    comments = "".join(e.body for e in ledger.entries())
    return all(ledger.has(x) if what == "kept" else f'"{x}"' in comments for what, x in acknowledged)


@pytest.mark.parametrize("seed", range(KILLS))
def test_killed_at_any_moment_nothing_acknowledged_is_lost(tmp_path: Path, seed: int) -> None:
    path, said = tmp_path / "a.db", tmp_path / "said"
    child = FORK.Process(target=writer, args=(path, said))
    child.start()
    time.sleep(0.6 * (seed * 0.618 % 1))  # spread over the writer's life
    assert child.pid
    os.kill(child.pid, signal.SIGKILL)
    child.join()
    ledger = open_ledger(path, by="Ida", make=True)
    assert not list(ledger.problems())
    assert all_there(ledger, said)
    writer(path, said)
    assert len(list(ledger.all_standing())) == MOST
    assert not list(ledger.problems())


def test_two_writers_and_four_readers_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_ledger(path, by="Ida", make=True)
    writers = [FORK.Process(target=writer, args=(path, tmp_path / f"said{n}", n * MOST)) for n in range(2)]
    readers = [FORK.Process(target=reader, args=(path, tmp_path / f"done{n}")) for n in range(4)]
    for one in (*writers, *readers):
        one.start()
    for one in (*writers, *readers):
        one.join(timeout=120)
    assert [one.exitcode for one in (*writers, *readers)] == [0] * 6
    ledger = open_ledger(path, by="Ida")
    assert len(list(ledger.all_standing())) == 2 * MOST
    assert all(all_there(ledger, tmp_path / f"said{n}") for n in range(2))
    assert not list(ledger.problems())


def reader(path: Path, done: Path) -> None:
    """What is read is always of one moment: as many reports as the log has kept."""
    ledger = open_ledger(path, by="Eve")
    for _ in range(15):
        with ledger.engine.begin() as connection:
            kept = connection.exec_driver_sql("SELECT count(*) FROM log WHERE kind = 'kept'").scalar()
            assert kept == connection.exec_driver_sql("SELECT count(*) FROM reports").scalar()
        ledger.search("pier", limit=5)
    done.touch()


def test_a_writer_and_eight_readers(tmp_path: Path) -> None:
    path, said, end = tmp_path / "a.db", tmp_path / "said", time.monotonic() + SECONDS
    open_ledger(path, by="Ida", make=True)
    readers = [FORK.Process(target=reading_on, args=(path, tmp_path / f"done{n}", end)) for n in range(8)]
    everyone = [FORK.Process(target=writing_on, args=(path, said, end)), *readers]
    for one in everyone:
        one.start()
    for one in everyone:
        one.join(timeout=SECONDS + 120)
    assert [one.exitcode for one in everyone] == [0] * 9
    ledger = open_ledger(path, by="Ida")
    assert len(list(ledger.all_standing())) >= MOST
    assert all_there(ledger, said)
    assert not list(ledger.problems())


def writing_on(path: Path, said: Path, end: float) -> None:
    start = 0
    while not start or time.monotonic() < end:
        writer(path, said, start)
        start += MOST


def reading_on(path: Path, done: Path, end: float) -> None:
    while not done.exists() or time.monotonic() < end:
        reader(path, done)


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("no right to mount a small file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=False)


def fill(ledger: Ledger, kept: list[str]) -> None:
    for n in range(1000):
        kept += (k.report_id for k in ledger.add([Given(findings=findings(f"r{n}"), evidence=os.urandom(50_000))]))


def test_a_full_disk_is_told_and_what_was_kept_is_safe(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as folder:
        ledger = open_ledger(folder / "a.db", by="Ida", make=True)
        kept: list[str] = []
        with pytest.raises(LedgerError, match="full"):
            fill(ledger, kept)
        assert kept
        assert [s.findings.report.id for s in ledger.all_standing()] == kept
        ledger.engine.dispose()


def locked(path: Path) -> Callable[[], None]:
    """Holds the ledger as a writer that never ends."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return other.close


def test_a_ledger_that_somebody_else_writes_for_ever_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hearsay.ledger.store.WAIT", 0.2)
    path = tmp_path / "a.db"
    ledger = open_ledger(path, by="Ida", make=True)
    free = locked(path)
    with pytest.raises(LedgerError, match="another program"):
        ledger.add([Given(findings=findings())])
    free()
    assert ledger.add([Given(findings=findings())])


def test_a_file_that_may_only_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_ledger(path, by="Ida", make=True).add([Given(findings=findings())])
    uri = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    assert uri.execute("SELECT count(*) FROM reports").fetchone() == (1,)
    uri.close()
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    path.chmod(0o444)
    with pytest.raises(LedgerError, match="only be read"):
        open_ledger(path, by="Ida").add([Given(findings=findings("b"))])


def test_a_clock_that_jumps_back_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = open_ledger(tmp_path / "a.db", by="Ida", make=True)
    for n, at in enumerate(("2031-03-05T10:00:00+00:00", "1999-01-01T00:00:00+00:00")):
        monkeypatch.setattr("hearsay.ledger.ledger.now", lambda at=at: at)
        ledger.add([Given(findings=findings(f"r{n}"))])
    assert not list(ledger.problems())
