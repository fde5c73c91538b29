"""What speaks against a claim: who denies it in which report, and which reports take it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hearsay.tracing.denials import Denial, denials, reason, since
from hearsay.tracing.withdrawing import RETRACTED, withdrawals
from hearsay.types import Account, Claim, Findings, Reason


def contradicted(
    accounts: Sequence[Account], found: Mapping[str, Findings], claim: Claim, *, central: bool
) -> tuple[tuple[Account, ...], tuple[Reason, ...]]:
    """The accounts with their reasons, and those of the claim: each party's first denial, and the retractions.

    Of a claim that is not its event's central one only the reports that deny it are asked who does.
    """
    asked = [a for a in accounts if central or a.stance == "denies"]
    made = {a.report_id: denials(found[a.report_id], claim, stance=a.stance) for a in asked}
    back = withdrawals([found[a.report_id] for a in accounts], claim) if central else {}
    told = tuple(_with(a, made.get(a.report_id, ()), back.get(a.report_id)) for a in accounts)
    return told, (*since(d for ds in made.values() for d in ds), *dict.fromkeys(back.values()))


def taken_back(accounts: Sequence[Account]) -> frozenset[str]:
    """The reports that support nothing any more."""
    return frozenset(a.report_id for a in accounts if any(r.kind == RETRACTED for r in a.reasons))


def _with(a: Account, made: Sequence[Denial], back: Reason | None) -> Account:
    """A report that takes the claim back need not be said to deny it itself."""
    denied = (reason(d) for d in made if d.by or not back)
    return replace(a, reasons=(*a.reasons, *denied, *([back] if back else [])))
