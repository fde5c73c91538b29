"""The tree as a person reads it."""

import io
from collections.abc import Mapping, Sequence

from rich.console import Console

from hearsay.export.tree import render
from hearsay.types import Findings, Traced
from tests.export.claims_sample import account, forty, report, traced


def shown(claims: Sequence[Traced], found: Mapping[str, Findings], *, every: bool = False) -> str:
    out = io.StringIO()
    render(claims, found, Console(file=out, width=100, highlight=False), every=every)
    return out.getvalue()


def test_roots_reports_and_reasons_are_indented_under_the_claim() -> None:
    t, found = forty()
    lines = shown([t], found).splitlines()
    assert lines[1] == "40 reports → 2 roots, 1 named → 1 to 2 independent"
    assert lines[2].startswith("  ● Ada Lund · person · 26 reports")
    assert lines[3].startswith("    Paper ")
    assert any(line.startswith("      because the same words, a day later") for line in lines)


def test_what_one_report_alone_says_is_counted_and_shown_on_demand() -> None:
    a, b = report(1), report(2)
    found = {x.report.id: x for x in (a, b)}
    both = traced([account(a, ["Ada Lund"]), account(b, ["Ada Lund"])])
    alone = traced([account(a, ["Bo Feld"])], text="The lamps went out.")
    assert "and 1 statement that only one report carries" in shown([both, alone], found)
    assert "The lamps went out." in shown([both, alone], found, every=True)


def test_a_single_report_shows_its_first_claim() -> None:
    a = report(1)
    assert "Ada Lund" in shown([traced([account(a, ["Ada Lund"])])], {a.report.id: a})
