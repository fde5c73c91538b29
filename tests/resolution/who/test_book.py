"""Who a definite phrase takes up, and who it does not."""

from hearsay.resolution.who.book import Book
from hearsay.types import Report, Span


def names(text: str, *phrases: str) -> list[str | None]:
    book, at, found = Book(Report(name="x", text=text)), 0, []
    for phrase in phrases:
        at = text.index(phrase, at)
        entry = book.find(Span(at, at + len(phrase)))
        found.append(entry.name if entry else None)
        at += len(phrase)
    return found


def test_another_ministry_is_not_the_last_organisation() -> None:
    text = "So said the Harbour Authority. The transport ministry denied it. The ministry said no more."
    found = names(text, "the Harbour Authority", "The transport ministry", "The ministry")
    assert found == ["Harbour Authority", "transport ministry", "transport ministry"]


def test_a_part_word_takes_up_the_organisation_named_before() -> None:
    text = "So said the Harbour Authority. The subdivision of the Lenz government added that divers were sent."
    found = names(text, "the Harbour Authority", "The subdivision of the Lenz government")
    assert found == ["Harbour Authority", "Harbour Authority"]


def test_a_surname_finds_its_bearer() -> None:
    text = "Mayor Ilse Brandt was there. “No,” said Brandt. She left."
    assert names(text, "Mayor Ilse Brandt", "Brandt", "She") == ["Ilse Brandt", "Ilse Brandt", "Ilse Brandt"]
