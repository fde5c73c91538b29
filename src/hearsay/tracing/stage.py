"""Claims and findings → claims traced to their roots, most reports first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from hearsay.tracing.about import about
from hearsay.tracing.chains import Leaning, Scored, leanings
from hearsay.tracing.completing import completed
from hearsay.tracing.contradiction import RETRACTED, contradicted
from hearsay.tracing.directory import Cited, Directory, directory
from hearsay.tracing.evidence import Case, against, score
from hearsay.tracing.ladder import interval
from hearsay.tracing.leads import Lead, leads
from hearsay.tracing.roots import first_hand, roots
from hearsay.tracing.stance import stance
from hearsay.types import Account, Claim, Findings, Hop, Statement, Traced

STRONG = 0.25  # a lead whose words are as like the claim's supports its sources in other reports


def trace(found: Sequence[Findings], claims: Sequence[Claim]) -> list[Traced]:
    by_id = {f.report.id: f for f in found}
    central: set[str] = set()
    made = []
    for c in claims:
        made.append(_traced(c, by_id, central=c.event not in central))
        central.add(c.event)
    return sorted(made, key=lambda t: -len(t.accounts))  # of as many reports, the central claim first


def _traced(claim: Claim, found: Mapping[str, Findings], *, central: bool) -> Traced:
    of_report: dict[str, list[Statement]] = defaultdict(list)
    for s in claim.statements:
        of_report[s.report_id].append(s)
    reports = [found[r] for r in sorted(of_report)]
    several = len({f.report.sha256 for f in reports}) > 1  # what others lean on tells something
    made = _leanings(reports, claim, central=central and several)
    accounts = tuple(_account(f, claim, made[f.report.id], central=central) for f in reports)
    accounts, opposed = contradicted(accounts, found, claim, central=central)
    support = [a for a in accounts if not any(r.kind == RETRACTED for r in a.reasons)]
    behind = roots(support, {f.report.id: f.report.publisher for f in reports if f.report.publisher})
    low, high = interval(behind, {f.report.id: f.report.sha256 for f in reports})
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
        reasons=opposed,
    )


def _leanings(reports: Sequence[Findings], claim: Claim, *, central: bool) -> dict[str, list[Leaning]]:
    who, cases = cases_of(reports, claim, central=central)
    made = {
        r: leanings([Scored(lead=c.lead, score=score(c), against=against(c)) for c in cs], who, central=central)
        for r, cs in cases.items()
    }
    return completed(reports, made, who)


def cases_of(reports: Sequence[Findings], claim: Claim, *, central: bool) -> tuple[Directory, dict[str, list[Case]]]:
    core = about(reports, claim.statements, central=central)
    given = {s.attribution_id for s in claim.statements if s.attribution_id}
    found = {f.report.id: leads(f, core, given, None if central else given) for f in reports}
    who = directory([c for f in reports for c in _cited(f, found[f.report.id])])
    strong: dict[str, set[int]] = defaultdict(set)  # by text, so that a copy changes nothing
    for f in reports:
        strong[f.report.sha256] |= _strong(found[f.report.id], who)
    return who, {f.report.id: _cases(found[f.report.id], f.report.sha256, strong, who) for f in reports}


def _cases(found: Sequence[Lead], text: str, strong: Mapping[str, set[int]], who: Directory) -> list[Case]:
    return [_case(x, text, strong, who) for x in found]


def _cited(f: Findings, found: Sequence[Lead]) -> list[Cited]:
    roles = {s.id: s.role for s in f.sources}
    hops = {h for x in found for h in x.chain}
    return [Cited(h, roles[h.source_id] if h.source_id else None, f.report.id) for h in hops]


def _strong(found: Sequence[Lead], who: Directory) -> set[int]:
    return {who.number(h) for x in found if x.best.strength > STRONG for h in x.chain}


def _case(lead: Lead, text: str, strong: Mapping[str, set[int]], who: Directory) -> Case:
    others = [s for t, s in strong.items() if t != text]

    def share(hop: Hop) -> float:
        return sum(who.number(hop) in s for s in others) / max(1, len(others))

    return Case(lead=lead, others_first=share(lead.chain[0]), others_last=share(lead.chain[-1]))


def _account(f: Findings, claim: Claim, made: Sequence[Leaning], *, central: bool) -> Account:
    said = dict.fromkeys(s.attribution.id for m in made for s in m.sayings[:1])
    return Account(
        report_id=f.report.id,
        stance=stance(f, claim, rests=bool(made), central=central),
        own_root=first_hand([m.chain for m in made]),
        chains=tuple(m.chain for m in made),
        attributions=tuple(said),
    )
