"""Words for a day, alone and in a text. The report is of Wednesday 5 March 2031."""

from __future__ import annotations

from datetime import date

import pytest

from hearsay.resolution.dates.days import Frame
from hearsay.resolution.dates.whens import day, whens

TODAY = date(2031, 3, 5)

NAMED = {
    "Monday": "2031-03-03",
    "Wednesday": "2031-03-05",
    "late on Thursday": "2031-02-27",
    "Tuesday evening": "2031-03-04",
    "last Wednesday": "2031-02-26",
    "this past Sunday": "2031-03-02",
    "next Tuesday": "2031-03-11",
    "Friday of last week": "2031-02-28",
    "Tuesday, March 4": "2031-03-04",
    "Sunday (2 March)": "2031-03-02",
    "Thursday, 24 October 2030,": "2030-10-24",
    "today": "2031-03-05",
    "earlier today": "2031-03-05",
    "this morning": "2031-03-05",
    "last night": "2031-03-04",
    "yesterday afternoon": "2031-03-04",
    "the day before yesterday": "2031-03-03",
    "tomorrow": "2031-03-06",
    "two days ago": "2031-03-03",
    "10 days ago": "2031-02-23",
    "two weeks ago today": "2031-02-19",
    "a year ago yesterday": "2030-03-04",
    "Sept. 8": "2030-09-08",
    "September 8th": "2030-09-08",
    "the 8th of September": "2030-09-08",
    "8 Sept": "2030-09-08",
    "June 30": "2030-06-30",
    "25 May 2022": "2022-05-25",
    "MAY 25, 2022": "2022-05-25",
    "Feb. 29, 2028": "2028-02-29",
    "2031-02-17": "2031-02-17",
    "17.2.2031": "2031-02-17",
    "2/17/2031": "2031-02-17",
    "March 6": "2031-03-06",  # a day ahead, where it is later
}
NO_SINGLE_KNOWN_DAY = [
    "last week",
    "this month",
    "over the weekend",
    "in May",
    "in May 2022",
    "recently",
    "two weeks ago",
    "a year ago",
    "hours ago",
    "a week ago Monday",
    "a week from Monday",
    "next Friday",  # in two days or in nine
    "that Friday",
    "Monday week",
    "Mondays",
    "Monday and Tuesday",
    "late Monday or early Tuesday",
    "Friday through Sunday",
    "March 3-5",
    "March 1 and 2",
    "1 and 2 March",
    "May 25 percent",
    "May 2.5",
    "March 5:3",
    "31 June 2030",
    "Feb. 29",
    "April 20",  # so far back that it may be the coming one
    "3/4/2031",
    "30.2.2031",
    "99/99/2031",
    "the 25th",
    "May Brandt",
    "It may 25 times",
    "",
]


@pytest.mark.parametrize(("words", "found"), NAMED.items())
def test_words_for_one_day(words: str, found: str) -> None:
    assert str(day(words, TODAY)) == found


@pytest.mark.parametrize("words", NO_SINGLE_KNOWN_DAY)
def test_words_for_no_single_known_day(words: str) -> None:
    assert day(words, TODAY) is None


@pytest.mark.parametrize("words", ["Monday", "yesterday", "Sept. 8", "two days ago", "the following day"])
def test_without_a_day_of_its_own_a_report_tells_none(words: str) -> None:
    assert day(words, None) is None


@pytest.mark.parametrize(
    ("words", "found"),
    {"Monday": "2031-03-10", "Wednesday": "2031-03-05", "April 20": "2031-04-20", "Feb. 29": "2032-02-29"}.items(),
)
def test_words_that_look_ahead(words: str, found: str) -> None:
    assert str(whens(words)[0].day(Frame(today=TODAY, ahead=True))) == found


@pytest.mark.parametrize(
    ("words", "found"),
    {
        "the following day": "2031-02-21",
        "the next morning": "2031-02-21",
        "that evening": "2031-02-20",
        "the same day": "2031-02-20",
        "the day before": "2031-02-19",
        "a day earlier": "2031-02-19",
        "three days later": "2031-02-23",
        "the following Monday": "2031-02-24",
        "the previous Thursday": "2031-02-13",
        "that October night": "2030-10-31",
        "that June day": "None",
        "two days after the vote": "None",
        "the same day that the ferry sank": "None",
    }.items(),
)
def test_words_relative_to_the_day_told_of(words: str, found: str) -> None:
    frame = Frame(today=TODAY, told=(date(2030, 10, 31), None, date(2031, 2, 20)))
    assert str(next((w.day(frame) for w in whens(words)), None)) == found


def test_a_day_without_a_year_is_uncertain_where_another_year_is_told_of() -> None:
    assert whens("Sept. 8")[0].day(Frame(today=TODAY, told=(date(1998, 5, 3),))) is None


def test_mentions_stand_in_order_and_apart() -> None:
    text = "On Tuesday, March 4, 2031, and again a day later; not in 2029, nor on Sunday the 2nd of March."
    found = [w.span.of(text) for w in whens(text)]
    assert found == ["Tuesday, March 4, 2031", "a day later", "in 2029", "Sunday the 2nd of March"]
