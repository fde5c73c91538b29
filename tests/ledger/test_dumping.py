"""Out and back: exports, backups, and what was changed on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hearsay.errors import LedgerError
from hearsay.export.training import to_training
from hearsay.ledger import Given, Ledger, load_ledger, open_ledger
from hearsay.types import Link, Review
from tests.ledger.made import findings

FOUND = findings()


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    made = open_ledger(tmp_path / "a.db", by="Ida", make=True)
    made.add([Given(findings=FOUND, evidence=b"<p>The pier is safe.</p>"), Given(findings=findings("dam"))])
    made.review(Review(target=FOUND.sources[0].id, field="role", value="pilot"))
    made.link(Link(head=FOUND.sources[0].id, relation="SAME", tail=FOUND.sources[0].id, verdict="yes"))
    made.protect(["Ada Lund"])
    return made


def shown(ledger: Ledger) -> list[object]:
    return [ledger.head(), list(ledger.all_standing()), ledger.search("", limit=500), list(ledger.entries())]


def test_what_is_exported_and_imported_is_equal(ledger: Ledger, tmp_path: Path) -> None:
    lines = list(ledger.dump())
    made = load_ledger(tmp_path / "b.db", lines, by="Ida")
    assert shown(made) == shown(ledger)
    assert not list(made.problems())
    assert list(made.dump())[:-1] == list(ledger.dump())[:-1]  # but for when each was revealed


def test_a_line_that_was_changed_is_told_and_nothing_is_left_behind(ledger: Ledger, tmp_path: Path) -> None:
    lines = list(ledger.dump())
    for n, line in enumerate(lines):
        for other in (line[:-3], line.replace("Ida", "Eve"), line.replace('"data":"', '"data":"AAAA'), "[]", "", None):
            changed = [*lines[:n], *([] if other is None else [other]), *lines[n + 1 :]]
            if other == line or (other is None and n in (0, len(lines) - 1)):
                continue
            try:
                made = load_ledger(tmp_path / "b.db", changed, by="Ida")
            except LedgerError:
                assert not list(tmp_path.glob("b.db*"))
            else:
                assert list(made.problems()), (n, other)
                for left in tmp_path.glob("b.db*"):
                    left.unlink()


def test_a_backup_is_the_ledger_at_one_moment(ledger: Ledger, tmp_path: Path) -> None:
    before = shown(ledger)
    ledger.backup(tmp_path / "copy.db")
    ledger.add([Given(findings=findings("later"))])
    copy = open_ledger(tmp_path / "copy.db", by="Ida")
    assert shown(copy) == before
    assert not list(copy.problems())
    with pytest.raises(LedgerError, match="exists already"):
        ledger.backup(tmp_path / "copy.db")


def test_the_index_can_be_made_anew(ledger: Ledger) -> None:
    before = shown(ledger)
    with ledger.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM records")
    assert list(ledger.problems())
    ledger.rebuild()
    assert shown(ledger) == before
    assert not list(ledger.problems())


def test_judged_attributions_train_the_next_model() -> None:
    assert to_training(FOUND, ()) is None
    line = to_training(FOUND, [FOUND.attributions[0].id])
    assert line
    [said] = json.loads(line)["attributions"]
    assert said["content"] == [[0, 16]]
    assert (len(said["source"]), len(said["cue"])) == (1, 1)
