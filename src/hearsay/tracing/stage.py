"""Claims and findings → claims traced to their roots, most reports first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hearsay.tracing.borrowing import borrowed, wired
from hearsay.tracing.chains import Leaning
from hearsay.tracing.contradiction import contradicted, taken_back
from hearsay.tracing.copying import Publishers, account_of, firsts, publishers, with_copies
from hearsay.tracing.ends import Rest
from hearsay.tracing.firsthand import first_hand, told
from hearsay.tracing.ladder import interval, low_end
from hearsay.tracing.leaning import leant
from hearsay.tracing.roots import likely, roots
from hearsay.tracing.stance import stance
from hearsay.types import Account, Claim, Findings, Hop, Reason, Span, Stance, Traced


def trace(found: Sequence[Findings], claims: Sequence[Claim]) -> list[Traced]:
    by_id = {f.report.id: f for f in found}
    central: set[str] = set()
    made = []
    for c in claims:
        made.append(_traced(c, by_id, central=c.event not in central))
        central.add(c.event)
    return sorted(made, key=lambda t: -len(t.accounts))  # of as many reports, the central claim first


def _traced(claim: Claim, found: Mapping[str, Findings], *, central: bool) -> Traced:
    reports = [found[r] for r in sorted({s.report_id for s in claim.statements})]
    first = firsts(reports)  # report → the one of its text that is traced
    texts = sorted({f.report.id: f for f in first.values()}.values(), key=lambda f: f.report.id)
    tracer = _Tracer(claim, publishers(reports), central)
    made = tracer(texts)
    own = [account_of(f, o := first[f.report.id], made.accounts[o.report.id]) for f in reports]
    accounts, opposed = contradicted(own, found, claim, central=central)
    gone = taken_back(accounts)
    support = [r for r in made.rests if any(f.report.id == r.report and i not in gone for i, f in first.items())]
    behind = tuple(with_copies(r, first, gone) for r in roots(support, _roles(texts), claim.text))
    low, high = interval(behind)
    dates = sorted(f.report.published for f in reports if f.report.published)
    return Traced(
        claim=claim,
        first_seen=dates[0] if dates else None,
        accounts=accounts,
        roots=behind,
        publishers=len({f.report.publisher for f in reports if f.report.publisher}),
        publishers_unknown=sum(f.report.publisher is None for f in reports),
        low=low,
        high=high,
        reasons=(*opposed, *low_end(behind), *made.outweighed),
    )


@dataclass(frozen=True, slots=True)
class Found:
    """The accounts of a claim's reports, all that its roots are made from, and what was left out of that."""

    accounts: Mapping[str, Account]
    rests: Sequence[Rest]
    outweighed: Sequence[Reason]


@dataclass(frozen=True, slots=True)
class _Tracer:
    """One claim's reports, a text each → their accounts, and all that the roots are made from."""

    claim: Claim
    publishers: Publishers
    central: bool

    def __call__(self, reports: Sequence[Findings]) -> Found:
        made = leant(reports, self.claim, self.publishers, central=self.central)
        likely_ones, outweighed = likely(
            [self._rest(f, m) for f in reports for m in made[f.report.id]], _roles(reports)
        )
        kept = {(r.report, r.chain) for r in likely_ones}
        lent = borrowed(reports, made)
        accounts, rests = {}, []
        for f in reports:
            i = f.report.id
            own, tag = wired(f, [m for m in made[i] if (i, m.chain) in kept])
            whole = [*own, lent[i][0]] if i in lent else own
            takes = stance(f, self.claim, rests=bool(whole), central=self.central)
            whole = [] if takes == "mentions" else whole
            accounts[i] = self._account(f, takes, whole, [r for r in (tag, lent[i][1] if i in lent else None) if r])
            rests += [self._rest(f, m) for m in whole]
        return Found(accounts, rests or self._unsourced(reports, accounts), outweighed)

    def _rest(self, f: Findings, m: Leaning) -> Rest:
        of_text = self.publishers[f.report.id]
        return Rest(
            found=f,
            chain=m.chain,
            at=m.at,
            score=m.score,
            told=told(f, m, of_text),
            publishers=tuple(sorted(of_text)),
        )

    def _account(self, f: Findings, takes: Stance, made: Sequence[Leaning], reasons: Sequence[Reason]) -> Account:
        return Account(
            report_id=f.report.id,
            stance=takes,
            own_root=first_hand(f, made, takes, self.publishers[f.report.id]),
            chains=tuple(m.chain for m in made),
            attributions=tuple(dict.fromkeys(s.attribution.id for m in made for s in m.sayings[:1])),
            reasons=tuple(reasons),
        )

    def _unsourced(self, reports: Sequence[Findings], accounts: Mapping[str, Account]) -> list[Rest]:
        """Where nobody gives a source: the reports that say it themselves, each perhaps out of another."""
        tell = [f for f in reports if accounts[f.report.id].stance == "asserts"]
        return [Rest(found=f, chain=(_itself(f),), at=Span(0, len(f.report.text))) for f in tell]


def _itself(f: Findings) -> Hop:
    return Hop(name=f.report.publisher or f.report.name, kind="outlet", named=True)


def _roles(reports: Sequence[Findings]) -> dict[str, str]:
    """The fullest role of each named source."""
    roles: dict[str, str] = {}
    for role, name in sorted((s.role, s.name) for f in reports for s in f.sources if s.named and s.role):
        roles[name] = max(roles.get(name, ""), role, key=len)
    return roles
