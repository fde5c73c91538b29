"""Claims and findings → claims traced to their roots, most reports first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hearsay.tracing.borrowing import Loan, borrowed
from hearsay.tracing.chains import Leaning
from hearsay.tracing.contradiction import contradicted, taken_back
from hearsay.tracing.copying import Prints, account_of, family, firsts, prints, with_copies
from hearsay.tracing.ends import Rest
from hearsay.tracing.firsthand import first_hand, told
from hearsay.tracing.ladder import interval, low_end
from hearsay.tracing.leaning import leant
from hearsay.tracing.origins import handed
from hearsay.tracing.people import People, of_events, on_claim, people
from hearsay.tracing.roots import likely, roots
from hearsay.tracing.stance import stance
from hearsay.tracing.unsourced import unsourced
from hearsay.tracing.wires import Wired, wired
from hearsay.types import Account, Claim, Findings, Linked, Reason, Stance, Traced


def trace(found: Sequence[Findings], claims: Sequence[Claim], links: Sequence[Linked] = ()) -> list[Traced]:
    """`links`: what people said of sources and statements, by the ids of sources and attributions."""
    by_id = {f.report.id: f for f in found}
    said = of_events(people(found, links), claims)
    central: set[str] = set()
    made = []
    for c in claims:
        made.append(_traced(c, by_id, said[c.event], central=c.event not in central))
        central.add(c.event)
    return sorted(made, key=lambda t: -len(t.accounts))  # of as many reports, the central claim first


def _traced(claim: Claim, found: Mapping[str, Findings], said: People, *, central: bool) -> Traced:
    reports = [found[r] for r in sorted({s.report_id for s in claim.statements})]
    first = firsts(reports)  # report → the one of its text that is traced
    texts = sorted({f.report.id: f for f in first.values()}.values(), key=lambda f: f.report.sha256)
    roles = _roles(texts)
    tracer = _Tracer(claim, prints(reports), said, roles, central)
    made = tracer(texts)
    own = [
        replace(account_of(f, o := first[f.report.id], made.accounts[o.report.id]), family=family(f.report.publisher))
        for f in reports
    ]
    accounts, opposed = contradicted(own, found, claim, central=central)
    gone = taken_back(accounts)
    support = [r for r in made.rests if any(f.report.id == r.report and i not in gone for i, f in first.items())]
    behind = tuple(with_copies(r, first, gone) for r in roots(support, roles, claim.text, said))
    low, high = interval(behind)
    dates = sorted(f.report.published for f in reports if f.report.published)
    return Traced(
        claim=claim,
        first_seen=dates[0] if dates else None,
        accounts=accounts,
        roots=behind,
        publishers=len({a.family for a in accounts if a.family}),
        publishers_unknown=sum(f.report.publisher is None for f in reports),
        low=low,
        high=high,
        reasons=(*opposed, *low_end(behind), *made.outweighed, *on_claim(claim, said)),
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
    prints: Prints
    people: People
    roles: Mapping[str, str]
    central: bool

    def __call__(self, reports: Sequence[Findings]) -> Found:
        made = leant(reports, self.claim, self.prints, central=self.central)
        likely_ones, outweighed = likely(
            [self._rest(f, m) for f in reports for m in made[f.report.id]], self.roles, self.people
        )
        chains = {(r.report, r.chain) for r in likely_ones}
        kept = {i: [m for m in ms if (i, m.chain) in chains] for i, ms in made.items()}
        tags = {f.report.id: tag for f in reports if (tag := self._tag(f, kept[f.report.id]))}
        kept |= {i: tag.made for i, tag in tags.items()}
        lent = borrowed(reports, kept, self.prints)
        accounts, rests = {}, []
        for f in reports:
            i = f.report.id
            own, loan = kept[i], lent.get(i)
            unread = not (f.attributions or f.report.in_english)
            takes = "mentions" if unread else stance(f, self.claim, rests=bool(own or loan), central=self.central)
            why = [_unread(f)] if unread else [x.reason for x in (tags.get(i), loan) if x]
            if takes == "mentions":
                own, loan = [], None
            accounts[i] = self._account(f, takes, [*own, *([loan.shown] if loan else [])], why)
            rests += [*(self._rest(f, m) for m in own), *([self._lent(f, loan)] if loan else [])]
        tell = [f for f in reports if accounts[f.report.id].stance == "asserts"]
        return Found(accounts, rests or [unsourced(f, self.prints[f.report.id]) for f in tell], outweighed)

    def _tag(self, f: Findings, made: Sequence[Leaning]) -> Wired | None:
        """What the report as a whole comes from, by what is told with it or by its head."""
        of_text = self.prints[f.report.id]
        return handed(f, made, of_text) or wired(f, made, of_text)

    def _lent(self, f: Findings, loan: Loan) -> Rest:
        there = self._rest(loan.lender, loan.lent)
        printed_by = tuple(sorted(self.prints[f.report.id].publishers))
        return replace(there, found=f, at=loan.shown.at, score=loan.shown.score, publishers=printed_by)

    def _rest(self, f: Findings, m: Leaning) -> Rest:
        of_text = self.prints[f.report.id]
        return Rest(
            found=f,
            chain=m.chain,
            at=m.at,
            score=m.score,
            told=told(f, m, of_text),
            publishers=tuple(sorted(of_text.publishers)),
        )

    def _account(self, f: Findings, takes: Stance, made: Sequence[Leaning], reasons: Sequence[Reason]) -> Account:
        return Account(
            report_id=f.report.id,
            stance=takes,
            own_root=first_hand(f, made, takes, self.prints[f.report.id]),
            chains=tuple(m.chain for m in made),
            attributions=tuple(dict.fromkeys(s.attribution.id for m in made for s in m.sayings[:1])),
            reasons=tuple(reasons),
        )


def _unread(f: Findings) -> Reason:
    """Nobody looked for whom it names: it neither states the claim itself nor rests on anybody, as far as is known."""
    text = "on whose word is not known: attribution is not available for its language yet"
    return Reason(kind="language", report_id=f.report.id, span=None, text=text)


def _roles(reports: Sequence[Findings]) -> dict[str, str]:
    """The fullest role of each named source."""
    roles: dict[str, str] = {}
    for role, name in sorted((s.role, s.name) for f in reports for s in f.sources if s.named and s.role):
        roles[name] = max(roles.get(name, ""), role, key=len)
    return roles
