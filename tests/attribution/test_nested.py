"""What a paraphrase itself ascribes."""

from collections.abc import Iterable

from hearsay.attribution.draft import Draft
from hearsay.attribution.nested import within
from tests.attribution.words import content, draft

INNER = "the minister had promised that the northern pier would stand until spring"
TEXT = f"Coastal News Service said {INNER}."
OUTER = draft(TEXT, "said", INNER, speaker="Coastal News Service")


def finds(cue: str, said: str, speaker: str) -> list[Draft]:
    def find(words: str) -> Iterable[Draft]:
        return [draft(words, cue, said, speaker=speaker)]

    return list(within(TEXT, OUTER, find))


def test_another_speaker_within() -> None:
    (found,) = finds("had promised", "that the northern pier would stand until spring", "the minister")
    assert content(TEXT, found) == ["that the northern pier would stand until spring"]
    assert found.speaker is not None
    assert found.speaker.of(TEXT) == "the minister"


def test_not_what_fills_little_of_it_or_is_no_saying() -> None:
    assert finds("had promised", "until spring", "the minister") != []
    assert finds("promised", "that", "had") == []
    assert finds("would stand", "until spring", "the minister") == []
