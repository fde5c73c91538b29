"""The words that name the means: as they stand, outside what is said, with the speaker that they go with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.resolution.channels.means import means
from hearsay.types import Span
from tests.resolution.said import Said, channels

ONE: list[tuple[str, Said, str]] = [
    # written
    ("The board said in a statement that it was closed.", ("The board", "said", "it was closed"), "in a statement"),
    (
        "In a brief written statement, Captain Ilse Brandt denied it was closed.",
        ("Captain Ilse Brandt", "denied", "it was closed"),
        "In a brief written statement",
    ),
    (
        "Brandt said in the statement released Friday it was closed.",
        ("Brandt", "said", "it was closed"),
        "in the statement",
    ),
    (
        "“It is closed,” Brandt wrote in a letter to the council.",
        ("Brandt", "wrote", "“It is closed,”"),
        "in a letter to the council",
    ),
    ("Brandt told Radio Nord in an email that it was closed.", ("Brandt", "told", "it was closed"), "in an email"),
    ("In his complaint, Aker alleges the rope was cut.", ("Aker", "alleges", "the rope was cut"), "In his complaint"),
    (
        "Lawyers said in court filings that the rope was cut.",
        ("Lawyers", "said", "the rope was cut"),
        "in court filings",
    ),
    ("Aker hinted at the sale in a pair of tweets.", ("Aker", "hinted", "the sale"), "in a pair of tweets"),
    (
        "The port released a statement that claims of a leak are “nonsense”.",
        ("The port", "released", "claims of a leak are “nonsense”"),
        "a statement",
    ),
    ("The rope, a palace statement said, was cut.", ("a palace statement", "said", "The rope … was cut"), "statement"),
    (
        "The chair, Annis Roth, said in Tuesday’s statement that the board was firm.",
        ("The chair, Annis Roth", "said", "the board was firm"),
        "in Tuesday’s statement",
    ),
    (
        "Aker says, in a claim lodged at Lenz county court, that the rope was cut.",
        ("Aker", "says", "the rope was cut"),
        "in a claim lodged at Lenz county court",
    ),
    ("Aker wrote on Lantern: “The rope was cut.”", ("Aker", "wrote", "“The rope was cut.”"), "on Lantern"),
    (
        "The inspectors found in a 2029 assessment the rope was worn.",
        ("The inspectors", "found", "the rope was worn"),
        "in a 2029 assessment",
    ),
    # spoken
    (
        "“With the tea urn,” Aker said on this station’s breakfast show.",
        ("Aker", "said", "“With the tea urn,”"),
        "on this station’s breakfast show",
    ),
    (
        "In an interview with Radio Nord, Haddad said the sand moves.",
        ("Haddad", "said", "the sand moves"),
        "In an interview with Radio Nord",
    ),
    (
        "Haddad said the sand moves at a press conference.",
        ("Haddad", "said", "the sand moves"),
        "at a press conference",
    ),
    ("Haddad told a news conference that the sand moves.", ("Haddad", "told", "the sand moves"), "a news conference"),
    (
        "Haddad told a harbour board briefing the sand moves.",
        ("Haddad", "told", "the sand moves"),
        "a harbour board briefing",
    ),
    (
        "During an earnings call on Monday, the yard revealed a loss.",
        ("the yard", "revealed", "a loss"),
        "During an earnings call",
    ),
    (
        "During a meeting of the Lenz island council, Aker demanded a new pier.",
        ("Aker", "demanded", "a new pier"),
        "During a meeting of the Lenz island council",
    ),
    (
        "Speaking at the end of a fisheries summit, Mayor Lind said the pier was sound.",
        ("Mayor Lind", "said", "the pier was sound"),
        "at the end of a fisheries summit",
    ),
    (
        "Speaking to Radio Nord, Lind said the pier was sound.",
        ("Lind", "said", "the pier was sound"),
        "Speaking to Radio Nord",
    ),
    (
        "It was confirmed by a pilot when interviewed by Radio Nord.",
        ("a pilot", "was confirmed by", "It"),
        "when interviewed by Radio Nord",
    ),
    (
        "Lind claimed on his radio programme that the pier was sound.",
        ("Lind", "claimed", "the pier was sound"),
        "on his radio programme",
    ),
    (
        "Lind said on national television that the pier was sound.",
        ("Lind", "said", "the pier was sound"),
        "on national television",
    ),
    ("Lind said on CNN the pier was sound.", ("Lind", "said", "the pier was sound"), "on CNN"),
    ("Lind said by telephone that the pier was sound.", ("Lind", "said", "the pier was sound"), "by telephone"),
    (
        "“Leave the islands,” he said in an audio message posted on a website linked to the smugglers.",
        ("he", "said", "“Leave the islands,”"),
        "in an audio message posted on a website linked to the smugglers",
    ),
    # platforms and pages
    ("The crew wrote on Telegram that they were safe.", ("The crew", "wrote", "they were safe"), "on Telegram"),
    (
        "The crew said on the Telegram messaging app that they were safe.",
        ("The crew", "said", "they were safe"),
        "on the Telegram messaging app",
    ),
    ("On her Facebook page, Voss shared her plans.", ("Voss", "shared", "her plans"), "On her Facebook page"),
    (
        "The Gazette reported on its website that he had sailed.",
        ("The Gazette", "reported", "he had sailed"),
        "on its website",
    ),
    ("“Gone,” Voss tweeted.", ("Voss", "tweeted", "“Gone,”"), "tweeted"),
    (
        "Smugglers’ Twitter accounts posted maps of the reef.",
        ("Smugglers’ Twitter accounts", "posted", "maps of the reef"),
        "Twitter",
    ),
    ("A gang is posting photographs online of the reef.", ("A gang", "is posting", "the reef"), "online"),
]


@pytest.mark.parametrize(("text", "said", "expected"), ONE)
def test_the_means_is_found(text: str, said: Said, expected: str) -> None:
    assert channels(text, said) == [expected]


NONE: list[tuple[str, Said]] = [
    ("The mate said the log was burned.", ("The mate", "said", "the log was burned")),
    ("The mate said he had read it in a report.", ("The mate", "said", "he had read it in a report")),
    ("The mate said at the time that it was burned.", ("The mate", "said", "it was burned")),
    ("During the call, she says, the mate shouted.", ("she", "says", "the mate shouted")),
    ("The mate said on Tuesday that it was burned.", ("The mate", "said", "it was burned")),
    (
        "An article on the Gazette’s website says it was burned.",
        ("An article on the Gazette’s website", "says", "it was burned"),
    ),
]


@pytest.mark.parametrize(("text", "said"), NONE)
def test_what_is_said_or_merely_told_of_is_no_means(text: str, said: Said) -> None:
    assert channels(text, said) == [None]


def test_each_means_goes_with_the_nearest_speaker() -> None:
    text = "The owner, who the crew say had fled, posted on Facebook that she was safe."
    said = (("the crew", "say", "had fled"), ("The owner", "posted", "she was safe"))
    assert channels(text, *said) == [None, "on Facebook"]


def test_one_speaker_s_two_sayings_share_it() -> None:
    text = "Lind claimed on his radio show that the pier was sound and suggested the board was lying."
    said = (("Lind", "claimed", "the pier was sound"), ("Lind", "suggested", "the board was lying"))
    assert channels(text, *said) == ["on his radio show", "on his radio show"]


def test_but_not_the_saying_before_it_nor_the_one_added() -> None:
    text = "The yard called it “untrue” and said in a statement that no rope was cut, adding that it would sue."
    said = (
        ("The yard", "called", "it “untrue”"),
        ("The yard", "said", "no rope was cut"),
        ("The yard", "adding", "it would sue"),
    )
    assert channels(text, *said) == [None, "in a statement", None]


def test_the_statement_is_the_one_given_before() -> None:
    text = "The yard said in a statement that it was sold.\n\n“We thank our welders,” the statement said."
    said = (("The yard", "said", "it was sold"), ("the statement", "said", "“We thank our welders,”"))
    assert channels(text, *said) == ["in a statement", "in a statement"]


def test_who_writes_does_so_on_the_page_named_before() -> None:
    text = "Friends left messages on her Facebook page. “Come home,” Pia Rask wrote."
    assert channels(text, ("Pia Rask", "wrote", "“Come home,”")) == ["on her Facebook page"]


@given(st.text(alphabet="in a stemon’s“\n,.WhPr", max_size=300))
def test_any_text_has_its_means_in_place(text: str) -> None:
    assert all(s.of(text).strip() for s in means(text, Span(0, len(text))))
