"""Traced claims as one page that stands alone: the count, the picture, the roots with every reason, the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from hearsay.export.environment import environment
from hearsay.export.picture import gist, independent, sentence
from hearsay.export.svg import to_svg
from hearsay.export.words import KINDS, STANCES, clip, day, harmless
from hearsay.types import Account, Findings, Root, Traced


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One report's account, fit to print."""

    report: str
    publisher: str
    title: str
    date: str
    stance: str
    says: str
    first_hand: bool
    chains: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """One root, fit to print."""

    name: str
    what: str
    named: bool
    reports: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    key: str
    text: str
    gist: str
    steps: tuple[tuple[str, str], ...]
    picture: Markup
    roots: tuple[Behind, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    left: int


def to_html(traced: Sequence[Traced], found: Mapping[str, Findings]) -> str:
    """The claims that more than one report carries; the first one where there is none."""
    shown = [t for t in traced if len(t.accounts) > 1] or list(traced[:1])
    sheets = [sheet(t, found) for t in shown]
    return environment().get_template("claims.html.j2").render(sheets=sheets, left=len(traced) - len(shown))


def sheet(t: Traced, found: Mapping[str, Findings], *, most: int | None = None) -> Sheet:
    """`most`: of reports, of roots and of each one's reasons that are shown; the count is of all of them."""
    part = replace(t, accounts=t.accounts[:most])
    return Sheet(
        key=t.claim.id,
        text=clip(harmless(t.claim.text), 400),
        gist=gist(t),
        steps=_ladder(t),
        picture=Markup(to_svg(part, found, inside=True)),
        roots=tuple(_root(replace(r, reasons=r.reasons[:most]), found) for r in t.roots[:most]),
        rows=tuple(_row(a, found) for a in part.accounts),
        notes=tuple(sentence(r, found) for r in t.reasons[:most]),
        left=len(t.accounts) - len(part.accounts),
    )


def _ladder(t: Traced) -> tuple[tuple[str, str], ...]:
    unknown = f" (+{t.publishers_unknown} unknown)" if t.publishers_unknown else ""
    return (
        (str(len(t.accounts)), "appearances"),
        (f"{t.publishers}{unknown}", "publishers"),
        (str(sum(r.named for r in t.roots)), "named roots"),
        (independent(t).removesuffix(" independent"), "independent"),
    )


def _root(r: Root, found: Mapping[str, Findings]) -> Behind:
    what = [KINDS[r.kind], *([] if r.named else ["not named"]), *(["a party to the matter"] if r.party else [])]
    return Behind(
        name=harmless(r.name),
        what=", ".join(what),
        named=r.named,
        reports=len(r.reports),
        reasons=tuple(sentence(reason, found) for reason in r.reasons),
    )


def _row(a: Account, found: Mapping[str, Findings]) -> Row:
    report = found[a.report_id].report
    return Row(
        report=report.id,
        publisher=harmless(report.publisher or report.name),
        title=clip(harmless(report.title or ""), 120),
        date=day(report.published) if report.published else "no date",
        stance=a.stance,
        says=STANCES[a.stance],
        first_hand=a.own_root,
        chains=tuple(" ← ".join(harmless(hop.name) for hop in c) for c in a.chains),
        notes=tuple(sentence(r, found) for r in a.reasons),
    )
