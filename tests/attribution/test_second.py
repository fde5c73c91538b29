"""A second look at what no draft has heard."""

from collections.abc import Callable, Iterable

from hearsay.attribution.draft import Draft
from hearsay.attribution.second import reheard
from tests.attribution.words import content, draft

FIRST = "The mayor said that the ferry had been sold."
SECOND = "Port officials claimed on Tuesday that the pier was safe."
TEXT = f"{FIRST} {SECOND}"
HEARD = draft(TEXT, "said", "that the ferry had been sold", speaker="The mayor")


def finding(
    cue: str, said: str, speaker: str | None = None, asked: list[str] | None = None
) -> Callable[[str], Iterable[Draft]]:
    def find(words: str) -> Iterable[Draft]:
        if asked is not None:
            asked.append(words)
        return [draft(words, cue, said, speaker=speaker)] if cue in words and said in words else []

    return find


def test_only_a_sentence_that_nobody_heard_is_read_again() -> None:
    asked: list[str] = []
    kept, new = reheard(TEXT, [HEARD], finding("claimed", "that the pier was safe", "Port officials", asked))
    assert asked == [SECOND]
    assert kept == HEARD
    assert content(TEXT, new) == ["that the pier was safe"]


def test_a_neighbour_loses_what_was_not_its_own() -> None:
    glued = draft(TEXT, "said", "that the ferry had been sold", SECOND[:-1], speaker="The mayor")
    kept, new = reheard(TEXT, [glued], finding("claimed", "that the pier was safe", "Port officials"))
    assert content(TEXT, kept) == ["that the ferry had been sold"]
    assert content(TEXT, new) == ["that the pier was safe"]


def test_clauses_that_a_semicolon_parts_are_read_alone() -> None:
    text = "The foreman claimed that the lock had leaked; according to the Courier, nobody saw it."
    heard = draft(text, "according to", "nobody saw it", speaker="the Courier")
    asked: list[str] = []
    reheard(text, [heard], finding("claimed", "that the lock had leaked", "The foreman", asked))
    assert asked == ["The foreman claimed that the lock had leaked"]


def test_neither_scraps_nor_the_unlikely_nor_other_verbs() -> None:
    assert reheard(TEXT, [HEARD], finding("claimed", "on Tuesday", "Port officials")) == [HEARD]
    assert reheard(TEXT, [HEARD], finding("was safe", "claimed on Tuesday that the pier")) == [HEARD]
    quoted = f"{FIRST} “Officials claimed on Tuesday that the pier was safe.”"
    asked: list[str] = []
    reheard(quoted, [HEARD], finding("claimed", "that the pier was safe", None, asked))
    assert asked == []
