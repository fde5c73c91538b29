"""The hard cases: a floor under how many come out right. It only goes up."""

from collections import Counter
from itertools import groupby

from hearsay.attribution import attribute, shipped
from hearsay.pipeline import find
from hearsay.types import Report
from tests.attribution.hard import Case, added, case, cases, matched, tally

FLOORS = {"captions": 70, "denied": 65, "headlines": 60, "lists": 65, "nested": 70, "paragraphs": 80, "transcripts": 75}
FLOOR = 70.0


def report(c: Case) -> Report:
    return Report(name=c.title, text=c.text)


def test_the_cases_are_sound() -> None:
    every = list(cases())
    assert len(every) >= 60
    assert all(s.content for c in every for s in c.said.values())
    assert len({c.title for c in every}) == len(every)


def test_marks_are_read() -> None:
    c = case("nested", "one", "‹1 A› said ⟦1 that ‹2 B› knew ⟦2 it⟧⟧, not ⟦?3 that⟧.")
    assert c.text == "A said that B knew it, not that."
    assert [s.of(c.text) for s in c.said[1].content] == ["that B knew it"]
    assert c.within() == {(2, 1)}
    assert c.said[3].loose


def test_floors() -> None:
    made = [(c.kind, tally(c, attribute(report(c), shipped()))) for c in cases()]
    scores = {kind: added(t for _, t in group).f1() for kind, group in groupby(made, key=lambda x: x[0])}
    assert {k: f for k, f in FLOORS.items() if scores[k] < f} == {}, scores
    assert added(t for _, t in made).f1() >= FLOOR


def test_what_is_told_within_somebodys_words_is_two_records() -> None:
    c = case(
        "nested",
        "a guard",
        "‹1 Fishmonger Tomas Reik› said ⟦1 ‹2 a guard› had told him ⟦2 that the market hall would close for good⟧⟧.",
    )
    found = find(report(c))
    hits = matched(c, found.attributions)
    within = {s.attribution_id: s.within for s in found.sourcings}
    assert within[hits[2].id] == hits[1].id
    assert within[hits[1].id] is None


def test_an_agency_that_tells_what_a_minister_promised() -> None:
    """Two attributions; of an outlet that only passes on, the second stage makes a relay of the inner one's source."""
    c = next(c for c in cases() if c.title == "An agency on a minister")
    assert len(matched(c, attribute(report(c), shipped()))) == 2
    found = find(report(c))
    relays = Counter(s.name for x in found.sourcings for i in x.relays for s in found.sources if s.id == i)
    assert relays == {"Coastal News Service": 1}
