"""Relays that an attribution's own sentence names, in order from the source outwards."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.resolution.press.passings import passings
from tests.resolution.said import Said, chains, channels, relays

IN_ITS_SENTENCE: list[tuple[str, Said, list[str]]] = [
    # somebody told an outlet
    (
        "A pilot who was on board told the Harbour Gazette that the buoy had been dark for a week.",
        ("A pilot who was on board", "told", "the buoy had been dark for a week"),
        ["Harbour Gazette"],
    ),
    (
        "“Nobody warned us,” ferry captain Ilse Brandt told Radio Nord on Tuesday.",
        ("ferry captain Ilse Brandt", "told", "“Nobody warned us,”"),
        ["Radio Nord"],
    ),
    (
        "The Averil Courier quotes a diver, who asked not to be named, as saying the bow doors were open.",
        ("The Averil Courier", "quotes", "a diver, who asked not to be named, as saying the bow doors were open"),
        ["Averil Courier"],
    ),
    (
        "Brandt told the Lenz daily Morgenblatt that the chart was wrong.",
        ("Brandt", "told", "the chart was wrong"),
        ["Morgenblatt"],
    ),
    (
        "In an interview with Westport News, Dr Omar Haddad said the sand was moving again.",
        ("Dr Omar Haddad", "said", "the sand was moving again"),
        ["Westport News"],
    ),
    (
        "Speaking to Radio Nord’s Jana Voss, Haddad called the plan “a sandcastle”.",
        ("Haddad", "called", "“a sandcastle”"),
        ["Radio Nord"],
    ),
    (
        "A spokeswoman for the port confirmed to Reuters that two cranes had stopped.",
        ("A spokeswoman for the port", "confirmed", "two cranes had stopped"),
        ["Reuters"],
    ),
    (
        "The union’s lawyer, in comments to the Westport Post, dismissed the offer as “small change”.",
        ("The union’s lawyer", "dismissed", "“small change”"),
        ["Westport Post"],
    ),
    (
        "Mayor Tove Lind said on CNN that the bridge would open in May.",
        ("Mayor Tove Lind", "said", "the bridge would open in May"),
        ["CNN"],
    ),
    (
        "The keeper told local media that the lamp had failed twice.",
        ("The keeper", "told", "the lamp had failed twice"),
        ["local media"],
    ),
    (
        "The keeper told a Lenzish television channel that the lamp had failed twice.",
        ("The keeper", "told", "the lamp had failed twice"),
        ["Lenzish television channel"],
    ),
    (
        "Sitting down with the Westport Post, Lind said the crane had no brakes.",
        ("Lind", "said", "the crane had no brakes"),
        ["Westport Post"],
    ),
    (
        "The clerk relayed to the Westport Post that the sale was void.",
        ("The clerk", "relayed", "the sale was void"),
        ["Westport Post"],
    ),
    (
        "As recently as in an October Westport Post interview, Lind said the crane had no brakes.",
        ("Lind", "said", "the crane had no brakes"),
        ["Westport Post"],
    ),
    ("The clerk told WVFN that the sale was void.", ("The clerk", "told", "the sale was void"), ["WVFN"]),
    # an outlet passes on what somebody said
    (
        "The harbour board says it will close the pier, the Harbour Gazette reports.",
        ("The harbour board", "says", "it will close the pier"),
        ["Harbour Gazette"],
    ),
    (
        "According to the Westport Post, two divers say the hull was cut.",
        ("two divers", "say", "the hull was cut"),
        ["Westport Post"],
    ),
    (
        "“The hull was cut,” a diver was quoted as saying in the Westport Post.",
        ("a diver", "was quoted as saying", "“The hull was cut,”"),
        ["Westport Post"],
    ),
    (
        "“The hull was cut,” the diver is quoted by the Westport Post as saying.",
        ("the diver", "is quoted by the Westport Post as saying", "“The hull was cut,”"),
        ["Westport Post"],
    ),
    (
        "The security officer cited by Radio Nord said the gate had been left open.",
        ("The security officer", "said", "the gate had been left open"),
        ["Radio Nord"],
    ),
    (
        "“It was never locked,” she said, via the Harbour Gazette.",
        ("she", "said", "“It was never locked,”"),
        ["Harbour Gazette"],
    ),
    # chains
    (
        "A court ruled that the sale was void, the Harbour Gazette reported citing AFP.",
        ("A court", "ruled", "the sale was void"),
        ["Agence France-Presse", "Harbour Gazette"],
    ),
    (
        "“Void,” a clerk was quoted as saying in the Morgenblatt newspaper, according to the Westport Post.",
        ("a clerk", "was quoted as saying", "“Void,”"),
        ["Morgenblatt", "Westport Post"],
    ),
    (
        "The clerk told Radio Nord the sale was void, the Harbour Gazette reported.",
        ("The clerk", "told", "the sale was void"),
        ["Radio Nord", "Harbour Gazette"],
    ),
    (
        "The sale was void, he said, which was reported by the Morgenblatt newspaper and the Westport Post.",
        ("he", "said", "The sale was void"),
        ["Morgenblatt", "Westport Post"],
    ),
    (
        "The crane had no brakes, says Tove Lind, who gave the Westport Post her first interview since the fall.",
        ("Tove Lind", "says", "The crane had no brakes"),
        ["Westport Post"],
    ),
    (
        "In an interview published on Monday by the Westport Post, Lind says the crane had no brakes.",
        ("Lind", "says", "the crane had no brakes"),
        ["Westport Post"],
    ),
    (
        "On Tuesday the Westport Post, citing a clerk, reported that the sale was void.",
        ("a clerk", "citing", "the sale was void"),
        ["Westport Post"],
    ),
    # papers that an outlet has seen or been shown
    (
        "A duty roster, seen by the Westport Post, shows 61 hours in four days.",
        ("A duty roster", "shows", "61 hours in four days"),
        ["Westport Post"],
    ),
    (
        "The port paid twice, according to a draft audit quoted in Tuesday’s Westport Post.",
        ("a draft audit quoted in Tuesday’s Westport Post", "according to", "The port paid twice"),
        ["Westport Post"],
    ),
    (
        "The port paid twice, according to a draft audit quoted in today’s Westport Post.",
        ("a draft audit quoted in today’s Westport Post", "according to", "The port paid twice"),
        ["Westport Post"],
    ),
    # possessives
    (
        "“He tore it up,” claimed the Westport Post’s source, who was in the room.",
        ("the Westport Post’s source", "claimed", "“He tore it up,”"),
        ["Westport Post"],
    ),
    (
        "The Westport Post’s Nils Aker writes: “The engine is a smaller one than last year’s.”",
        ("The Westport Post’s Nils Aker", "writes", "“The engine is a smaller one than last year’s.”"),
        ["Westport Post"],
    ),
]


@pytest.mark.parametrize(("text", "said", "expected"), IN_ITS_SENTENCE)
def test_the_sentence_names_them(text: str, said: Said, expected: list[str]) -> None:
    assert relays(text, said) == [expected]


NONE: list[tuple[str, Said]] = [
    ("The Harbour Gazette reports that the pier is closed.", ("The Harbour Gazette", "reports", "the pier is closed")),
    ("The captain told reporters that the buoy was dark.", ("The captain", "told", "the buoy was dark")),
    ("The captain told the court that the buoy was dark.", ("The captain", "told", "the buoy was dark")),
    ("Dr Omar Haddad stood by. Brandt told Haddad the buoy was dark.", ("Brandt", "told", "the buoy was dark")),
    ("The captain told the FBI that the buoy was dark.", ("The captain", "told", "the buoy was dark")),
    ("The captain told NATO that the buoy was dark.", ("The captain", "told", "the buoy was dark")),
    ("Your daily guide to the quays. The pier, Lind says, is safe.", ("Lind", "says", "is safe")),
    ("Time Warner said the cable was cut.", ("Time Warner", "said", "the cable was cut")),
    (
        "The mate, who once wrote for the Westport Post, said the buoy was dark.",
        ("The mate", "said", "the buoy was dark"),
    ),
    (
        "The board said it had not read the Westport Post.",
        ("The board", "said", "it had not read the Westport Post"),
    ),
    (
        "The pier is safe, but the Westport Post reported cracks, and the board said it would look.",
        ("the board", "said", "it would look"),
    ),
]


@pytest.mark.parametrize(("text", "said"), NONE)
def test_who_hears_nothing_is_no_relay(text: str, said: Said) -> None:
    assert relays(text, said) == [[]]


def test_told_this_very_outlet_needs_none() -> None:
    said = ("A pilot", "told", "the buoy was dark")
    text = "A pilot told the Harbour Gazette that the buoy was dark."
    assert relays(text, said, publisher="Harbour Gazette") == [[]]


def test_each_outlet_goes_with_the_speaker_that_it_heard() -> None:
    text = "The mate told Radio Nord the buoy was dark, while the keeper told the Westport Post it was lit."
    said = (("The mate", "told", "the buoy was dark"), ("the keeper", "told", "it was lit"))
    assert relays(text, *said) == [["Radio Nord"], ["Westport Post"]]


def test_an_outlet_that_speaks_for_itself_passes_on_nothing() -> None:
    text = "The Westport Post says the buoy was lit, while a mate told Radio Nord it was dark."
    said = (("The Westport Post", "says", "the buoy was lit"), ("a mate", "told", "it was dark"))
    assert relays(text, *said) == [[], ["Radio Nord"]]


def test_the_paper_is_the_one_named_last() -> None:
    text = "The Westport Post had the story first. The mate told the paper that he had seen no light."
    assert relays(text, ("The mate", "told", "he had seen no light")) == [["Westport Post"]]


def test_the_agency_is_the_one_named_last() -> None:
    text = "Lind told the news agency Lenz Press that the crane fell.\n\n“It had no brakes,” a docker told the agency."
    said = (("Lind", "told", "the crane fell"), ("a docker", "told", "“It had no brakes,”"))
    assert relays(text, *said) == [["Lenz Press"], ["Lenz Press"]]


def test_an_agency_of_the_state_is_none() -> None:
    text = "The Westport Post had the story first. The mate told the agency that he had seen no light."
    assert relays(text, ("The mate", "told", "he had seen no light")) == [[]]


def test_a_short_form_is_the_longer_name() -> None:
    text = "The pier is closed, the Westport Post reported. A diver told the Post the hull was cut."
    assert relays(text, ("A diver", "told", "the hull was cut")) == [["Westport Post"]]


def test_a_body_that_gathers_reports_passes_them_on() -> None:
    text = (
        "The Coastal Observatory said six boats were missing. Villagers told the Coastal Observatory that a seventh "
        "had sunk."
    )
    said = (
        ("The Coastal Observatory", "said", "six boats were missing"),
        ("Villagers", "told", "a seventh had sunk"),
    )
    assert relays(text, *said)[1] == ["Coastal Observatory"]


def test_whoever_cites_is_the_relay() -> None:
    text = "“The boats came back at dawn,” said Idris Okafor, citing fishermen at the quay."
    said = (
        ("Idris Okafor", "said", "“The boats came back at dawn,”"),
        ("fishermen at the quay", "citing", "“The boats came back at dawn,”"),
    )
    assert chains(text, *said)[1] == ("fishermen at the quay", ["Idris Okafor"])


def test_cited_and_saying_change_places() -> None:
    """Where the model takes the cited for what is said."""
    text = "Quoting two fishermen, Radio Nord reported that the boats had come back."
    said = (("Radio Nord", "Quoting", "two fishermen"), ("Radio Nord", "reported", "the boats had come back"))
    assert chains(text, *said) == [("two fishermen", ["Radio Nord"])]


def test_a_citation_behind_is_found() -> None:
    text = "Radio Nord reported that the boats had come back, citing two fishermen."
    assert chains(text, ("Radio Nord", "reported", "the boats had come back")) == [("two fishermen", ["Radio Nord"])]


def test_whom_an_outlet_quotes_speaks() -> None:
    text = "Radio Nord quotes a diver as saying that the hull was cut."
    said = ("Radio Nord", "quotes", "a diver as saying that the hull was cut")
    assert chains(text, said) == [("diver", ["Radio Nord"])]


def test_the_cited_who_go_on_speak_for_themselves() -> None:
    text = "Radio Nord raised doubts over the sale, citing two fishermen, who said that no boat was sold."
    said = (
        ("Radio Nord", "raised", "doubts over the sale"),
        ("Radio Nord", "citing", "two fishermen"),
        ("who", "said", "no boat was sold"),
    )
    assert chains(text, *said) == [("Radio Nord", []), ("fishermen", ["Radio Nord"])]


def test_who_is_quoted_within_another_outlet_s_words_is_unfolded() -> None:
    text = (
        "“The sale of the yard and of both its cranes is void,” a clerk was quoted as saying in the Lenz Herald, "
        "according to the Westport Post."
    )
    said = (
        "the Westport Post",
        "according to",
        "“The sale of the yard and of both its cranes is void,” … a clerk was quoted as saying in the Lenz Herald",
    )
    assert chains(text, said) == [("clerk", ["Lenz Herald", "Westport Post"])]


def test_a_quotation_and_who_says_it_in_one_piece_are_unfolded() -> None:
    text = "“Nobody on the quay knew a thing about it,” Lind said at a vigil, according to Radio Nord."
    said = ("Radio Nord", "according to", "“Nobody on the quay knew a thing about it,” Lind said at a vigil")
    assert chains(text, said) == [("Lind", ["Radio Nord"])]
    assert channels(text, said) == ["at a vigil"]


def test_papers_that_an_outlet_cites_are_the_source() -> None:
    text = "On Tuesday Radio Nord, citing a draft audit, reported that the port had paid twice."
    said = (("Radio Nord", "citing", "a draft audit"), ("Radio Nord", "reported", "the port had paid twice"))
    assert chains(text, *said) == [("draft audit", ["Radio Nord"])]


def test_papers_that_find_something_are_unfolded_and_people_who_find_it_are_not() -> None:
    said = "Radio Nord reported that {} found the port to have paid twice; Lind was out."
    for who, chain in (("a draft audit", ("draft audit", ["Radio Nord"])), ("divers", ("Radio Nord", []))):
        content = f"that {who} found the port to have paid twice"
        assert chains(said.format(who), ("Radio Nord", "reported", content)) == [chain]


def test_reached_by_an_outlet_one_speaks_to_it() -> None:
    text = "When reached by the Westport Post, Lind had little to say.\n\n“The sale is void,” Lind said."
    assert relays(text, ("Lind", "said", "“The sale is void,”")) == [["Westport Post"]]


def test_one_round_of_interviews_makes_no_channel_the_reports_own() -> None:
    text = (
        "Lind told CNN the crane fell. Aker told CNN it was pushed. Brandt told NBC News it never stood.\n\n"
        "All three will meet on Friday."
    )
    said = (("Lind", "told", "the crane fell"), ("Aker", "told", "it was pushed"), ("Brandt", "told", "it never stood"))
    assert relays(text, *said) == [["CNN"], ["CNN"], ["NBC News"]]


def test_an_office_is_no_magazine_of_that_name() -> None:
    text = "The Department of Foreign Affairs told the Westport Post that it was asking."
    said = ("The Department of Foreign Affairs", "told", "it was asking")
    assert relays(text, said) == [["Westport Post"]]


def test_an_outlet_s_sentence_about_what_somebody_said_is_unfolded() -> None:
    text = "The harbour board said the pier was safe, Radio Nord reported."
    said = ("Radio Nord", "reported", "The harbour board said the pier was safe")
    assert chains(text, said) == [("harbour board", ["Radio Nord"])]


def test_who_was_told_says_nothing() -> None:
    text = "The harbour board was told that the pier was cracked, Radio Nord reported."
    said = ("Radio Nord", "reported", "The harbour board was told that the pier was cracked")
    assert chains(text, said) == [("Radio Nord", [])]


def test_many_outlets_in_one_report_take_seconds() -> None:
    """Six hundred, none twice: one second."""
    text = " ".join(f"The Gox{n}ville Herald reported that crane {n} fell." for n in range(600))
    start = process_time()
    assert relays(text, ("The Gox7ville Herald", "reported", "that crane 7 fell")) == [[]]
    assert process_time() - start < 10


def test_ten_who_pass_it_on_are_ten_relays() -> None:
    outlets = [
        f"Radio {name}" for name in "Nord Lenz Orvel Skerrow Tesk Albrey Dunmar Gorvan Ardova Pelin Ozrel".split()
    ]
    text = " said that ".join(outlets) + " said that the crane fell."
    said = [(name, "said", text[text.index(name) + len(f"{name} said ") : -1]) for name in outlets]
    assert max(map(len, relays(text, *said))) >= 3


@given(st.text(alphabet="Te Posttold, by“”.’s\nReuters", max_size=300))
def test_any_text_has_its_outlets_in_place(text: str) -> None:
    found = passings(text)
    assert all(text[p.at.start : p.at.end].strip() for p in found)
    assert found == sorted(found, key=lambda p: p.at)


def test_a_paper_whose_questions_a_page_prints_is_its_own() -> None:
    text = (
        "Ilka Brandt spoke to the Westport Gazette about the fire.\n\n"
        "Gazette: When did you hear of it?\n\nBrandt: At two. The pilot told me that the shed was burning.\n\n"
        "Gazette: The company says that it warned you. Did it?\n\nBrandt: It did not."
    )
    asked = ("The company", "says", "that it warned you")
    assert relays(text, ("The pilot", "told", "that the shed was burning"), asked) == [[], []]


def test_only_a_word_without_a_speaker_goes_back_to_the_story_that_is_told() -> None:
    text = (
        "The Harbour Gazette reported that the pier would close. The Gazette said that divers had found a crack.\n\n"
        "The crane is reportedly next. You would think that somebody had looked."
    )
    found = chains(
        text,
        ("The Harbour Gazette", "reported", "that the pier would close"),
        ("The Gazette", "said", "that divers had found a crack"),
        ("", "reportedly", "The crane is"),
        ("You", "would think", "that somebody had looked"),
    )
    assert [who for who, _ in found] == ["Harbour Gazette", "Harbour Gazette", "Harbour Gazette", None]
