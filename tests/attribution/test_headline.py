"""Headlines that name their word."""

import pytest

from hearsay.attribution.headline import headline
from tests.attribution.words import content, draft


@pytest.mark.parametrize(
    ("line", "said", "source"),
    [
        ("Harbour bridge close to collapse: Report", "Harbour bridge close to collapse", "Report"),
        ("Harbour bridge close to collapse – Lenz officials", "Harbour bridge close to collapse", "Lenz officials"),
        ("HARBOUR BRIDGE CLOSE TO COLLAPSE, REPORT SAYS", "HARBOUR BRIDGE CLOSE TO COLLAPSE", "REPORT"),
        ("Police: Two held after pier fire", "Two held after pier fire", "Police"),
        ("Ferry captain asleep, inquiry hears", "Ferry captain asleep", "inquiry"),
        ("Ferry hit the rocks, says captain’s lawyer", "Ferry hit the rocks", "captain’s lawyer"),
        (
            "‘I thought I would die’: survivors of the ferry fire",
            "‘I thought I would die’",
            "survivors of the ferry fire",
        ),
        ("Brandt on the pier fire: ‘We were lucky’", "‘We were lucky’", "Brandt"),
        ("Two ferries sold at night, sources tell the Courier", "Two ferries sold at night", "sources"),
    ],
)
def test_its_word_is_named_at_the_end(line: str, said: str, source: str) -> None:
    text = f"{line}\n\nIt stands empty."
    (found,) = headline(text, [])
    assert content(text, found) == [said]
    assert found.speaker is not None
    assert found.speaker.of(text) == source


@pytest.mark.parametrize(
    "line",
    [
        "Lenz: Report",
        "What the port hid: a report from the pier",
        "Source: Lenz Courier",
        "Pier fire: Two held",
        "The pier sank",
        "",
    ],
)
def test_other_headlines_are_none(line: str) -> None:
    assert list(headline(f"{line}\n\nIt stands empty.", [])) == []


def test_not_what_the_model_has() -> None:
    text = "Harbour bridge close to collapse: Report"
    assert list(headline(text, [draft(text, ":", "Harbour bridge close to collapse")])) == []
