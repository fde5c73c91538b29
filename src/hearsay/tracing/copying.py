"""Reports of one text: the first of them is traced, the others rest on the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from hearsay.facts.outlets import known
from hearsay.types import Account, Findings, Reason, Root

UNDATED = "~"  # after every date


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """Who prints a text: all that are known; whether somebody else does too; who did so first, and when.

    Of a text that some report has without a date nobody knows who was first, unless all are of one publisher.
    """

    publishers: frozenset[str]
    unknown: bool
    first: str | None
    when: str | None


Prints = Mapping[str, Print]  # by report


def firsts(reports: Sequence[Findings]) -> dict[str, Findings]:
    """Report id → the earliest report of its text, by date as far as dates are known."""
    first = {text: min(same, key=_when) for text, same in _of_text(reports).items()}
    return {f.report.id: first[f.report.sha256] for f in reports}


def prints(reports: Sequence[Findings]) -> Prints:
    made = {text: _print(same) for text, same in _of_text(reports).items()}
    return {f.report.id: made[f.report.sha256] for f in reports}


def _of_text(reports: Sequence[Findings]) -> Mapping[str, list[Findings]]:
    found: dict[str, list[Findings]] = defaultdict(list)
    for f in reports:
        found[f.report.sha256].append(f)
    return found


def _print(same: Sequence[Findings]) -> Print:
    publishers = frozenset(f.report.publisher for f in same if f.report.publisher)
    unknown = any(f.report.publisher is None for f in same)
    first = min(same, key=_when).report
    if not all(f.report.published for f in same):
        return Print(publishers=publishers, unknown=unknown, first=_only(publishers, unknown=unknown), when=None)
    return Print(publishers=publishers, unknown=unknown, first=first.publisher, when=first.published)


def _only(known: Collection[str], *, unknown: bool) -> str | None:
    return next(iter(known)) if len(known) == 1 and not unknown else None


def _when(f: Findings) -> tuple[str, str]:
    return f.report.published or UNDATED, f.report.id


def family(publisher: str | None) -> str | None:
    """Who owns it, as far as is known; else it is a family of its own."""
    row = known(publisher) if publisher else None
    return (row.family if row else None) or publisher


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
