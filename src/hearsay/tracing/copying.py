"""Reports of one text: the first of them is traced, the others rest on the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from hearsay.types import Account, Findings, Reason, Root

Publishers = Mapping[str, frozenset[str]]  # report → all who print its text

UNDATED = "~"  # after every date


def firsts(reports: Sequence[Findings]) -> dict[str, Findings]:
    """Report id → the earliest report of its text, by date as far as dates are known."""
    of_text: dict[str, list[Findings]] = defaultdict(list)
    for f in reports:
        of_text[f.report.sha256].append(f)
    first = {text: min(same, key=_when) for text, same in of_text.items()}
    return {f.report.id: first[f.report.sha256] for f in reports}


def publishers(reports: Sequence[Findings]) -> Publishers:
    of_text: dict[str, set[str]] = defaultdict(set)
    for f in reports:
        of_text[f.report.sha256] |= {f.report.publisher} if f.report.publisher else set()
    return {f.report.id: frozenset(of_text[f.report.sha256]) for f in reports}


def _when(f: Findings) -> tuple[str, str]:
    return f.report.published or UNDATED, f.report.id


def account_of(f: Findings, first: Findings, its: Account) -> Account:
    """The account of a copy: the first one's, in the copy's own attributions."""
    if f is first:
        return its
    own = dict(zip((a.id for a in first.attributions), (a.id for a in f.attributions), strict=False))
    later = bool(f.report.published and first.report.published and f.report.published > first.report.published)
    kind = "same text, later" if later else "same text"
    reason = Reason(kind=kind, report_id=f.report.id, span=None, text=f"is word for word {first.report.name}")
    return replace(
        its,
        report_id=f.report.id,
        own_root=False if later else its.own_root,
        attributions=tuple(own[i] for i in its.attributions if i in own),
        reasons=(*its.reasons, reason),
    )


def with_copies(root: Root, first: Mapping[str, Findings], gone: Collection[str] = ()) -> Root:
    """A root on which the copies rest too, but for reports that are `gone`."""
    kept = set(root.reports)
    return replace(root, reports=tuple(sorted(i for i, f in first.items() if f.report.id in kept and i not in gone)))
