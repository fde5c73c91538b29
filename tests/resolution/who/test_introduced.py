"""Whom a report brings in before he speaks."""

import pytest

from hearsay.resolution.mentions.mentions import parse
from hearsay.resolution.who.introduced import introduced
from hearsay.types import Span


def first(text: str, words: str) -> str | None:
    at = text.rindex(words)
    found = introduced(text, parse(text, Span(at, at + len(words)), []))
    return found.of(text) if found else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "The paper cited a pilot who had flown there and landed. The pilot said so.",
            "The pilot",
            "a pilot who had flown there",
        ),
        (
            "One of the guests at the wedding sang. The guest said it was late.",
            "The guest",
            "One of the guests at the wedding",
        ),
        (
            "They met a tired old nurse. A nurse close to the family cried. The nurse said no.",
            "The nurse",
            "A nurse close to the family",
        ),
        ("The pilot said so. A pilot left.", "The pilot", None),
        ("A pilot left. A pilot said so.", "A pilot", None),
        ("A pilot left. The Danish pilot said so.", "The Danish pilot", None),
        ("A group of pilots left. The group said so.", "The group", None),
    ],
)
def test_the_phrase_that_brings_somebody_in(text: str, words: str, expected: str | None) -> None:
    assert first(text, words) == expected


def test_a_long_line_without_an_end() -> None:
    assert first("a one an " * 2000 + "the pilot", "the pilot") is None
