"""Hearsay in one adverb."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.attribution.adverbs import unsourced, widened
from tests.attribution.words import content, draft


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The northern pier reportedly sank on Monday.", ["The northern pier", "sank on Monday"]),
        ("In May, he had allegedly sold two boats.", ["he had", "sold two boats"]),
        ("The ferry, empty by then, has reportedly left Lenz.", ["The ferry, empty by then, has", "left Lenz"]),
        ("It blamed the fire that reportedly gutted hall two.", ["gutted hall two"]),
        ("Ilse Brandt, 52, who has allegedly fled, owns both mills.", ["fled, owns both mills"]),
        ("She was fined for allegedly dumping oil; she paid.", ["dumping oil"]),
        ("While crews reportedly wait in Oster, the harbour is full.", ["crews", "wait in Oster"]),
        ("He paid, purportedly in gold, $1,820 for the lamp", ["in gold, $1,820 for the lamp"]),
        (
            "It is said that while Brandt, Holm and Aas reportedly signed, Reek left.",
            ["Brandt, Holm and Aas", "signed"],
        ),
        ("The dam reportedly held, but the road is gone.", ["The dam", "held"]),
        ("The pier reportedly sank and the crew was saved.", ["The pier", "sank"]),
        ("REPORTEDLY, the mayor resigned.", ["the mayor resigned"]),
        ("“It’s what is reportedly a very grave matter,” she wrote.", ["a very grave matter"]),
    ],
)
def test_the_clause_without_the_adverb(text: str, parts: list[str]) -> None:
    (found,) = unsourced(text, [])
    assert content(text, found) == parts
    assert found.speaker is None
    assert found.cue is not None
    assert found.cue.of(text).lower().endswith("ly")


def test_not_where_a_draft_has_the_adverb() -> None:
    text = "The union said the foreman had allegedly lied. He reportedly said that it was late."
    taken = [
        draft(text, "said", "the foreman had allegedly lied", speaker="The union"),
        draft(text, "reportedly said", "that it was late", speaker="He"),
    ]
    assert list(unsourced(text, taken)) == []


def test_an_aside_in_a_paraphrase_is_somebody_elses_word() -> None:
    text = "The board said that it still hoped to find the foreman, who reportedly fled to Oster."
    said = draft(
        text, "said", "that it still hoped to find the foreman, who reportedly fled to Oster", speaker="The board"
    )
    (found,) = unsourced(text, [said])
    assert content(text, found) == ["fled to Oster"]


def test_the_models_content_is_widened_to_the_clause() -> None:
    text = "The northern pier reportedly sank on Monday after the storm."
    assert content(text, widened(text, draft(text, "reportedly", "sank"))) == [
        "The northern pier",
        "sank on Monday after the storm",
    ]
    said = draft(text, "reportedly sank", "on Monday")
    assert widened(text, said) == said


def test_an_adverb_with_nothing_behind_it_is_none() -> None:
    assert list(unsourced("It burnt down, reportedly.", [])) == []


ODD = [*'ab ,;.\n"“”—-(', "reportedly ", "was ", "who ", "while ", "\u00a0"]


@given(st.lists(st.sampled_from(ODD), max_size=60).map("".join))
def test_any_text_keeps_its_spans_inside(text: str) -> None:
    for d in unsourced(text, []):
        assert all(0 <= s.start < s.end <= len(text) for s in d.spans())
