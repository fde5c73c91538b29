"""Denials and doubts that stand in what somebody is given as saying."""

import pytest

from hearsay.types import Manner, Source

from .saying import Saying


def heard(
    text: str, speaker: str, cue: str, content: str, manner: Manner = "indirect", source: Source | None = None
) -> list[str]:
    one = Saying(text)
    one.says(speaker, cue, content, manner=manner, source=source)
    return [status for status, _, _ in one.told()]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        (
            "The claim that the vault is empty is entirely false, a bank spokeswoman said.",
            "a bank spokeswoman",
            "said",
            "The claim that the vault is empty is entirely false",
        ),
        ("“These rumours are untrue and hurtful,” he said.", "he", "said", "“These rumours are untrue and hurtful,”"),
        (
            "The ministry said there was no truth to the story.",
            "The ministry",
            "said",
            "there was no truth to the story",
        ),
        (
            "“The arrest is a hoax,” the painter’s publicist said.",
            "the painter’s publicist",
            "said",
            "“The arrest is a hoax,”",
        ),
        (
            "The secretary said his office had no credible evidence of that.",
            "The secretary",
            "said",
            "his office had no credible evidence of that",
        ),
    ],
)
def test_calling_it_false_denies_it(text: str, speaker: str, cue: str, content: str) -> None:
    assert heard(text, speaker, cue, content) == ["denied"]


def test_a_negation_denies_what_is_said_elsewhere() -> None:
    text = (
        "Dockers claim the ministry sold the grain ship. A ministry spokesman said the grain ship had not been sold. "
        "Bread is dear."
    )
    assert heard(text, "A ministry spokesman", "said", "the grain ship had not been sold") == ["denied"]


def test_a_negation_that_answers_nothing_denies_nothing() -> None:
    text = "Bread is dear. A ministry spokesman said the lamps had not been lit. Fish is cheap."
    assert heard(text, "A ministry spokesman", "said", "the lamps had not been lit") == []


@pytest.mark.parametrize("speaker", ["Many", "Some critics", "We"])
def test_nobody_in_particular_denies_nothing(speaker: str) -> None:
    text = f"{speaker} said the story was false."
    assert heard(text, speaker, "said", "the story was false") == []


def test_who_hopes_that_it_is_false_denies_nothing() -> None:
    text = "“I hope this is false,” the mayor said."
    assert heard(text, "the mayor", "said", "“I hope this is false,”") == []


def test_who_admits_that_it_was_false_denies_nothing() -> None:
    text = "The anchor admitted that the story was untrue."
    assert heard(text, "The anchor", "admitted", "that the story was untrue") == []


def test_an_office_does_not_know() -> None:
    text = (
        "The pilot may have drowned in the storm. A coastguard spokesman said it was unclear if the pilot had drowned."
    )
    assert heard(text, "A coastguard spokesman", "said", "it was unclear if the pilot had drowned") == ["not_verified"]


def test_what_matters_to_no_claim_may_stay_unclear() -> None:
    text = "The pilot may have drowned. A coastguard spokesman said it was unclear whether lunch would be served."
    assert heard(text, "A coastguard spokesman", "said", "it was unclear whether lunch would be served") == []


def test_not_aware() -> None:
    text = "A police spokesman said the force was not aware of any such arrest."
    assert heard(text, "A police spokesman", "said", "the force was not aware of any such arrest") == ["not_verified"]


@pytest.mark.parametrize(
    ("speaker", "content"),
    [
        ("a police spokesman", "there were no reports of injuries"),
        ("The minister", "a second ballot was not a problem"),
        ("The minister", "he did not condone the lamps"),
        ("The minister", "the ship was not sold by the port, but by its broker"),
        ("The minister", "no to the lamps"),
    ],
)
def test_a_negation_that_contradicts_nobody(speaker: str, content: str) -> None:
    text = f"There were reports of injuries and the ship was sold by the port, {speaker} said {content}."
    assert heard(text, speaker, "said", content) == []


def test_false_and_no_more_denies_it() -> None:
    text = "“Categorically untrue,” stormed a mill spokesman."
    assert heard(text, "a mill spokesman", "stormed", "“Categorically untrue,”") == ["denied"]


def test_what_others_hold_is_called_untrue_and_no_claim_is() -> None:
    text = "The attacks have spread beliefs that are untrue but stubborn, a mill spokesman said."
    content = "The attacks have spread beliefs that are untrue but stubborn"
    assert heard(text, "a mill spokesman", "said", content) == []


def test_that_others_are_unaware_is_no_check() -> None:
    text = "The figures should put to rest the notion that young voters are unaware of their power, the minister said."
    content = "The figures should put to rest the notion that young voters are unaware of their power"
    assert heard(text, "the minister", "said", content) == []


def test_who_waits_for_a_party_s_reply_is_not_the_report() -> None:
    text = "A singer says she wrote to the actor and that he has yet to respond."
    one = Saying(text)
    one.says("A singer", "says", "she wrote to the actor and that he has yet to respond", source=one.source("A singer"))
    assert one.told() == []
