"""Relays that an attribution has from elsewhere: the source's words before, the lead, a passage, a story rewritten."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.resolution import resolve
from hearsay.types import Report
from tests.resolution.said import Said, attributions, chains, relays

TEXTS: list[tuple[str, list[Said], list[list[str]]]] = [
    # the same source goes on
    (
        "Captain Ilse Brandt told Radio Nord that the buoy was dark.\n\n“It had been dark for a week,” she said.\n\n"
        "Brandt added that nobody came.",
        [
            ("Captain Ilse Brandt", "told", "the buoy was dark"),
            ("she", "said", "“It had been dark for a week,”"),
            ("Brandt", "added", "nobody came"),
        ],
        [["Radio Nord"], ["Radio Nord"], ["Radio Nord"]],
    ),
    # but not where it names a way of its own, speaks to others, or long after
    (
        "Captain Ilse Brandt told Radio Nord that the buoy was dark.\n\nBrandt told reporters that nobody came.",
        [("Captain Ilse Brandt", "told", "the buoy was dark"), ("Brandt", "told", "nobody came")],
        [["Radio Nord"], []],
    ),
    (
        "Captain Ilse Brandt told Radio Nord that the buoy was dark.\n\nBrandt later told Reuters that nobody came.",
        [("Captain Ilse Brandt", "told", "the buoy was dark"), ("Brandt", "told", "nobody came")],
        [["Radio Nord"], ["Reuters"]],
    ),
    (
        "Captain Ilse Brandt told Radio Nord the buoy was dark.\n\nIt rained.\n\nIt snowed.\n\nIt froze."
        "\n\nIt hailed.\n\nIt rained again.\n\nIt snowed again.\n\nIt froze again.\n\nIt hailed again."
        "\n\nBrandt said nobody came.",
        [("Captain Ilse Brandt", "told", "the buoy was dark"), ("Brandt", "said", "nobody came")],
        [["Radio Nord"], []],
    ),
    # the lead sums up
    (
        "The buoy was dark, Captain Ilse Brandt says.\n\nIt stands off Lenz.\n\nBrandt told Radio Nord nobody came.",
        [("Captain Ilse Brandt", "says", "The buoy was dark"), ("Brandt", "told", "nobody came")],
        [["Radio Nord"], ["Radio Nord"]],
    ),
    (
        "Dark buoy\n\nBy Nils Aker\n\nThe buoy was dark for a week, Captain Ilse Brandt says.\n\n"
        "It stands off Lenz.\n\nBrandt told Radio Nord that nobody came.",
        [("Captain Ilse Brandt", "says", "The buoy was dark for a week"), ("Brandt", "told", "nobody came")],
        [["Radio Nord"], ["Radio Nord"]],
    ),
    # "the source" is the one just before
    (
        "A senior port officer told Radio Nord the gate was open.\n\nThe insider said the guard had left.",
        [("A senior port officer", "told", "the gate was open"), ("The insider", "said", "the guard had left")],
        [["Radio Nord"], ["Radio Nord"]],
    ),
    (
        "The gate stood open, two insiders told Radio Nord.\n\n“The guard had left,” one source said.",
        [("two insiders", "told", "The gate stood open"), ("one source", "said", "“The guard had left,”")],
        [["Radio Nord"], ["Radio Nord"]],
    ),
    # "added" goes on in what was reported
    (
        "The pier is shut, Mayor Tove Lind says, Radio Nord reports. The bridge stays shut too, Dr Omar Haddad added.",
        [
            ("Mayor Tove Lind", "says", "The pier is shut"),
            ("Dr Omar Haddad", "added", "The bridge stays shut too"),
        ],
        [["Radio Nord"], ["Radio Nord"]],
    ),
    # heard in words that are no attribution's
    (
        "Councillor Nils Aker gave an interview to Radio Nord on Monday. “It will sink,” Aker warned.",
        [("Aker", "warned", "“It will sink,”")],
        [["Radio Nord"]],
    ),
    # what an outlet only holds tells nothing of the rest
    (
        "“We will burn the boats,” Rask said in a video obtained by Reuters.\n\n"
        "Rask announced in May that he would leave.",
        [("Rask", "said", "“We will burn the boats,”"), ("Rask", "announced", "he would leave")],
        [["Reuters"], []],
    ),
    # words within words
    (
        "The interior minister told Radio Nord that tests had shown that the oil was old.",
        [
            ("The interior minister", "told", "tests had shown that the oil was old"),
            ("tests", "had shown", "the oil was old"),
        ],
        [["Radio Nord"], ["interior minister", "Radio Nord"]],
    ),
    (
        "The minister denied reports that the oil was old.",
        [("The minister", "denied", "reports that the oil was old"), ("reports", "reports that", "the oil was old")],
        [[], []],
    ),
    # passages taken over
    (
        "There was trouble at the quay. From Radio Nord:\n\nIn one case a crane fell, dockers said.\n\n"
        "Two more stood idle, the foreman said.\n\nAccording to the Westport Post, a fourth is for sale.",
        [
            ("dockers", "said", "In one case a crane fell"),
            ("the foreman", "said", "Two more stood idle"),
            ("the Westport Post", "According to", "a fourth is for sale"),
        ],
        [["Radio Nord"], ["Radio Nord"], []],
    ),
    (
        "As the Westport Post writes,\n\nA docker told the news site Quayside that the rope was cut.",
        [("A docker", "told", "the rope was cut")],
        [["Quayside", "Westport Post"]],
    ),
    (
        "A Lenz Herald story tells of the sale.\n\nFrom the story:\n\nIt came at night, the yard’s owner said.",
        [("the yard’s owner", "said", "It came at night")],
        [["Lenz Herald"]],
    ),
    # a report that rewrites one story
    (
        "A customer says the ferry line had him sacked.\n\nThe Westport Post reports that the man, known as Jonas, "
        "complained in May.\n\nJonas says he called twice.\n\nThe Westport Post says the line then rang his boss.",
        [
            ("A customer", "says", "the ferry line had him sacked"),
            ("The Westport Post", "reports", "the man, known as Jonas, complained in May"),
            ("Jonas", "says", "he called twice"),
            ("The Westport Post", "says", "the line then rang his boss"),
        ],
        [["Westport Post"], [], ["Westport Post"], []],
    ),
    # reporters stand for their outlets
    (
        "Here's Pia Rask at the Westport Post:\n\nThe engine is new. Engineers said it was smaller.",
        [("Engineers", "said", "it was smaller")],
        [["Westport Post"]],
    ),
]


@pytest.mark.parametrize(("text", "said", "expected"), TEXTS)
def test_what_came_the_same_way(text: str, said: list[Said], expected: list[list[str]]) -> None:
    assert relays(text, *said) == expected


OWN = [
    "(Harbour Gazette) A pilot told the Harbour Gazette that the buoy was dark.",
    "LENZ (Reuters) - A pilot told Reuters that the buoy was dark.",
    "A pilot told the Harbour Gazette that the buoy was dark.\n\n© 2031 The Harbour Gazette",
    "A pilot told the Harbour Gazette that the buoy was dark.\n\nIt originally appeared in the Harbour Gazette.",
    "A pilot told the Harbour Gazette that the buoy was dark. The Harbour Gazette has contacted the port.",
    "A pilot told the Harbour Gazette that the buoy was dark.\n\nThe Harbour Gazette was unable to verify the log.",
    "A pilot told the Harbour Gazette that the buoy was dark. A diver told the Harbour Gazette it was lit.",
    "A pilot told The Post that the buoy was dark.",
    "A pilot told the Times that the buoy was dark.",
    "A pilot told the Sentinel that the buoy was dark.",
    "A pilot told the Harbour Gazette that the buoy was dark. The Harbour Gazette saw no lamp there on Friday.",
    "A pilot told POLITICO that the buoy was dark.",
    "A pilot told the Harbour Gazette that the buoy was dark. Mail us: desk@harbourgazette.com",
    "A pilot told Radio Nord that the buoy was dark. “Yes,” says Radio Nord’s Pia Rask. Radio Nord’s Al Aker says no.",
    "A pilot told us that the buoy was dark.",
]


@pytest.mark.parametrize("text", OWN)
def test_what_is_told_to_the_report_s_own_outlet_needs_no_relay(text: str) -> None:
    assert relays(text, ("A pilot", "told", "the buoy was dark")) == [[]]


ANOTHERS = [
    "A pilot told the Harbour Gazette that the buoy was dark.",
    "A pilot reportedly told the Harbour Gazette that the buoy was dark. A diver told the Harbour Gazette it was lit.",
    "A pilot told the Harbour Gazette that the buoy was dark. A keeper told it, too, the Harbour Gazette reported.",
    "(Reuters) - A pilot told the Harbour Gazette that the buoy was dark. A diver told the Harbour Gazette it was lit.",
]


@pytest.mark.parametrize("text", ANOTHERS)
def test_what_is_told_to_another_does(text: str) -> None:
    assert relays(text, ("A pilot", "told", "the buoy was dark"))[0] == ["Harbour Gazette"]


def test_an_outlet_that_only_passes_on_is_no_source() -> None:
    text = "Radio Nord reports that the board says the pier is safe."
    said = (("Radio Nord", "reports", "the board says the pier is safe"), ("the board", "says", "the pier is safe"))
    assert chains(text, *said) == [("board", ["Radio Nord"])]


def test_an_outlet_that_says_more_stays() -> None:
    text = (
        "Radio Nord reports that while the board says the pier is safe, cracks have run from the first pile to the "
        "ninth since the storm in May and two of the piles stand free of the deck."
    )
    whole = text[len("Radio Nord reports that ") : -1]
    said = (("Radio Nord", "reports", whole), ("the board", "says", "the pier is safe"))
    assert chains(text, *said) == [("Radio Nord", []), ("board", ["Radio Nord"])]


@given(
    st.lists(
        st.sampled_from(["Radio Nord", " told ", "she", " said", " the Post", ", citing ", "\n", ": ", "“", "AFP"])
    )
)
def test_any_pasted_text_has_its_ways(words: list[str]) -> None:
    text = "".join(words) + " that it rained"
    report = Report(name="x", text=text)
    found = resolve(report, attributions(report, [("", "", "that it rained")]))
    assert len(found.sourcings) == 1
