"""One denial for each party, however often it is worded; every party that answers is kept."""

from hearsay.types import Report

from .saying import Saying


def statuses(one: Saying) -> list[tuple[str, str | None]]:
    return [(status, by) for status, by, _ in one.told()]


def test_a_quotation_after_its_summary() -> None:
    text = "The museum denied that the mask was a copy. “That is rubbish,” its director said."
    one = Saying(text)
    one.says("its director", "said", "“That is rubbish,”", manner="direct")
    assert statuses(one) == [("denied", "museum")]


def test_two_parties_are_two_denials() -> None:
    one = Saying("The museum denied the report. The dealer denied the report.")
    assert statuses(one) == [("denied", "museum"), ("denied", "dealer")]


def test_an_office_and_its_spokesman_are_one_party() -> None:
    text = (
        "The Admiralty confirmed that the frigate had been lost. "
        "The Admiralty’s press secretary, Otto Reiss, confirmed the loss of the frigate."
    )
    assert len(Saying(text).told()) == 1


def test_a_second_check_by_another_is_kept() -> None:
    one = Saying("The Orvel Tribune could not verify the list. Dunmere police could not verify the list.")
    assert statuses(one) == [("not_verified", "Orvel Tribune"), ("not_verified", "Dunmere police")]


def test_an_answer_stands_for_its_question() -> None:
    one = Saying("Asked for comment, the guild declined to comment.")
    assert statuses(one) == [("declined", "guild")]


def test_ids_hold_over_reruns() -> None:
    one = Saying("The guild denied the report.")
    assert one.found() == one.found()
    assert one.found()[1][0].report_id == Report(name="x", text=one.text).id
