"""On which day something was said, in context. The reports are of Wednesday 5 March 2031."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.resolution.dates import said_on
from tests.resolution.dates.marked import report, said
from tests.resolution.said import Said, attributions

DATED = {
    # behind the cue
    "{The harbour master} [said] on Monday <the bridge was safe>.": "2031-03-03",
    "{The harbour master} [said on Monday] <the bridge was safe>.": "2031-03-03",
    "<“The bridge is safe,”> {she} [told] reporters in Gannet Bay late on Tuesday.": "2031-03-04",
    "<“The bridge is safe,”> [said] {Ilse Brandt, the harbour master,} on Sunday night.": "2031-03-02",
    "{Brandt} [told] “Morning Tide” on Friday <that the bridge was safe>.": "2031-02-28",
    "{Brandt} [said] in a letter of 3 March <that the bridge was safe>.": "2031-03-03",
    "<The bridge is safe>, [according to] {a survey released Monday by Lenz University}.": "2031-03-03",
    "<The bridge is safe>, [according to] {a report dated 3 February 2030}.": "2030-02-03",
    "{Brandt} [announced] <the closure> on Tuesday.": "2031-03-04",
    "{Brandt} [defended] <the closure> at a news conference on Sept. 8.": "2030-09-08",
    "{Brandt} [said] at Monday’s rally <that the bridge was safe>.": "2031-03-03",
    "<“No,”> {he} [wrote] in Monday's edition of the Gannet Herald.": "2031-03-03",
    "{Brandt} [said] after a meeting with fishers on Friday <that nobody was hurt>.": "2031-02-28",
    "<The pier is closed>, {the mayor’s office} [said] earlier today.": "2031-03-05",
    "{May Brandt} [said] two days ago <that tides may rise>.": "2031-03-03",
    # before the subject
    "On Monday, {the harbour master} [said] <the bridge was safe>.": "2031-03-03",
    "On 25 May 2022 {the harbour master} [warned] <the bridge would fall>.": "2022-05-25",
    "Late on Thursday, {Brandt, who runs the harbour,} [said] <the bridge was safe>.": "2031-02-27",
    "In a statement issued on Monday, {the board} [denied] <that it had known>.": "2031-03-03",
    "Speaking to reporters in Lenz on Monday, {Brandt} [said] <the bridge was safe>.": "2031-03-03",
    "At a rally in Lenz on Saturday, {she} [called] <the closure a disgrace>.": "2031-03-01",
    "On Tuesday, after divers had left, {the board} [said] <the bridge was safe>.": "2031-03-04",
    "The pier is closed, and on Monday, {the board} [said] <the bridge was safe>.": "2031-03-03",
    "On Friday, <the closure> [was announced].": "2031-02-28",
    "In a notice posted at 11:30 a.m. today {the board} [said] <the bridge was safe>.": "2031-03-05",
    "On Friday, {Brandt} called the board, and [urged] <it to act>.": "2031-02-28",
    "In an interview that aired on Sunday, {Brandt} [called] <the closure a disgrace>.": "2031-03-02",
    # between subject and cue
    "{Brandt} on Tuesday [accused] the board <of neglect>.": "2031-03-04",
    "{Brandt} late on Tuesday again [accused] the board <of neglect>.": "2031-03-04",
    "{The Harbour Board on Monday} [rejected] <the plan>.": "2031-03-03",
    "{The board late on Monday} [rejected] <the plan>.": "2031-03-03",
    "{Brandt} [said] of the move in an interview on Gannet News Tuesday night <that it was late>.": "2031-03-04",
    "{Brandt}, speaking in Lenz on Monday, [said] <the bridge was safe>.": "2031-03-03",
    "{A poll published on Sunday} [found] <that most want a new bridge>.": "2031-03-02",
    "{Monday’s report} [said] <the bridge was safe>.": "2031-03-03",
    "{Brandt} opened the new pier on Saturday, [saying] <it would last a century>.": "2031-03-01",
    "{Brandt} spoke to reporters on Saturday, [calling] <the pier a gift>.": "2031-03-01",
    "The pier was closed on Tuesday, with {guests} [saying] <it was a shame>.": "2031-03-04",
    "{Brandt} spoke for an hour on Saturday, [calling] <the pier a gift>.": "2031-03-01",
    # ahead
    "{Brandt} [will tell] the board on Monday <that the bridge is safe>.": "2031-03-10",
    "On Friday, {the board} [is expected to announce] <the closure>.": "2031-03-07",
    # from the day told of
    "The ferry sank on Feb. 20. The following day {the board} [said] <nobody was hurt>.": "2031-02-21",
    "The ferry sank on Thursday.\n\nThat night, {Brandt} [said] <nobody was hurt>.": "2031-02-27",
    "Divers came on Monday. “We left yesterday,” one said. A day later {Brandt} [said] <all was well>.": "2031-03-04",
}
UNDATED = [
    "{The harbour master} [said] <the bridge was safe>.",
    "{The harbour master} [said] last week <the bridge was safe>.",
    "{The harbour master} [said] in May <the bridge was safe>.",
    "In a 2019 interview, {Brandt} [said] <the bridge was safe>.",
    "{Brandt} [said] on Monday and Tuesday <the bridge was safe>.",
    "{Brandt} [said] <the bridge would close on Monday>.",
    "{Brandt} [denied] <taking part in Tuesday’s raid>.",
    "{Brandt} [criticised] Friday’s ruling, <which he called a farce>.",
    "{Brandt} [has warned] since Monday <that the bridge may fall>.",
    "By Monday {the board} [had said] <nothing>.",
    "{Brandt}, who was hurt on Monday, [said] <the bridge was safe>.",
    "{Guests at the fair on Monday} [said] <it was short>.",
    "{The man arrested on Monday} [said] <he was innocent>.",
    "{People who saw Monday’s storm} [said] <it was short>.",
    "<The bridge is safe>, [said] {Ilse Brandt, who takes office on Monday}.",
    "<The bridge is safe>, [said] {Brandt, who will speak at the convention on Monday}.",
    "After the ferry sank on Monday, {Brandt} [said] <nobody was hurt>.",
    "On Monday, <nobody was hurt>, {Brandt} [said].",
    "Divers went down on Monday, and {Brandt} [said] <nobody was hurt>.",
    "On Monday the board dismissed Brandt, {who} once [said] <the bridge was safe>.",
    "Monday was the day when, [according to] {the plan}, <the bridge was to open>.",
    "{Brandt} planned to march on Monday, [saying] <the board had failed>.",
    "{Brandt} said the ferry sank on Monday, [adding] <that nobody was hurt>.",
    "<The bridge is safe>, {Brandt} [told] the Sunday Mirror.",
    "<The bridge is safe>, {Brandt} [told] Lenz Today.",
    "On Super Tuesday {Brandt} [said] <the bridge was safe>.",
    "The pier [is known] today as <the Gift>.",
    "OSLO, March 4 (Tern) — {Divers} [say] <the bridge is safe>.",
    "On Monday the vote passed, which {observers} [have called] <a farce>.",
    "The next day {the board} [said] <nobody was hurt>.",
    "The ferry sank in 1998. A day later {the board} [said] <nobody was hurt>.",
    "{The board} [said] the same day that the ferry sank <that nobody was hurt>.",
    "<“The bridge is safe.”>",
]


@pytest.mark.parametrize(("marked", "found"), DATED.items())
def test_dated(marked: str, found: str) -> None:
    assert said(marked) == found


@pytest.mark.parametrize("marked", UNDATED)
def test_undated(marked: str) -> None:
    assert said(marked) is None


GOES_ON = [
    (
        "Brandt said on Monday that the bridge was safe, adding that nobody had asked.",
        [("Brandt", "said", "that the bridge was safe"), ("Brandt", "adding", "that nobody had asked")],
        ["2031-03-03", "2031-03-03"],
    ),
    (
        "Brandt told the board on Monday that the bridge was safe and warned that the pier was not.",
        [("Brandt", "told", "that the bridge was safe"), ("Brandt", "warned", "that the pier was not")],
        ["2031-03-03", "2031-03-03"],
    ),
    (
        "Brandt said on Monday that the bridge was safe, and last year she had said that it was not.",
        [("Brandt", "said", "that the bridge was safe"), ("she", "had said", "that it was not")],
        ["2031-03-03", None],
    ),
    (
        "Brandt said on Monday that the bridge was safe. The mayor warned that the pier was not.",
        [("Brandt", "said", "that the bridge was safe"), ("The mayor", "warned", "that the pier was not")],
        ["2031-03-03", None],
    ),
]


@pytest.mark.parametrize(("text", "sayings", "days"), GOES_ON)
def test_what_somebody_goes_on_to_say_was_said_that_day(text: str, sayings: list[Said], days: list[str | None]) -> None:
    assert said_on(report(text), attributions(report(text), sayings)) == days


def test_without_a_day_of_its_own_only_a_full_date_is_known() -> None:
    assert said("{Brandt} [said] on May 25 <the bridge was safe>.", None) is None
    assert said("{Brandt} [said] on Monday <the bridge was safe>.", None) is None
    assert said("{Brandt} [said] on May 25, 2022, <the bridge was safe>.", None) == "2022-05-25"
    assert said("OSLO, May 25, 2022 (Tern) — {Brandt} [said] on Monday <it was safe>.", None) == "2022-05-23"


def test_yesterday_is_the_newsrooms_own() -> None:
    marked = "WASHINGTON (Tern) — {Brandt} [said] yesterday <the bridge was safe>."
    assert said(marked, "2031-03-05T00:30:00+00:00") == "2031-03-03"
    assert said(marked, "2031-03-05T00:30:00+01:00") == "2031-03-04"


@given(
    before=st.text(max_size=60),
    between=st.text(alphabet=st.sampled_from("Monday 3 March,“”\"'’—\n.\x01 on the"), max_size=60),
    published=st.sampled_from([None, "", "2031-03-05", "0001-01-01", "9999-12-31", "2031-03-05T00:30:00+00:00"]),
)
def test_any_text_has_a_day_or_none(before: str, between: str, published: str | None) -> None:
    plain = "".join(c for c in before if c not in "{}[]<>")
    found = said(f"{plain}{{Brandt}} [said]{between}<it was safe> on Monday.", published)
    assert found is None or len(found) == 10


@pytest.mark.parametrize("odd", ["on Monday ", "(", "“", "the ", "3 March ", "March 3, 2", "a day ", ", ", "-"])
def test_a_long_odd_text_takes_no_time(odd: str) -> None:
    began = time.perf_counter()
    said(odd * 20_000 + "{Brandt} [said] " + odd * 20_000 + "<it was safe>.")
    assert time.perf_counter() - began < 2
