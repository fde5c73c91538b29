"""How reports take a claim."""

from __future__ import annotations

import json
import time
from collections import Counter
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.pipeline import find_all, trace_all
from hearsay.tracing.matter import matter
from hearsay.tracing.stance import stance
from hearsay.tracing.told import told
from hearsay.types import Claim, Findings, Report, Span, Statement
from tests.tracing.stances import account, cases, taken

GOLD = Path(__file__).parents[1] / "cases" / "gold"
STORIES = ("battery-hall-warning", "gorvany-dam-video", "harbour-cranes", "lady-maren-grounding")
DEAD = "The singer Ivo Larrant has died."


def test_most_short_reports_are_taken_as_a_reader_would() -> None:
    """52 of 60 are; always "relays" would be right of 23."""
    right = Counter(c.stance for c in cases() if taken(c) == c.stance)
    assert sum(right.values()) >= 50
    assert right["denies"] >= 13
    assert right["relays"] >= 20


def test_hardly_any_news_is_denied_by_mistake() -> None:
    wrong = [c.text.splitlines()[0] for c in cases() if taken(c) == "denies" and c.stance in ("relays", "asserts")]
    assert len(wrong) <= 2, wrong


def test_the_bundled_stories() -> None:
    """25 of 29 are taken as they were annotated."""
    pairs = [(r["stance"], _stances(s).get(r["id"])) for s in STORIES for r in _annotated(s)]
    assert sum(a == b for a, b in pairs) >= 24


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivo Larrant has died, his family said on Friday.\nHe was 67.", "relays"),
        ("Ivo Larrant has not died, his family said on Friday.\nHe is at home, they said.", "denies"),
        ("Reports that Ivo Larrant has died are false, his manager said.", "denies"),
        ("It is unclear whether Ivo Larrant has died, police said on Friday.", "doubts"),
        ("Could Ivo Larrant have died?\nA rumour is going round, and it could be a hoax.", "doubts"),
        ("Ivo Larrant has died.\nThe singer of Harbour Lights was 67. He leaves a sister.", "asserts"),
    ],
)
def test_one_claim_taken_in_six_ways(text: str, expected: str) -> None:
    assert account(DEAD, text, (Span(0, len(text.splitlines()[0])),)).stance == expected


def test_a_title_of_its_own_counts() -> None:
    text = "Ivo Larrant has died, a website with no address said on Friday. He was 67."
    assert account(DEAD, text, (Span(0, 20),)).stance == "relays"
    assert account(DEAD, text, (Span(0, 20),), title="Ivo Larrant death hoax spreads").stance == "denies"


def test_what_is_denied_further_down_by_those_concerned_does_not_count() -> None:
    text = (
        "Calder Mills poured dye into the River Arle for years, a former foreman has alleged.\n"
        "Colin Marsh said he opened the sluice himself.\n"
        "The mill stands by a bend of the river.\n"
        "The company denied the allegation and said that it would go to court."
    )
    assert account("Calder Mills poured dye into the River Arle.", text, (Span(0, 57),)).stance == "relays"


def test_a_denial_of_something_else_does_not_count() -> None:
    text = (
        "A spillway gate failed at Gorvany, footage shows, contradicting the ministry's account of a planned release.\n"
        "The pictures were published by the channel Ozrel Watch, which said it had filmed them."
    )
    assert account("A spillway gate failed at Gorvany.", text, (Span(0, 33),)).stance == "relays"


def test_what_is_not_an_events_central_claim_is_judged_where_it_stands() -> None:
    text = "The mayor has resigned, she said. Her deputy denied that he would follow her. Trams run as usual."
    found = Findings(report=Report(name="r", text=text), attributions=(), sources=(), sourcings=(), standings=())

    def at(words: str) -> Claim:
        span = Span(text.index(words), text.index(words) + len(words))
        return Claim(event="e", text=words, statements=(_own(found, span),))

    assert stance(found, at("he would follow her"), rests=True, central=False) == "denies"
    assert stance(found, at("The mayor has resigned"), rests=True, central=False) == "relays"
    assert stance(found, at("Trams run as usual."), rests=False, central=False) == "asserts"


@given(st.text(max_size=300), st.text(max_size=60), st.booleans())
def test_any_text(text: str, claim: str, central: bool) -> None:
    found = Findings(report=Report(name="r", text=text), attributions=(), sources=(), sourcings=(), standings=())
    stated = Claim(event="e", text=claim, statements=(_own(found, Span(0, len(text) // 2)),))
    assert stance(found, stated, rests=False, central=central) in ("asserts", "relays", "denies", "doubts", "mentions")


@pytest.mark.parametrize(
    "unit", ["not ", "really ", "? ", "deny ", "rumour ", "false", "it is a ", "no word ", "«?!»", "x"]
)
def test_no_odd_text_takes_long(unit: str) -> None:
    begun = time.process_time()
    told(None, unit * (200_000 // len(unit)))
    matter(unit * (20_000 // len(unit)))
    assert time.process_time() - begun < 5


def _own(found: Findings, span: Span) -> Statement:
    return Statement(report_id=found.report.id, content=(span,), attribution_id=None)


@cache
def _stances(story: str) -> dict[str, str]:
    found = [f for f in find_all([str(files("hearsay") / "examples" / story)]) if isinstance(f, Findings)]
    names = {f.report.id: f.report.name for f in found}
    return {names[a.report_id]: a.stance for a in trace_all(found)[0].accounts}


def _annotated(story: str) -> list[dict[str, str]]:
    reports: list[dict[str, str]] = json.loads((GOLD / f"{story}.json").read_text("utf-8"))["reports"]
    return reports
