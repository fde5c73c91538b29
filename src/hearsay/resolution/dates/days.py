"""Readers of words that name a day by the calendar: "Sept. 8", "25 May 2022", 2031-03-05.

A reader gets a match of its own pattern and what the words are relative to; None where they name no single known day.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What words for a day are relative to: the report's day, the times told of before, and whether they look ahead.

    A time told of that is no known day is None, so that nothing is reckoned from before it.
    """

    today: date | None = None
    told: tuple[date | None, ...] = ()
    ahead: bool = False

    @property
    def last(self) -> date | None:
        return self.told[-1] if self.told else None


Reader = Callable[[re.Match[str], Frame], date | None]


def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


PART = r"(?:\s(?:(?:early|late|mid)[\s-]?)?(?:morning|afternoon|evening|night|midday|noon))?(?!\w)"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTH = r"""(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|(?-i:M)ar(?:ch|\.)?|apr(?:il|\.)?|(?-i:M)ay|june?\.?|july?\.?
    |aug(?:ust|\.)?|sep(?:tember|t?\.|t)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"""
_N = r"(?P<n>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_ALONE = r"(?![\w%]|[.,:]\d|\s?[-–—/]\s?\d|\s(?:and|or|to)\s\d|\s(?:per\s?cent|million|billion)\b)"  # no range, no sum
_YEAR = r"(?:\s?,?\s(?P<year>(?:1[5-9]|20)\d\d)(?![\w%]|[.,]\d))?"
MONTH_DAY = compiled(rf"\b(?P<month>{MONTH})\s(?:the\s)?{_N}{_ALONE}{_YEAR}{PART}")
DAY_MONTH = compiled(
    rf"(?<![\w$£€.,–/-])(?<!\d\sor\s)(?<!\d\sto\s)(?<!\d\sand\s){_N}\s(?:of\s)?(?P<month>{MONTH})(?!\w){_YEAR}{PART}"
)
_CERTAIN = timedelta(days=300)  # "said on May 25" in a report of April is hardly eleven months old
_ZONES = timedelta(days=1)  # it may be tomorrow already where the report was written


def named(match: re.Match[str], frame: Frame) -> date | None:
    """A day and a month by name. Without a year it is the last such day, unless that leaves the year uncertain."""
    n, month = int(match["n"]), month_of(match["month"])
    if match["year"]:
        return date(int(match["year"]), month, n)
    if frame.today is None or (frame.last and abs(frame.today - frame.last) > _CERTAIN):
        return None
    today = frame.today
    if frame.ahead:
        return next((d for d in _anniversaries(today.year, month, n) if d >= today), None)
    past = [d for d in _anniversaries(today.year - 1, month, n) if d <= today + _ZONES]
    return past[-1] if past and today - past[-1] <= _CERTAIN else None


def month_of(name: str) -> int:
    return _MONTHS.index(name[:3].casefold()) + 1


def _anniversaries(year: int, month: int, n: int) -> list[date]:
    """That day in three years; 29 February in those that have it."""
    years = (y for y in (year, year + 1, year + 2) if (month, n) != (2, 29) or _leap(y))
    return [date(y, month, n) for y in years]


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


NUMERIC = compiled(
    r"""(?<![\w./-])(?:(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)
    |(?P<a>\d\d?)(?P<by>[./])(?P<b>\d\d?)(?P=by)(?P<year>\d{4}))(?![\w/-])"""
)


def numeric(match: re.Match[str], frame: Frame) -> date | None:
    """2031-03-05; of 25.3.2031, 3/25/2031 and 3/4/2031 the first two, which can be read in one way only."""
    if match["y"]:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    low, high = sorted((int(match["a"]), int(match["b"])))
    return date(int(match["year"]), low, high) if high > 12 or low == high else None


_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_UNIT = r"(?:week|month|year|weekend|summer|winter|spring|fall|autumn|decade)s?"
_OF_YEAR = rf"(?:(?:early|late|mid)[\s-])?(?:{MONTH}(?!\w|\s\d\d?\b)(?:,?\s(?:1[5-9]|20)\d\d)?|(?:1[5-9]|20)\d\d)"
VAGUE = compiled(
    rf"""\b(?:(?:last|next|this|past|that|following|previous)\s(?:few\s)?{_UNIT}
    |(?:weeks?|months?|years?|hours?|minutes?)\s(?:ago|earlier|later|before|after)(?:\s(?:on\s)?{_WEEKDAY})?
    |weeks?\sfrom\s(?:on\s)?{_WEEKDAY}
    |(?:in|since|during|of|last|this|next)\s{_OF_YEAR})(?!\w)"""
)


def vague(match: re.Match[str], frame: Frame) -> date | None:
    """A time, but no day. It still counts as the time told of last, so that nothing is reckoned from before it."""
    return None
