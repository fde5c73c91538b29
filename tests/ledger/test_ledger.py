"""Kept, kept again, read back; other words for the same page; files that are no ledgers."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from hearsay.errors import LedgerError
from hearsay.ledger import Given, Head, Ledger, open_ledger
from hearsay.types import Findings
from tests.ledger.made import SAID, findings

PAGE = "https://gazette.example/pier"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return open_ledger(tmp_path / "a.db", by="Ida", make=True)


def outcomes(ledger: Ledger, *found: Findings) -> list[str]:
    return [kept.outcome for kept in ledger.add([Given(findings=f) for f in found])]


def test_what_is_kept_comes_back_as_it_was(ledger: Ledger) -> None:
    one, two = findings("pier"), findings("dam")
    assert outcomes(ledger, one, two) == ["new", "new"]
    assert ledger.findings(one.report.id) == one
    assert [r.findings for r in ledger.all_standing()] == [one, two]
    assert ledger.findings("report-unknown") is None


def test_adding_the_same_again_changes_nothing(ledger: Ledger) -> None:
    outcomes(ledger, findings())
    head = ledger.head()
    later = replace(findings(), report=replace(findings().report, retrieved="2031-04-01T10:00:00Z"))
    assert outcomes(ledger, later) == ["known"]
    assert ledger.head() == head


def test_a_page_with_other_words_is_a_version_of_the_one_before(ledger: Ledger) -> None:
    old = findings(url=PAGE)
    new = findings(url=PAGE, text=f"{SAID} for now, said Ada Lund.")
    outcomes(ledger, old)
    [kept] = ledger.add([Given(findings=new)])
    assert (kept.outcome, kept.before) == ("new version", old.report.id)


def test_what_a_newer_model_found_takes_the_place_of_the_older(ledger: Ledger) -> None:
    old = findings()
    new = replace(old, attributions=tuple(replace(a, score=0.9, model="newer") for a in old.attributions))
    outcomes(ledger, old)
    assert outcomes(ledger, new) == ["read anew"]
    assert [r.findings for r in ledger.all_standing()] == [new]
    assert not list(ledger.problems())


def test_nothing_of_a_batch_is_kept_if_one_fails(ledger: Ledger) -> None:
    broken = replace(findings("b"), sourcings=())
    with pytest.raises(ValueError, match="zip"):
        ledger.add([Given(findings=findings("a")), Given(findings=broken)])
    assert not list(ledger.all_standing())
    assert ledger.head().seq == 1


def test_a_head_kept_elsewhere_shows_that_the_end_was_cut_off(ledger: Ledger) -> None:
    outcomes(ledger, findings("a"), findings("b"))
    head = Head.parsed(str(ledger.head()))
    with sqlite3.connect(ledger.path) as file:
        file.execute("DELETE FROM log WHERE seq = 3")
    assert "was cut off" in " ".join(p.what for p in ledger.problems(head=head))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "does not exist"),
        (b"no ledger at all", "is no ledger"),
        (b"SQLite format 3\x00" + b"\x00" * 60, "ledger"),
    ],
)
def test_a_file_that_is_no_ledger_is_refused(tmp_path: Path, content: bytes | None, words: str) -> None:
    path = tmp_path / "b.db"
    if content:
        path.write_bytes(content)
    with pytest.raises(LedgerError, match=words):
        open_ledger(path, by="Ida")
    assert (path.read_bytes() if content else None) == content


def test_a_ledger_of_a_newer_version_is_refused(ledger: Ledger) -> None:
    with sqlite3.connect(ledger.path) as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerError, match="newer hearsay"):
        open_ledger(ledger.path, by="Ida")


def test_a_folder_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no" / "a.db"):
        with pytest.raises(LedgerError, match="folder"):
            open_ledger(path, by="Ida", make=True)
