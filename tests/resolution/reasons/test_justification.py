"""Why a source can know, or why it stays unnamed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.resolution.reasons.justification import justification, justifications
from hearsay.types import Span
from tests.resolution.marks import unmarked


def given_for(marked: str) -> tuple[str | None, str | None]:
    """The justifications of the first and of the second source."""
    text, spans = unmarked(marked)
    first, second = justifications(text, [spans["‹"], spans["«"]])
    return (first.of(text) if first else None, second.of(text) if second else None)


def expected(marked: str) -> str:
    text, spans = unmarked(marked)
    return spans["⟦"][0].of(text)


CAN_KNOW = [
    "said ‹two officials ⟦familiar with the talks⟧›.",
    "said ‹two officials› ⟦familiar with the ferry talks on Monday⟧.",
    "said ‹a source in Mirle ⟦with direct knowledge of the dredging⟧›.",
    "‹A source in Mirle› ⟦with knowledge of the dredging⟧ told us.",
    "said ‹a clerk ⟦briefed on the matter⟧›.",
    "‹People ⟦briefed on the audit⟧› say that it is late.",
    "said ‹a lawyer ⟦who has been briefed on the sale⟧›.",
    "said ‹three people ⟦close to the negotiations⟧›.",
    "said ‹a person ⟦close to the secretive merger talks⟧›.",
    "said ‹an engineer ⟦involved in the investigation⟧›.",
    "said ‹a diplomat ⟦privy to the discussions⟧›.",
    "said ‹an aide ⟦who is aware of the plan⟧›.",
    "said ‹a nurse ⟦with access to the ward’s records⟧›.",
    "said ‹a broker ⟦who had detailed knowledge of the deal⟧›.",
    "said ‹a baker ⟦who witnessed the shooting⟧›.",
    "‹A guest ⟦who attended the dinner⟧› told the Ledger.",
    "‹Orsola Venn, 48,› ⟦who saw the ferry turn⟧, was shaken.",
    "‹Orsola Venn›, 48, ⟦who saw the ferry turn⟧, was shaken.",
    "‹Orsola Venn› (pictured), ⟦who heard two bangs⟧, ran.",
    "‹Orsola Venn›, a fellow of the Tern Institute ⟦who worked with Mr. Koss in Lenz⟧, agreed.",
    "‹Sen Ada Moor›, ⟦who recently visited Lendia⟧, was calm.",
    "said ‹several divers ⟦who have seen the hull⟧›.",
    "‹Those› ⟦who knew him⟧ say he was kind.",
    "said ‹a deckhand ⟦who was there⟧›.",
    "said ‹a deckhand ⟦who was aboard the ferry⟧›.",
    "said ‹a mother ⟦who was in the crowd⟧›.",
    "‹The doctors ⟦who treated the crew⟧› agreed.",
    "said ‹a neighbour ⟦who said he saw smoke⟧›.",
    "said ‹sailors ⟦who survived the fire⟧›.",
    "said ‹a trader ⟦who took part in the auction⟧›.",
    "said ‹a colleague ⟦who was walking with her at the time⟧›.",
    "said ‹a man ⟦who was in contact with the crew before they left⟧›.",
    "‹Sources within Fenwick›, ⟦who have used early versions of the phone⟧, agreed.",
    "said ‹the Mirle-based group, ⟦which has a network of medics inside Lendia⟧›.",
    "‹Tidewatch›, ⟦which bases its information on a network of harbour pilots⟧, agreed.",
    "‹The group› counted nine ships. It ⟦relies on volunteers along the coast⟧.",
]

STAYS_UNNAMED = [
    "said ‹an official›, ⟦speaking on condition of anonymity because the file is sealed⟧.",
    "‹An official›, ⟦speaking on condition of anonymity⟧, agreed.",
    "‹The official› told the Ledger ⟦on condition of anonymity⟧.",
    "said ‹a pilot ⟦who spoke on the condition that his name not be used for fear of his job⟧›.",
    "said ‹a diner ⟦who asked not to be named as the meal was private⟧›.",
    "said ‹a diner›, ⟦who asked not to be identified because she feared her boss⟧.",
    "said ‹a diner›, ⟦who declined to be named⟧.",
    "said ‹a diner›, ⟦who did not want to be quoted by name⟧.",
    "said ‹a diner›, ⟦who wished to remain anonymous⟧.",
    "said ‹an aide›, ⟦who requested anonymity to speak freely⟧.",
    "said ‹an aide ⟦who was granted anonymity⟧›.",
    "said ‹an aide ⟦who was not authorised to speak publicly⟧›.",
    "said ‹an aide›, ⟦who isn’t authorized to discuss the case⟧.",
    "said ‹an aide ⟦who was not permitted to talk to the press⟧›.",
    "‹An army officer›, ⟦speaking anonymously⟧, agreed.",
    "said ‹a tenant ⟦whose name has been withheld to protect her⟧›.",
    "said ‹a tenant›, ⟦who gave only her first name⟧.",
    "said ‹a guard›, ⟦who would not give his name⟧.",
    "‹A guard› agreed. He ⟦spoke on condition of anonymity because he feared the owner⟧.",
    "‹Two guards› agreed. Both ⟦spoke on condition of anonymity⟧.",
    "‹Two guards› agreed.\n\nThe guards ⟦spoke on condition of anonymity, citing harbour rules⟧.",
    "‹A guard› agreed. The guard did not say more and ⟦spoke on condition of anonymity⟧.",
    "⟦Speaking on condition of anonymity⟧, ‹a guard› agreed.",
    "said ‹a clerk ⟦with knowledge of the talks who asked not to be named⟧›.",
    "said ‹a clerk ⟦familiar with the talks›, who asked not to be named⟧.",
]

NONE_THERE = [
    "‹Tidewatch› counted nine. The group relies on volunteers along the coast.",
    "said ‹the harbour master›.",
    "said ‹Orsola Venn, head of the port authority›.",
    "said ‹a source close to the bishop›.",
    "said ‹websites close to the Red Delta›.",
    "said ‹a friend of the family in Mirle›.",
    "‹Orsola Venn›, who runs the Tidewatch group, agreed.",
    "‹Orsola Venn›, who tracks ads for Fenwick, agreed.",
    "‹Orsola Venn›, who saw her lead in the polls shrink, agreed.",
    "‹Orsola Venn›, who used to live here, agreed.",
    "‹A Quayish official›, who was convinced of it, agreed.",
    "‹Mayor Koss› was briefed on the fire.",
    "‹Mayor Koss› is aware of the plan.",
    "‹Pilots› with no direct knowledge of the case agreed.",
    "The force wants anyone who witnessed the fire to call ‹Mirle police›.",
    "‹Orsola Venn› spoke of a man who attended the dinner.",
    "‹Orsola Venn›, the mayor, told a friend who attended the dinner.",
    "‹Orsola Venn›, a lawyer for the man who made the recording, agreed.",
    "said ‹a lawyer for the man who made the recording›.",
    "‹Orsola Venn› quoted a clerk who spoke on condition of anonymity.",
    "‹The clerk› was not allowed to speak to his lawyer.",
    "‹The clerk› said the tenants had asked for a name.",
    "‹The clerk› sent an anonymous letter.",
    "‹Fenwick› has arrested dozens of activists.",
    "‹The man's attorney› agreed. The man, who asked not to be named, left.",
    "‹A clerk› agreed. “I spoke on condition of anonymity once,” the mayor joked.",
    "‹An agent› was told of the talks; an envoy, in another town, spoke on condition of anonymity.",
]


@pytest.mark.parametrize("marked", CAN_KNOW + STAYS_UNNAMED)
def test_the_words_that_say_why(marked: str) -> None:
    assert given_for(marked)[0] == expected(marked)


@pytest.mark.parametrize("marked", NONE_THERE)
def test_offices_allegiances_places_and_others_words_say_nothing(marked: str) -> None:
    assert given_for(marked)[0] is None


def test_a_clause_goes_to_the_nearer_of_two() -> None:
    marked = "‹A clerk› agreed, «a guard» said, speaking on condition of anonymity."
    assert given_for(marked) == (None, "speaking on condition of anonymity")


def test_a_later_subject_tells_two_apart() -> None:
    marked = "‹A guard› agreed. «A clerk» did not. The guard asked not to be named."
    assert given_for(marked) == ("asked not to be named", None)


def test_what_holds_for_all_of_them_holds_for_one() -> None:
    marked = "‹Officials familiar with the reports› agreed. They shrugged. “Nine ships,” said «one official»."
    assert given_for(marked) == ("familiar with the reports",) * 2


def test_the_outlet_that_is_told_does_not_hide() -> None:
    marked = "‹The clerk› told «Agence Quay» on condition of anonymity."
    assert given_for(marked) == ("on condition of anonymity", None)


def test_a_reason_is_shown_before_a_mere_condition() -> None:
    marked = (
        "‹A clerk›, speaking on condition of anonymity, agreed. ‹The clerk›, who was not authorised to speak, left."
    )
    assert given_for(marked)[0] == "who was not authorised to speak"


def test_no_mentions_no_justification() -> None:
    assert justification("said a clerk who saw it.", []) is None
    assert justifications("said a clerk who saw it.", []) == []


@given(st.text(max_size=120), st.lists(st.tuples(st.integers(0, 150), st.integers(0, 150)), max_size=4))
def test_no_text_is_too_odd(text: str, places: list[tuple[int, int]]) -> None:
    text = f"{text} who saw it on condition of anonymity {text}"
    mentions = [Span(*sorted((min(a, len(text)), min(b, len(text))))) for a, b in places]
    found = justification(text, mentions)
    assert found is None or 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize(
    "piece",
    [
        "who saw ",
        "had ",
        "on condition of anonymity ",
        "close to the ",
        "who had had ",
        "not ",
        "asked" * 9,
        "relies on a ",
        "\"' ",
    ],
)
def test_long_odd_texts_are_read_at_once(piece: str) -> None:
    text = piece * 4000
    justifications(text, [[Span(n, n + 5) for n in range(0, len(text), 50)]])
