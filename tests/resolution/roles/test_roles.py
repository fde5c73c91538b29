"""Roles at a name, the role to show, and what stands in for a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.resolution.roles.roles import role, roles_at
from hearsay.types import Span
from tests.resolution.marks import unmarked


def at(marked: str) -> list[str]:
    text, spans = unmarked(marked)
    return [r.of(text) for r in roles_at(text, spans["‹"][0])]


def shown(marked: str) -> str | None:
    """‹Names› and «descriptions» of one source."""
    text, spans = unmarked(marked)
    found = role(text, spans["‹"], spans["«"])
    return found.of(text) if found else None


def expected(marked: str) -> str:
    text, spans = unmarked(marked)
    return spans["⟦"][0].of(text)


BEFORE = [
    "The ⟦Lendish interior minister⟧ ‹Orsola Venn› resigned.",
    "⟦Lendish interior minister⟧ ‹Orsola Venn› resigned.",
    "It was a trap, said ⟦harbour board spokesman⟧ Col. ‹Piet Aldaner›.",
    "⟦Ministry spokesman⟧ Army Maj. Gen. ‹Piet Aldaner› said so.",
    "The order came from ⟦Maj. Gen.⟧ ‹Piet Aldaner›.",
    "On Tuesday ⟦Rep.⟧ ‹Hanne Lofting› voted no.",
    "⟦Republican Sen.⟧ ‹Hanne Lofting› voted no.",
    "⟦Attorney General⟧ ‹Milo Farrand› declined.",
    "⟦Former secretary of state⟧ ‹Milo Farrand› declined.",
    "⟦Defence chief of staff⟧ Gen. ‹Milo Farrand› declined.",
    "the ⟦Lendish minister of agriculture⟧ ‹Milo Farrand› declined",
    "the ⟦chairman of the Lenz Chamber⟧ ‹Milo Farrand› declined",
    "the wife of ⟦President⟧ ‹Milo Farrand› declined",
    "the spokeswoman for ⟦Mayor⟧ ‹Milo Farrand› declined",
    "Its rival, the ⟦pro-government newspaper⟧ ‹al-Marfa›, had it first.",
    "They were freed by the ⟦militant group⟧ ‹Red Delta›.",
    "as the leader of the ⟦militant group⟧ ‹Red Delta› put it",
    "according to ⟦fact-checking site⟧ ‹Plumbline›",
    "The council met ⟦mayor⟧ ‹Ilse Brandt› on Friday.",
    "They plan to meet ⟦mayor⟧ ‹Ilse Brandt› on Friday.",
    "Police will certainly charge ⟦councillor⟧ ‹Ilse Brandt›.",
    "Her ⟦brother⟧ ‹Jonas Brandt› drove the van.",
    "the ⟦disgraced opera singer⟧ ‹Jonas Brandt› drove the van",
    "⟦guitarist and songwriter⟧ ‹Jonas Brandt› drove the van",
    "We arrived early. ⟦President⟧ ‹Jonas Brandt› drove the van.",
    "⟦volcanologist⟧ ‹Jonas Brandt› drove the van",
    "⟦U.S. Navy veteran⟧ ‹Jonas Brandt› drove the van",
    "the ⟦country's foreign affairs minister⟧ ‹Jonas Brandt› drove",
    "In 2019 ⟦residents’ spokeswoman⟧ ‹Jonas Brandt› drove",
    "‹⟦Rep.⟧ Lofting› voted no.",
    "⟦ex-wife⟧ ‹Ada Brandt› drove",
    "⟦then-governor⟧ ‹Ada Brandt› drove",
]

BEHIND = [
    "‹Orsola Venn›, ⟦head of the port authority⟧, said so.",
    "‹Orsola Venn›, a ⟦member of the Fisheries Committee⟧, said so.",
    "said ‹Orsola Venn›, the ⟦deputy mayor⟧.",
    "said ‹Orsola Venn›, 52, a ⟦retired crane driver⟧ who lives nearby.",
    "‹Orsola Venn› (R-Utah), ⟦chair of the Fisheries Committee⟧, said so.",
    "‹Orsola Venn›, R-Lenz., ⟦chair of the Fisheries Committee⟧, said so.",
    "‹Orsola Venn›, ⟦LHO’s director of communications⟧, said so.",
    "‹Orsola Venn›, ⟦LHO’s director of communications⟧ told us.",
    "‹Orsola Venn› (the ⟦mill's caretaker⟧) said so.",
    "‹Orsola Venn› – an ⟦analyst with the Tern Group⟧ – said so.",
    "Nobody saw ‹Orsola Venn›, the ⟦mayor⟧ and Jonas Brandt.",
    "‹Orsola Venn›, an ⟦archivist at the town hall⟧, said so.",
    "‹Orsola Venn›, the ⟦Canadian⟧ who joined the rescue, said so.",
    "‹Orsola Venn›, one of the ⟦town's bakers⟧, said so.",
    "‹Orsola Venn›, a ⟦Lendish woman visiting Port Mirle⟧, said so.",
    "‹Tidewatch›, a ⟦UK-based group⟧ that tracks ships, said so.",
    "‹Tidewatch› is a ⟦UK-based group⟧ that tracks ships.",
    "‹Orsola Venn›, who is a ⟦lecturer at the Lenz Institute⟧, said so.",
    "‹Orsola Venn›, ⟦who runs the Tidewatch group⟧, said so.",
    "‹Orsola Venn› is the ⟦head of the pilots' union⟧.",
    "‹Orsola Venn›, then the ⟦girlfriend of the owner⟧, said so.",
    "‹Orsola Venn›, ⟦president and founder of the Tern Group⟧, said so.",
    "‹Fenwick Cable›, the ⟦cable company⟧ widely mocked for its bills, said so.",
    "According to ‹Orsola Venn›, ⟦research director at the Tern Group⟧, nobody came.",
    "‹Orsola Venn› of the ⟦Harbour Gazette⟧ first wrote of it.",
    "‹Orsola Venn›, of the ⟦Quay Institute⟧, first wrote of it.",
    "⟦Harbour Gazette⟧'s ‹Orsola Venn› first wrote of it.",
]

LEADING = [
    "Then a ⟦member of the nation's Reed Party⟧, ‹Leo Vask›, stood up.",
    "said a ⟦member of the nation's Reed Party⟧, ‹Leo Vask›.",
    "⟦Lendia's chief of defence staff⟧, Gen. ‹Leo Vask›, agreed.",
    "The ⟦leader of the strike⟧, ‹Leo Vask›, agreed.",
    "Citing a nurse, the ⟦country's official newspaper⟧, ‹al-Marfa›, said so.",
    "Her ⟦lawyer⟧, ‹Leo Vask›, agreed.",
    "The ⟦watchdog group⟧, ‹Clear Water›, sued.",
]

NONE_THERE = [
    "‹Orsola Venn›, the mayor and Jonas Brandt were there.",
    "‹Lenz›, officials said, is quiet.",
    "‹Orsola Venn›, the ministry said, is well.",
    "In ‹Lenz›, a spokesman for the port of Tern took over the office.",
    "In an interview with ‹Radio Quay›, the chairman of the board, Leo Vask, agreed.",
    "According to ‹the Ledger›, a customer named “Rob” was cut off.",
    "The ships left ‹Lenz›, a decision that nobody understood.",
    "‹Orsola Venn›, President Leo Vask and others met.",
    "‹Orsola Venn›, her lawyer, Leo Vask, and a clerk met.",
    "‹Orsola Venn›, 52, said so.",
    "‹Orsola Venn› (R-Utah) said so.",
    "Mr. ‹Venn› said so.",
    "After a night with the mayor, ‹Venn› slept.",
    "Koss was prime minister, ‹Venn› remembered.",
    "“He met the director,” ‹Venn› said.",
    "Yesterday ‹Venn› said so.",
    "Reports that police seized ‹Venn› were false.",
    "‹Lendia›, rivals agree to a truce, the agency said.",
    "‹Orsola Venn› was the first to leave.",
    "The members of the Quay-linked ‹Haddock network› fled.",
]

STANDING_IN = [
    "said «an unnamed ⟦source in a Mirle hospital⟧»",
    "said «a ⟦senior defence official⟧»",
    "said «⟦U.S. officials⟧ familiar with the reports»",
    "said «a ⟦Quayish official⟧, who was convinced of it»",
    "said «several ⟦former harbour pilots⟧»",
    "said «one of ⟦her former lawyers⟧»",
    "said «multiple ⟦Lendish sources⟧»",
    "said «Multiple sources, including two ⟦retired pilots⟧»",
    "said «⟦witnesses near the base in northern Lenz⟧»",
    "said «⟦Witnesses⟧»",
    "said «⟦Lendish media⟧ reports»",
    "said «Online reports in ⟦fishing forums⟧»",
    "said «⟦websites close to the Red Delta⟧»",
    "said «a ⟦customer⟧ identified as “Rob”»",
    "said «dozens of ⟦fleeing residents⟧ on Sunday»",
    "said «a ⟦person close to the bishop⟧»",
    "said «a ⟦union official⟧ who spoke on condition of anonymity»",
    "said «the ⟦paper⟧»",
]

STANDING_FOR_NOTHING = [
    "said «a source»",
    "said «Sources»",
    "said «an anonymous source»",
    "said «people familiar with the matter»",
    "said «someone»",
    "said «early reports»",
    "said «unconfirmed reports this week»",
    "said «the Ledger’s source»",
    "said «one of his sources»",
    "said «he»",
    "said «who»",
    "said «Tern Central Command»",
    "said «Lendia's Ministry of Tides»",
    "said «about nine percent»",
    "said «»",
]


@pytest.mark.parametrize("marked", BEFORE + BEHIND + LEADING)
def test_the_role_at_a_name(marked: str) -> None:
    assert expected(marked) in at(marked)
    assert set(at(marked)) <= {expected(marked), "Gen."}


@pytest.mark.parametrize("marked", NONE_THERE)
def test_a_bare_name_has_none(marked: str) -> None:
    assert at(marked) == []


@pytest.mark.parametrize("marked", STANDING_IN)
def test_a_description_stands_in_for_a_name(marked: str) -> None:
    assert shown(marked) == expected(marked)


@pytest.mark.parametrize("marked", STANDING_FOR_NOTHING)
def test_a_bare_source_is_no_description(marked: str) -> None:
    assert shown(marked) is None


def test_one_name_may_have_several() -> None:
    assert at("Rear Adm. ‹Ada Moor›, the harbour press secretary, said so.") == ["Rear Adm.", "harbour press secretary"]


def test_the_fuller_role_is_shown_even_where_it_comes_later() -> None:
    marked = "Sen ‹Ada Moor› said so. Ms ‹Moor›, a ⟦member of the Tides Committee⟧, left."
    assert shown(marked) == expected(marked)


def test_an_office_goes_before_a_chance_description() -> None:
    assert shown("President ‹Ada Moor› spoke. ‹Moor›, a quilter from the north, left.") == "President"


def test_a_description_fills_in_for_a_bare_name() -> None:
    assert shown("‹Moor› played on. «The guitarist» smiled.") == "guitarist"


def test_a_name_with_a_title_needs_no_description() -> None:
    assert shown("Mayor ‹Ilse Moor› left. «The official» smiled. «The clerk» sighed.") == "Mayor"


def test_the_words_of_the_name_are_no_role() -> None:
    assert shown("‹the harbour ministry› denied it. «The ministry» left.") is None


def test_nor_are_they_where_the_name_stands_nowhere() -> None:
    assert role("The Quay administration left.", [], [Span(0, 23)], called="Quay administration") is None


def test_an_unnamed_spokesman_speaks_for_the_name() -> None:
    marked = "«A ⟦spokesman for the ‹Harbour Board⟧›» said so. «A ⟦‹Harbour Board› spokesman⟧» said so."
    assert shown(marked) == expected(marked)


def test_nothing_given_is_nothing_found() -> None:
    assert role("Anything at all.", [], []) is None


@given(st.text(max_size=200), st.integers(0, 220), st.integers(0, 220))
def test_no_text_is_too_odd(text: str, one: int, other: int) -> None:
    name = Span(*sorted((min(one, len(text)), min(other, len(text)))))
    for found in (*roles_at(text, name), role(text, [name], []), role(text, [], [name])):
        assert found is None or (0 <= found.start < found.end <= len(text) and found.of(text).strip())


@pytest.mark.parametrize(
    "piece", [", a member of the", "president and ", "a" * 50, "of the ", '"', "((", "’s ", "\n", "A. B. "]
)
def test_long_odd_texts_are_read_at_once(piece: str) -> None:
    text = piece * 4000
    middle = Span(len(text) // 2, len(text) // 2 + 10)
    roles_at(text, middle)
    role(text, [middle], [Span(0, len(text))])
