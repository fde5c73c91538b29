"""Traced claims of made-up reports, by hand, for the views."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.types import Account, Claim, Findings, Hop, Reason, Report, Root, Span, Stance, Statement, Traced

TEXT = "The tide gate at Orvel was left open all night, the harbour master said on Tuesday.\nNobody was hurt."


def report(number: int, *, publisher: str | None = None, published: str | None = None) -> Findings:
    made = Report(name=f"report-{number}", text=f"{TEXT}\n{number}", publisher=publisher, published=published)
    return Findings(report=made, attributions=(), sources=(), sourcings=(), standings=())


def hops(*names: str) -> tuple[Hop, ...]:
    return tuple(Hop(name=n, kind="outlet" if "News" in n else "person", named=not n.startswith("an ")) for n in names)


def account(f: Findings, *chains: Sequence[str], stance: Stance = "relays", reasons: Sequence[Reason] = ()) -> Account:
    return Account(
        report_id=f.report.id,
        stance=stance,
        own_root=False,
        chains=tuple(hops(*c) for c in chains),
        attributions=(),
        family=f.report.publisher,
        reasons=tuple(reasons),
    )


def traced(accounts: Sequence[Account], *roots: Root, low: int = 1, high: int = 1, text: str = TEXT[:44]) -> Traced:
    said = tuple(Statement(report_id=a.report_id, content=(Span(0, 44),), attribution_id=None) for a in accounts)
    return Traced(
        claim=Claim(event="event-x", text=text, statements=said),
        first_seen=None,
        accounts=tuple(accounts),
        roots=roots,
        publishers=len({a.family for a in accounts if a.family}),
        publishers_unknown=sum(a.family is None for a in accounts),
        low=low,
        high=high,
    )


def forty() -> tuple[Traced, dict[str, Findings]]:
    """Forty reports over five days: two roots, an agency, copies and a denial."""
    found = [report(n, publisher=f"Paper {n // 2}", published=f"2031-05-{1 + n // 8:02}") for n in range(40)]
    first = found[0].report.id
    copied = Reason(kind="same text, later", report_id=first, span=Span(0, 44), text="the same words, a day later")
    accounts = [
        account(
            f,
            ["Coast News", "Ada Lund"] if n % 3 else ["an insider"],
            stance="denies" if n == 7 else "relays",
            reasons=[copied] if n % 5 == 4 else (),
        )
        for n, f in enumerate(found)
    ]
    reports = tuple(f.report.id for f in found)
    roots = (
        Root(name="Ada Lund", kind="person", named=True, reports=reports[:26]),
        Root(name="an insider", kind="person", named=False, reports=reports[26:], reasons=(copied,)),
    )
    return traced(accounts, *roots, low=1, high=2), {f.report.id: f for f in found}
