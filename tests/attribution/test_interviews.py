"""Questions and answers."""

from hearsay.attribution.interviews import answers
from tests.attribution.words import content, draft

LABELLED = """The minister received the Courier on Friday.

Q: Minister, are there eleven cranes or four?

A: I count ships, not cranes. There are more every year.

Q: Have you read the audit?

A: “I have read of it.” That is three removes from a fact."""

NAMED = """PELL: Did anybody warn you about the pier?

BRANDT: Not me. Ask in another house.

PELL: When will it open?

BRANDT: When the water is there."""

BARE = """The conversation with Ilse Brandt has been edited for length.

Are there eleven cranes or four?

I count ships, not cranes. There are more every year.

Have you read the audit?

I have read a newspaper’s account of it.

When will the basin open?

When the water is there."""


def test_labelled_answers_name_nobody() -> None:
    found = list(answers(LABELLED, []))
    assert [content(LABELLED, d) for d in found] == [
        ["I count ships, not cranes. There are more every year."],
        ["“I have read of it.” That is three removes from a fact."],
    ]
    assert {d.speaker for d in found} == {None}
    assert all(d.direct for d in found)


def test_named_turns_have_their_speakers() -> None:
    found = list(answers(NAMED, []))
    assert [d.speaker.of(NAMED) for d in found if d.speaker] == ["PELL", "BRANDT", "PELL", "BRANDT"]


def test_bare_questions_stand_for_cues() -> None:
    found = list(answers(BARE, []))
    assert [d.cue.of(BARE) for d in found if d.cue] == [
        "Are there eleven cranes or four?",
        "Have you read the audit?",
        "When will the basin open?",
    ]
    assert content(BARE, found[2]) == ["When the water is there."]


def test_not_what_a_draft_has() -> None:
    taken = draft(NAMED, ":", "Not me. Ask in another house.")
    assert len(list(answers(NAMED, [taken]))) == 3


def test_rhetoric_and_captions_are_no_interview() -> None:
    rhetoric = BARE.replace("The conversation with Ilse Brandt has been edited for length.", "The port is silent.")
    captions = "Gunman: The man who fled.\n\nRace: A crew runs.\n\nRace: Another runs.\n\nGunman: He is caught."
    assert list(answers(rhetoric, [])) == []
    assert list(answers(captions, [])) == []
    assert list(answers("", [])) == []
