"""Claims and findings → claims traced to their roots, most reports first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from hearsay.tracing.chains import chains
from hearsay.tracing.ladder import interval
from hearsay.tracing.roots import roots
from hearsay.tracing.stance import stance
from hearsay.types import Account, Claim, Findings, Statement, Traced


def trace(found: Sequence[Findings], claims: Sequence[Claim]) -> list[Traced]:
    by_id = {f.report.id: f for f in found}
    made = [_traced(c, by_id) for c in claims]
    return sorted(made, key=lambda t: (-len(t.accounts), t.claim.id))


def _traced(claim: Claim, found: Mapping[str, Findings]) -> Traced:
    of_report: dict[str, list[Statement]] = defaultdict(list)
    for s in claim.statements:
        of_report[s.report_id].append(s)
    accounts = tuple(_account(found[r], of_report[r]) for r in sorted(of_report))
    behind = roots(accounts)
    low, high = interval(behind)
    publishers = {p for a in accounts if (p := found[a.report_id].report.publisher)}
    dates = sorted(d for a in accounts if (d := found[a.report_id].report.published))
    return Traced(
        claim=claim,
        first_seen=dates[0] if dates else None,
        accounts=accounts,
        roots=behind,
        publishers=len(publishers),
        publishers_unknown=sum(found[a.report_id].report.publisher is None for a in accounts),
        low=low,
        high=high,
    )


def _account(f: Findings, statements: Sequence[Statement]) -> Account:
    said = tuple(s.attribution_id for s in statements if s.attribution_id)
    return Account(
        report_id=f.report.id,
        stance=stance(f, statements),
        own_root=False,
        chains=chains(f, said),
        attributions=said,
    )
