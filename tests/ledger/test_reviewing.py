"""What people say of findings, and what stands then."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hearsay.errors import ReviewError
from hearsay.ledger import Given, Ledger, open_ledger
from hearsay.ledger.reviewing import Reviewed, reviewed
from hearsay.types import Link, Review, Span
from tests.ledger.made import findings

FOUND = findings()
REPORT, [SAID], [ADA], [DECLINED] = FOUND.report.id, FOUND.attributions, FOUND.sources, FOUND.standings


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    made = open_ledger(tmp_path / "a.db", by="Ida", make=True)
    made.add([Given(findings=FOUND)])
    return made


def after(ledger: Ledger, *reviews: tuple[str, str, object]) -> Reviewed:
    for target, field, value in reviews:
        ledger.review(Review(target=target, field=field, value=value))
    found = ledger.standing(REPORT)
    assert found
    return found


def test_without_a_review_all_is_as_the_machine_found_it() -> None:
    assert reviewed(FOUND, ()).findings == FOUND


def test_a_corrected_span_keeps_its_way_and_its_standing(ledger: Ledger) -> None:
    found = after(ledger, (SAID.id, "content", [[0, 8]]), (SAID.id, "said_on", "2031-03-03"))
    [said], [how], [declined] = found.findings.attributions, found.findings.sourcings, found.findings.standings
    assert said.content == (Span(0, 8),)
    assert said.score == SAID.score
    assert (how.attribution_id, how.source_id, how.said_on) == (said.id, ADA.id, "2031-03-03")
    assert declined.about == (said.id,)
    assert found.machine[said.id] == SAID.id


def test_a_second_correction_is_of_the_same_record_and_the_last_word_counts(ledger: Ledger) -> None:
    found = after(ledger, (ADA.id, "name", "Ada Lunde"), (ADA.id, "name", "Ada Lundh"), (ADA.id, "role", None))
    [ada] = found.findings.sources
    assert (ada.name, ada.role) == ("Ada Lundh", None)
    assert found.findings.sourcings[0].source_id == ada.id


def test_what_is_rejected_is_gone_and_nothing_leads_to_it(ledger: Ledger) -> None:
    found = after(ledger, (ADA.id, "verdict", "rejected"))
    assert not found.findings.sources
    assert found.findings.sourcings[0].source_id is None
    assert found.verdicts == {ADA.id: "rejected"}


def test_an_undone_review_counts_no_more_and_its_undoing_can_be_undone(ledger: Ledger) -> None:
    assert not after(ledger, (SAID.id, "verdict", "rejected")).findings.attributions
    assert after(ledger, (REPORT, "undo", 3)).findings.attributions
    assert not after(ledger, (REPORT, "undo", 4)).findings.attributions


def test_a_person_adds_what_the_machine_missed(ledger: Ledger) -> None:
    new = {"content": [[4, 8]], "cue": None, "speaker": None, "manner": "mixed", "act": "speech", "source": ADA.id}
    found = after(ledger, (REPORT, "attribution", new))
    added = next(a for a in found.findings.attributions if a.id != SAID.id)
    assert (added.model, added.manner) == ("person", "mixed")
    again = after(ledger, (added.id, "manner", "direct"))
    assert {a.manner for a in again.findings.attributions} == {"indirect", "direct"}


def test_corrections_survive_a_newer_model_and_what_fits_no_more_is_told(ledger: Ledger) -> None:
    after(ledger, (SAID.id, "said_on", "2031-03-03"), (DECLINED.id, "status", "denied"))
    newer = replace(FOUND, attributions=(replace(SAID, score=0.9, model="newer"),), standings=())
    ledger.add([Given(findings=newer)])
    found = ledger.standing(REPORT)
    assert found
    assert found.findings.sourcings[0].said_on == "2031-03-03"
    assert [n.review.target for n in found.lost] == [DECLINED.id]


@pytest.mark.parametrize(
    ("target", "field", "value"),
    [
        (SAID.id, "content", [[0, 10_000]]),
        (SAID.id, "content", [[5, 5]]),
        (SAID.id, "content", "all of it"),
        (SAID.id, "manner", "shouted"),
        (SAID.id, "score", 1.0),
        (SAID.id, "source", "source-unknown"),
        (SAID.id, "relays", [ADA.id, "source-unknown"]),
        (SAID.id, "verdict", "perhaps"),
        (SAID.id, "colour", "red"),
        (ADA.id, "kind", "ghost"),
        (REPORT, "attribution", {"manner": "mixed"}),
        (REPORT, "undo", 17),
        ("said-unknown", "verdict", "accepted"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_not_logged(ledger: Ledger, target: str, field: str, value: object) -> None:
    head = ledger.head()
    with pytest.raises(ReviewError):
        ledger.review(Review(target=target, field=field, value=value))
    assert ledger.head() == head


def test_links_are_of_records_that_are_there(ledger: Ledger) -> None:
    ledger.link(Link(head=ADA.id, relation="DENIES", tail=SAID.id, verdict="no", reason="not alike"))
    with pytest.raises(ReviewError):
        ledger.link(Link(head=ADA.id, relation="SAME", tail="source-unknown", verdict="yes"))
    assert not list(ledger.problems())


def test_the_log_tells_who_said_what_and_verifies(ledger: Ledger) -> None:
    after(ledger, (ADA.id, "comment", "spelt otherwise elsewhere"))
    assert [(e.seq, e.by, e.kind) for e in ledger.entries()] == [
        (1, "Ida", "founded"),
        (2, "Ida", "kept"),
        (3, "Ida", "review"),
    ]
    assert not list(ledger.problems())
