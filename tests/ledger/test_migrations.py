"""Ledgers of every version that there was are opened, and lose nothing."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from hearsay.keeping import traced, traced_anew
from hearsay.ledger import open_ledger
from tests.ledger.made import findings

CASES = Path(__file__).parents[1] / "cases" / "ledgers"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.db.gz")), ids=lambda p: p.name)
def test_an_older_ledger_is_brought_up_to_date(case: Path, tmp_path: Path) -> None:
    """As each version left it: two reports, a role set right, a verdict, a link, a protected name, all traced."""
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(case.read_bytes()))
    ledger = open_ledger(path, by="Ida")
    assert not list(ledger.problems())
    a = ledger.standing(findings("a").report.id)
    assert a is not None
    assert [s.role for s in a.findings.sources] == ["pilot"]
    assert {d.report for d in ledger.doubts().items} == {a.findings.report.id}
    assert len(ledger.links()) == len(ledger.protected()) == 1
    assert ledger.evidence(a.findings.report.id) == b"<p>The pier is safe.</p>"
    assert traced(ledger) == traced_anew(ledger)
    assert ledger.counts().claims == 1
    assert not list(ledger.problems())
    assert [*open_ledger(path, by="Ida").entries()] == [*ledger.entries()]
