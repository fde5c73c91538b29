"""Reports of one claim → what each leans on: chains by their evidence, completed by what the others say."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.tracing.about import about
from hearsay.tracing.chains import Leaning, leanings
from hearsay.tracing.completing import completed
from hearsay.tracing.copying import Prints
from hearsay.tracing.directory import Cited, Directory, directory
from hearsay.tracing.fronts import Front, fronts
from hearsay.tracing.leads import Known, Lead, leads
from hearsay.tracing.naming import key
from hearsay.types import Claim, Findings


def leant(reports: Sequence[Findings], claim: Claim, prints: Prints, *, central: bool) -> dict[str, list[Leaning]]:
    """By report."""
    who, found = fronts_of(reports, claim, prints, central=central)
    made = {r: leanings(fs, who, central=central) for r, fs in found.items()}
    return completed(reports, made, found, prints, who)


def fronts_of(
    reports: Sequence[Findings], claim: Claim, prints: Prints, *, central: bool
) -> tuple[Directory, dict[str, list[Front]]]:
    """Who is who, and each report's nearest sources."""
    core = about(reports, claim.statements, central=central)
    known = _known(claim, prints, alone=not central)
    found = {f.report.id: leads(f, core, known) for f in reports}
    who = directory([c for f in reports for c in _cited(f, found[f.report.id])])
    return who, fronts(reports, found, who)


def _known(claim: Claim, prints: Prints, *, alone: bool) -> Known:
    contrary = frozenset(s.attribution_id for s in claim.against if s.attribution_id)
    stated = frozenset(s.attribution_id for s in claim.statements if s.attribution_id)
    outlets = frozenset(key(p) for of_text in prints.values() for p in of_text.publishers)
    return Known(given=stated - contrary, contrary=contrary, outlets=outlets, alone=alone)


def _cited(f: Findings, found: Sequence[Lead]) -> list[Cited]:
    roles = {s.id: s.role for s in f.sources}
    hops = {h for x in found for h in x.chain}
    return [Cited(h, roles[h.source_id] if h.source_id else None, f.report.id) for h in hops]
