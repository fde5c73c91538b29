"""Shared wording between two reports."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from hearsay.reuse import reuse
from hearsay.types import Report

WIRE = """PORT ELSINE, March 3 (Norland Press) - Three freighters loaded with seed potatoes sank off the Skerrow
lighthouse before dawn on Tuesday, the coast guard said.

All forty-one sailors were brought ashore by a fishing fleet from Little Haven, said its harbour master, Ida Tornquist.
"""
BRIEF = "Gazette\n\nThree freighters LOADED with seed-potatoes sank off the Skerrow lighthouse before dawn on Tuesday."
REWRITTEN = (
    "A trio of cargo ships went down near the lighthouse of Skerrow early on Tuesday. Nobody died, Ida Tornquist said."
)


def report(text: str, name: str = "r") -> Report:
    return Report(name=name, text=text)


def test_a_brief_cut_from_a_wire_story() -> None:
    wire, brief = report(WIRE), report(BRIEF)
    found = reuse(wire, brief)
    assert found.longest is not None
    assert found.longest[0].of(WIRE).startswith("Three freighters loaded with seed potatoes")
    assert found.longest[1].of(BRIEF).endswith("before dawn on Tuesday")
    assert found.of_b > 0.7 > 0.3 > found.of_a


def test_other_words_are_no_reuse() -> None:
    found = reuse(report(WIRE), report(REWRITTEN))
    assert (found.of_a, found.of_b, found.longest) == (0.0, 0.0, None)


def test_a_report_with_itself_and_the_other_way_round() -> None:
    whole = reuse(report(WIRE), report(WIRE, "copy"))
    assert (whole.of_a, whole.of_b) == (1.0, 1.0)
    there, back = reuse(report(WIRE), report(BRIEF)), reuse(report(BRIEF), report(WIRE))
    assert (there.of_a, there.of_b) == (back.of_b, back.of_a)


def test_texts_shorter_than_a_run() -> None:
    assert reuse(report("Bridge closed."), report("BRIDGE CLOSED")).of_a == 1.0
    assert reuse(report("Bridge closed."), report(WIRE)).of_a == 0.0
    assert reuse(report(""), report(" \n… ")).longest is None


def test_one_word_for_ever_takes_no_time() -> None:
    began = time.process_time()
    found = reuse(report("no " * 20_000), report("no " * 19_999))
    assert found.longest is not None
    assert found.longest[0].end == 3 * 19_999 - 1
    assert time.process_time() - began < 5


@given(st.lists(st.sampled_from("abc"), max_size=30), st.lists(st.sampled_from("abc"), max_size=30))
def test_the_longest_passage_is_in_both_and_none_is_longer(x: list[str], y: list[str]) -> None:
    a, b = " ".join(x), " ".join(y)
    found = reuse(report(a), report(b)).longest
    runs = {" ".join(x[i:j]) for i in range(len(x)) for j in range(i + 8, len(x) + 1)}
    shared = [r for r in runs if f" {r} " in f" {b} "]
    if found is None:
        assert not shared
    else:
        assert found[0].of(a) == found[1].of(b)
        assert len(found[0].of(a)) >= max(map(len, shared), default=0)
