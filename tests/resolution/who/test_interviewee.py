"""Whose the answers of an interview are."""

from hearsay.pipeline import find
from hearsay.types import Findings, Report

TALK = """“The river does not wait for a budget”: Ilse Brandt on the floods

Ilse Brandt, the hydrologist who warned of the Lunde flood a week before it came, spoke to the Courier on Monday.

Q: When did you know?

A: On the Tuesday. The gauges at Bresk had risen by a metre overnight and nobody was answering the phone.

Q: Whom did you tell?

A: I told the governor in an email. The mayor said that he would look into it after the weekend.
"""


def said(text: str) -> list[tuple[str | None, list[str]]]:
    found: Findings = find(Report(name="talk", text=text, publisher="Lunde Courier"))
    by_id = {s.id: s.name for s in found.sources}
    return [(by_id.get(s.source_id or ""), [by_id[r] for r in s.relays]) for s in found.sourcings]


def test_answers_are_the_interviewees_and_what_they_pass_on_came_through_them() -> None:
    found = said(TALK)
    assert found.count(("Ilse Brandt", [])) >= 3
    assert ("mayor", ["Ilse Brandt"]) in found


def test_of_two_people_who_spoke_none_is_guessed() -> None:
    two = TALK.replace("spoke to the Courier", "and Anton Ravn, the governor, who spoke to the Courier").replace(
        "“The river does not wait for a budget”: Ilse Brandt on the floods", "Two views of a flood"
    )
    assert None in [name for name, _ in said(two)]
