"""Words of nobody in one noun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.attribution.rumours import rumoured
from tests.attribution.words import content, draft


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Reports that the northern pier had sunk spread through Lenz.", "the northern pier had sunk"),
        ("Reports that crews in Oster have found oil have been denied.", "crews in Oster have found oil"),
        ("Rumours that three ferries are missing from Lenz are raising fears.", "three ferries are missing from Lenz"),
        ("The port shut on Monday amid rumours that it was sold.", "it was sold"),
        ("The board dismissed unconfirmed reports that the lock leaks, the Courier said.", "the lock leaks"),
        ("There is speculation that Brandt may resign, although she denies it.", "Brandt may resign"),
        ("(Lenz Wire) Reports that the dam has burst swirled on Sunday.", "the dam has burst"),
    ],
)
def test_the_clause_without_the_sentences_own_verb(text: str, said: str) -> None:
    (found,) = rumoured(text, [])
    assert content(text, found) == [said]
    assert found.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "The Lenz Courier reports that the pier has sunk.",
        "Rumours that have swept Lenz since Monday are false.",
        "There were no reports that anybody was hurt in the fire.",
        "“The rumours that I am ill are a joke,” said Brandt.",
    ],
)
def test_not_a_verb_a_relative_clause_what_is_not_so_or_a_quotation(text: str) -> None:
    assert list(rumoured(text, [])) == []


def test_not_where_a_draft_has_the_words() -> None:
    text = "The union denied reports that the foreman had lied."
    assert list(rumoured(text, [draft(text, "denied", "reports that the foreman had lied", speaker="The union")])) == []


ODD = [*"ab ,.\n“”", "reports that ", "Rumours that ", "the ", "was ", "have been ", "came ", "\u00a0"]


@given(st.lists(st.sampled_from(ODD), max_size=60).map("".join))
def test_any_text_keeps_its_spans_inside(text: str) -> None:
    for d in rumoured(text, []):
        assert all(0 <= s.start < s.end <= len(text) for s in d.spans())
