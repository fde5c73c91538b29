"""Many made-up reports whose events are known."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from bench.claims import b_cubed, copy, event, report, stories
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.clustering import claims, gathered
from hearsay.types import Claim, Findings, Link, Linked


def drawn(seed: int, number: int) -> tuple[dict[str, int], list[Findings]]:
    made = list(stories(random.Random(seed), number))  # noqa: S311
    return {f.report.id: n for n, f in made}, [f for _, f in made]


def said(made: list[Claim]) -> set[tuple[str, str | None]]:
    return {(c.text, c.under and "hangs") for c in made}


def test_events_are_told_apart() -> None:
    story, found = drawn(1, 200)
    assert b_cubed(story, claims(found)) > 98


@settings(max_examples=10)
@given(st.integers(0, 10**6), st.integers(1, 11))
def test_reports_in_any_portions(seed: int, number: int) -> None:
    """What was gathered day by day is what gathering all at once gives, whatever came first and whoever joined it."""
    _, found = drawn(seed, 12)
    ids = [f.attributions[seed % 3].id for f in found[:4]]
    links = [
        Linked(link=link, by="Ida", at="2031-03-06")
        for link in (
            Link(head=ids[0], relation="STATES_SAME", tail=ids[1], verdict="yes"),
            Link(head=ids[2], relation="STATES_SAME", tail=ids[3], verdict="no"),
        )
    ]
    shuffled = random.Random(seed + 1).sample(found, len(found))  # noqa: S311
    known = gathered([])
    for start, end in pairwise([0, number, len(found)]):
        known = gathered(shuffled[start:end], known, links=links[: end % 3])
    known = gathered([], known, links=links)
    anew = gathered(found, links=links)
    assert known.claims == anew.claims
    assert list(known.events) == list(anew.events)


@settings(max_examples=10)
@given(st.integers(0, 10**6), st.integers(0, 11))
def test_a_copy_changes_no_claim(seed: int, which: int) -> None:
    _, found = drawn(seed, 12)
    assert said(claims([*found, copy(found[which], 99)])) == said(claims(found))


def test_a_new_report_leaves_other_events_as_they_are() -> None:
    _, found = drawn(2, 60)
    before = gathered(found[1:])
    after = gathered(found[:1], before)
    anew = [made for made in after.events.values() if not any(made is b for b in before.events.values())]
    assert len(anew) == 1
    assert found[0].report.id in {s.report_id for c in anew[0] for s in c.statements}


@pytest.mark.slow
def test_time_grows_with_the_number_of_reports_on_one_event() -> None:
    rng = random.Random(3)  # noqa: S311
    about = event(rng)
    found = [report(rng, about, n) for n in range(2000)]
    claims(found[:10])
    spent = []
    for number in (500, 2000):
        start = time.process_time()
        claims(found[:number])
        spent.append(time.process_time() - start)
    assert spent[1] < 10 * spent[0]  # sixteen times were it by pairs
