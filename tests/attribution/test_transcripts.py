"""Turns of a transcript; and texts that only look like one."""

from __future__ import annotations

import pytest

from hearsay.attribution.draft import Draft
from hearsay.attribution.transcripts import transcribed
from hearsay.types import Span

TALK = (
    "MODERATOR: We will begin with the port.\n\n"
    "HELENA ORR: All cranes were delivered. The clerk of the port said that they stand on the quay.\n\n"
    "MARTIN DALE: Three never came.\n\n"
    "HELENA ORR: That is simply not true."
)


def at(words: str) -> Span:
    start = TALK.index(words)
    return Span(start, start + len(words))


def test_every_turn_is_its_speakers() -> None:
    found = transcribed(TALK, [])
    assert [(d.speaker and d.speaker.of(TALK), d.content[0].of(TALK)) for d in found] == [
        tuple(line.split(": ", 1)) for line in TALK.split("\n\n")
    ]


def test_a_piece_of_a_turn_gives_way_and_what_is_told_in_one_stays() -> None:
    piece = Draft(content=(at("All cranes were delivered"),), cue=None, speaker=at("HELENA ORR"), score=0.9)
    inner = Draft(content=(at("that they stand on the quay"),), cue=at("said"), speaker=at("The clerk"), score=0.9)
    found = transcribed(TALK, [piece, inner])
    assert piece not in found
    assert inner in found
    assert len(found) == 5


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Budget: five million crowns\n\nDirector: Helena Orr of Orvel",
        "HELENA ORR: We have the papers.\n\nThe port has said nothing else.\n\nHELENA ORR: We do.\n\nSo it stands.",
        "One paragraph without any label, the clerk said.",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert transcribed(text, []) == []


def test_who_only_answers_has_no_name() -> None:
    found = transcribed("Q: Is it open now?\n\nA: It is open now.\n\nQ: Since when is it?\n\nA: Since nine today.", [])
    assert [d.speaker for d in found] == [None] * 4
