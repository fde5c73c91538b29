"""Reports that somebody looks into are their own source."""

import pytest

from hearsay.resolution.who.book import Book
from hearsay.resolution.who.speakers import speakers
from hearsay.types import Attribution, Report, Span


def source(text: str, speaker: str | None, cue: str, content: str) -> tuple[str, bool] | None:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    a = Attribution(
        report_id="x",
        content=(at(content),),
        cue=at(cue),
        speaker=at(speaker) if speaker else None,
        manner="indirect",
        act="speech",
        score=1.0,
        model="",
    )
    book = Book(Report(name="x", text=text), [a])
    (number,) = speakers(book, [a])
    return None if number is None else (book.entries[number].name, book.entries[number].named)


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content", "expected"),
    [
        (
            "It was late. Norway is trying to confirm reports that a Norwegian had been held in Lenz.",
            "Norway",
            "is trying to confirm",
            "reports that a Norwegian had been held in Lenz",
            ("reports", False),
        ),
        (
            "It was late. The ministry is aware of media reports that a guard had been held.",
            "The ministry",
            "is aware of",
            "media reports that a guard had been held",
            ("media reports", False),
        ),
        (
            "It was late. Norway denied reports that a Norwegian had been held in Lenz.",
            "Norway",
            "denied",
            "reports that a Norwegian had been held in Lenz",
            ("Norwegian government", True),
        ),
        ("It was late. Reports that he left are wrong.", None, "Reports that", "he left", ("Reports", False)),
        (
            "It was late. Reports that he left swirled through Danish media on Monday.",
            None,
            "Reports",
            "that he left",
            ("Danish media", False),
        ),
        ("It was late. He reportedly left.", None, "reportedly", "left", None),
    ],
)
def test_reports(text: str, speaker: str | None, cue: str, content: str, expected: tuple[str, bool] | None) -> None:
    assert source(text, speaker, cue, content) == expected
