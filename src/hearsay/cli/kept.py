"""Findings of a ledger by report, had when they are asked for: what prints claims needs few of them at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from hearsay.errors import LedgerError
from hearsay.ledger import Ledger
from hearsay.types import Findings

HELD = 1000  # at hand


class Kept(Mapping[str, Findings]):
    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._found = lru_cache(HELD)(self._asked)

    def _asked(self, report_id: str) -> Findings:
        standing = self._ledger.standing(report_id)
        if standing is None:
            raise LedgerError(str(self._ledger.path), "was changed while its claims were printed", "run it again")
        return standing.findings

    def __getitem__(self, report_id: str) -> Findings:
        return self._found(report_id)

    def __iter__(self) -> Iterator[str]:
        return (s.findings.report.id for s in self._ledger.all_standing())

    def __len__(self) -> int:
        return sum(1 for _ in self)
