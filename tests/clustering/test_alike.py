"""What says the same, and what keeps claims apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.clustering.alike import SAME, apart, pairs, score
from hearsay.clustering.amounts import amounts, clash
from hearsay.clustering.days import days, differ
from hearsay.clustering.said import words_of
from hearsay.text import plain


def judged(a: str, b: str) -> tuple[bool, str | None]:
    x, y = words_of([a, b])
    pair = pairs(x, [y])[0]
    return score(pair) >= SAME, apart(pair)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "the ferry Lady Maren ran aground off Skerrow because the second mate had fallen asleep",
            "the second mate was asleep when the ferry Lady Maren hit the reef off Skerrow",
        ),
        (
            "Gorvany dam lost a spillway gate on Thursday night",
            "a gate of the spillway at the Gorvany dam gave way late on Thursday",
        ),
        (
            "Nearly a dozen freighters are missing from the port of Elsine",
            "eleven freighters are missing from the port of Elsine",
        ),
        ("Tarn Brewery will shut its Dovrel plant", "“Tarn Brewery’s Dovrel plant will shut,”"),
    ],
)
def test_the_same_in_other_words(a: str, b: str) -> None:
    assert judged(a, b) == (True, None)


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (
            "the rebels of Ostmark have captured three fighter jets at the Lenka air base",
            "the rebels of Ostmark have captured one fighter jet at the Lenka air base",
            "amounts",
        ),
        (
            "Minister Ada Thorne has signed the treaty with Ostmark",
            "Minister Ada Thorne has not signed the treaty with Ostmark",
            "opposite",
        ),
        (
            "the woman held in Carrowmere is the smuggler's wife",
            "the woman held in Carrowmere isn't the smuggler's wife",
            "opposite",
        ),
        (
            "a bomb went off in the market of Dunmarrow on Monday",
            "a bomb went off in the market of Dunmarrow on Wednesday",
            "days",
        ),
        (
            "The council paid $4 million for the bridge at Orvel",
            "The council paid $400,000 for the bridge at Orvel",
            "amounts",
        ),
        (
            "the vote on the quay at Orvel is on 14 March",
            "the vote on the quay at Orvel is on March 21st",
            "days",
        ),
    ],
)
def test_nearly_the_same_words_kept_apart(a: str, b: str, why: str) -> None:
    assert judged(a, b) == (True, why)
    assert judged(b, a) == (True, why)


def test_other_matters_of_one_story() -> None:
    alike, _ = judged(
        "the second mate was asleep when the ferry Lady Maren hit the reef off Skerrow",
        "the Lady Maren was built in Carrowmere in the year of the great frost",
    )
    assert not alike


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("twenty-one goats and a dozen hens, 1,250 crates of eels and two hundred buckets", [21, 12, 1250, 200]),
        ("£3.5m for 12 per cent of the shares, 40 million crowns for the rest", [3.5e6, 12, 4e7]),
        ("in 2031, on the 3rd of May, at 10:30, one of the sailors", []),
        ("", []),
    ],
)
def test_amounts(text: str, values: list[float]) -> None:
    assert [a.value for a in amounts(text)] == values


@pytest.mark.parametrize(
    ("a", "b", "clashing"),
    [
        ("at least 10 smugglers", "a dozen smugglers", False),
        ("10 smugglers", "12 smugglers", True),
        ("three jets and two tanks", "three jets and five tanks", True),
        ("three jets", "one pilot", False),
        ("$1.24 billion", "$1.2 billion", True),
        ("$1.24 billion", "about $1.2 billion", False),
        ("a bill of $300,000, with wine at $15,000 a bottle", "a $300,000 dinner", False),
    ],
)
def test_amounts_of_the_same_thing(a: str, b: str, clashing: bool) -> None:
    assert clash(amounts(a), amounts(b)) is clashing


@pytest.mark.parametrize(
    ("a", "b", "different"),
    [
        ("on monday, 3 may", "on may 3rd", False),
        ("on monday", "on 4 may", False),
        ("on monday", "on monday or tuesday", False),
        ("by the 3rd of may", "by may 13", True),
        ("it may 20 times over", "on 3 june", True),
    ],
)
def test_days(a: str, b: str, different: bool) -> None:
    assert differ(days(a), days(b)) is different


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts(a: str, b: str) -> None:
    x, y = words_of([a, b])
    one, other = pairs(x, [y, x])
    back = pairs(y, [x])[0]
    assert 0.0 <= score(one) <= 1.0
    assert abs(score(one) - score(back)) < 1e-4
    assert apart(one) == apart(back)
    assert apart(other) is None


@pytest.mark.parametrize("unit", ["1,", "one-", "twenty ", "$", "not n't ", "1st of may ", "\ud800", "“'"])
def test_odd_text_takes_no_time(unit: str) -> None:
    words = words_of([plain(unit * 20_000)])[0]
    assert apart(pairs(words, [words])[0]) is None
