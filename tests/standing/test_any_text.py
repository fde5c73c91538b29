"""Whatever the text, no crash, nothing outside it, and no blow-up in time."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.standing import standings
from hearsay.types import Report

WORDS = st.sampled_from(
    (
        "the ministry not could confirm confirmed denied deny that who which said , . \" ' “ ” ( ) — and but no "
        "comment contacted declined to respond by never hoax false is was we he claims yet \n \u202e \u0000 كذب"
    ).split(" ")
)


def check(text: str) -> None:
    sources, found = standings(Report(name="x", text=text), (), (), ())
    assert all(0 <= s.span.start < s.span.end <= len(text) for s in found)
    assert {s.by for s in found if s.by} <= {s.id for s in sources}


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=300))
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=200)
@given(st.lists(WORDS, max_size=80).map(" ".join))
def test_any_order_of_telling_words(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text", ["", "\n\n", '"', "“", "...", "No comment.", "deny", "not " * 3, "who who who denied who"]
)
def test_odd_texts(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "part",
    [
        "not ",
        "no comment and ",
        "denied that ",
        "called it a ",
        "the claims ",
        "to ",
        "is ",
        '"',
        ", which ",
        "calls ",
        "a-b.c ",
    ],
)
def test_long_sentences_take_their_time_in_proportion(part: str) -> None:
    """Ten times the text may take thirty times as long at most; a sentence of 40,000 letters, two seconds."""
    text = (part * 40_000)[:40_000]
    start = process_time()
    check(text)
    assert process_time() - start < 2
