"""Who denies a claim, since when, and what is taken back."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.pipeline import find, find_all, trace_all
from hearsay.tracing.withdrawing import withdrawals
from hearsay.types import Claim, Findings, Report, Span, Statement, Traced

CLAIM = "The mayor of Pellworth, Odile Carrane, is to join the board of the tram maker Voskamp"


@cache
def read(text: str, publisher: str | None = None, published: str | None = None, name: str = "r") -> Findings:
    return find(Report(name=name, text=text, publisher=publisher, published=published))


def traced(*found: Findings) -> Traced:
    return trace_all(found)[0]


POST = read(
    f"{CLAIM}, a person with knowledge of the contract said.\nShe signed a letter of intent in March, the person said.",
    publisher="Pellworth Post",
    published="2033-05-04",
    name="post",
)
ECHO = read(f"{CLAIM}, the Pellworth Post reported on Monday.", publisher="Pellworth Echo", name="echo")
DENIAL = read(
    "The mayor of Pellworth, Odile Carrane, has denied that she is to join the board of the tram maker Voskamp.\n"
    "“I have no job lined up with anybody,” she told Radio Pellworth on Tuesday.",
    publisher="Radio Pellworth",
    published="2033-05-05T09:00:00+01:00",
    name="denial",
)
LATER = read(
    "Voskamp's shares rose on Thursday.\n"
    "Odile Carrane has denied that she is to join the board of the tram maker Voskamp.",
    publisher="Bourse Daily",
    published="2033-05-07",
    name="later",
)
BACK = read(
    "A correction\nPellworth Post\n"
    "On 4 May we reported that the mayor of Pellworth, Odile Carrane, is to join the board of the tram maker Voskamp. "
    "That was wrong. We withdraw the report and apologise to Ms Carrane.",
    published="2033-05-09",
    name="back",
)


def reasons(t: Traced, kind: str, name: str) -> list[str]:
    ids = {f.report.id for f in (POST, ECHO, DENIAL, LATER, BACK) if f.report.name == name}
    return [r.text for a in t.accounts if a.report_id in ids for r in a.reasons if r.kind == kind]


def test_who_denies_it_and_since_when() -> None:
    t = traced(POST, ECHO, DENIAL)
    (denied,) = t.reasons
    assert denied.kind == "denied"
    assert denied.report_id == DENIAL.report.id
    assert denied.span is not None
    assert "denied" in denied.span.of(DENIAL.report.text)
    assert denied.text == "denied by Odile Carrane, 2033-05-05"
    assert reasons(t, "denied", "denial") == [denied.text]
    assert not reasons(t, "denied", "post")


def test_of_two_denials_by_one_party_the_earlier_counts_whatever_the_order() -> None:
    for order in ((POST, DENIAL, LATER), (LATER, DENIAL, POST)):
        assert [r.text for r in traced(*order).reasons] == ["denied by Odile Carrane, 2033-05-05"]


def test_an_outlet_takes_its_report_back() -> None:
    before, after = traced(POST, ECHO), traced(POST, ECHO, BACK)
    assert any(POST.report.id in r.reports for r in before.roots)
    assert not any(POST.report.id in r.reports or BACK.report.id in r.reports for r in after.roots)
    (text,) = reasons(after, "retracted", "post")
    assert text == "its outlet took back what it reported, 2033-05-09: not counted as support"
    assert [r.kind for r in after.reasons].count("retracted") >= 1


def test_a_note_on_the_report_itself() -> None:
    noted = read(
        "Editor's note: an earlier version of this article reported that the mayor, Odile Carrane, is to join the "
        "board of the tram maker Voskamp. She is not. We regret the error.\n"
        f"{CLAIM}, a person with knowledge of it said.",
        name="noted",
    )
    (account,) = traced(noted).accounts
    assert [r.kind for r in account.reasons if r.kind == "retracted"]
    assert not traced(noted).roots


@pytest.mark.parametrize(
    "note",
    [
        "Correction: an earlier version of this article misspelled the name of the tram maker Voskamp.",
        "Update: Voskamp's shares closed at 41 crowns.",
        "We apologise for the quality of the photographs.",
        "The journal retracted a study of trams in April.",
    ],
)
def test_a_small_note_takes_nothing_back(note: str) -> None:
    found = read(f"{note}\n{CLAIM}, a person with knowledge of the contract said.")
    assert not [r for a in traced(found).accounts for r in a.reasons if r.kind == "retracted"]


@given(st.text(alphabet="we reported: ,.\n'wrongcti\u201c", max_size=200))
def test_any_note(text: str) -> None:
    found = Findings(report=Report(name="r", text=text), attributions=(), sources=(), sourcings=(), standings=())
    claim = Claim(
        event="e",
        text="we reported wrong",
        statements=(Statement(report_id=found.report.id, content=(Span(0, 1),), attribution_id=None),),
    )
    assert set(withdrawals([found], claim)) <= {found.report.id}


def test_everybody_denies_it() -> None:
    t = traced(DENIAL, LATER)
    assert {a.stance for a in t.accounts} == {"denies"}
    assert t.low <= t.high
    assert t.reasons


def test_the_bundled_correction() -> None:
    found = [
        f for f in find_all([str(files("hearsay") / "examples" / "battery-hall-warning")]) if isinstance(f, Findings)
    ]
    names = {f.report.id: f.report.name for f in found}
    t = traced(*found)
    back = {names[a.report_id] for a in t.accounts if any(r.kind == "retracted" for r in a.reasons)}
    assert back == {"morning-bugle-boss-binned-memo", "morning-bugle-correction"}
    assert not back & {names[i] for root in t.roots for i in root.reports}
    assert any("Lumarc" in r.text and r.kind == "denied" for r in t.reasons)
