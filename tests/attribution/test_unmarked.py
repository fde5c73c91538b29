"""Texts that have lost their quotation marks."""

from hypothesis import given
from hypothesis import strategies as st

from hearsay.attribution import attribute, shipped
from hearsay.attribution.unmarked import restored, spoken
from hearsay.types import Report

TEXT = (
    "The lock at Vessen will stay shut until May, the harbour board said.\n\n"
    "It makes no sense. Our barges don't go anywhere now, skipper Ada Lorn said. We carry grain, and grain rots.\n\n"
    "Lorn added: We lost nine days in March. The board owes us an answer.\n\n"
    "Mayor Tove Brandt put it like this and wrote on her page:\n\n"
    "I asked for the repair in 1998. Nobody listened."
)
SPOKEN = [
    "It makes no sense. Our barges don't go anywhere now,",
    "We carry grain, and grain rots.",
    "We lost nine days in March. The board owes us an answer.",
    "I asked for the repair in 1998. Nobody listened.",
]


def test_where_the_marks_would_stand() -> None:
    assert [s.of(TEXT) for s in spoken(TEXT)] == SPOKEN


def test_a_paraphrase_is_not_spoken() -> None:
    assert spoken("The lock will stay shut, the board said.\n\nIt does not expect a delay, the minister said.") == []


def test_a_text_that_has_marks_is_left_alone() -> None:
    assert spoken(TEXT.replace("It makes no sense.", "“It makes no sense.”")) == []
    assert spoken(TEXT + "\n\n«Go home,» she said.") == []


def test_the_whole_of_a_bare_quotation_is_found() -> None:
    found = attribute(Report(name="lock", text=TEXT), shipped())
    lorn = next(a for a in found if a.speaker and "Lorn said" in TEXT[a.speaker.start : a.speaker.end + 5])
    assert [c.of(TEXT) for c in lorn.content] == SPOKEN[:2]


@given(st.text(alphabet="I we said, '.!?\nA:", max_size=200))
def test_every_place_leads_back(text: str) -> None:
    marked, at = restored(text)
    assert len(at) == len(marked) + 1
    assert all(marked[n] in ('"', text[at[n]]) for n in range(len(marked)) if at[n] < len(text))
    assert marked.replace('"', "") == text.replace('"', "")
