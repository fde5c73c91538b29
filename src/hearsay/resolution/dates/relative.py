"""Readers of words for a day that is relative to another: "Tuesday evening", "two days ago", "the following day"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from hearsay.resolution.dates.days import MONTH, PART, Frame, compiled, month_of

_NEAR = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0,
    "this afternoon": 0, "this evening": 0, "the day after tomorrow": 2, "tomorrow": 1,
}  # fmt: skip
NEAR = compiled(rf"\b(?P<near>{'|'.join(_NEAR)})".replace(" ", r"\s") + PART)


def near(match: re.Match[str], frame: Frame) -> date | None:
    return _from(frame.today, _NEAR[" ".join(match["near"].casefold().split())])


_NUMBERS = "a one two three four five six seven eight nine ten".split()
_COUNT = rf"(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})"
AGO = compiled(
    rf"\b{_COUNT}\s(?P<unit>day|week|month|year)s?\sago(?:\s(?P<near>today|tonight|yesterday|tomorrow){PART}|(?!\w))"
)
_OF_NOTHING_ELSE = r"(?=\s?(?:[,.;:)]|$))"  # "two days after the vote" is no day that can be reckoned
AWAY = compiled(rf"\b{_COUNT}\sdays?\s(?P<way>later\b|earlier\b|(?:before|after){_OF_NOTHING_ELSE})")


def ago(match: re.Match[str], frame: Frame) -> date | None:
    """Two days ago. "Two weeks ago" is some day around then, "two weeks ago tomorrow" is one day."""
    n, unit, word = _count(match["n"]), match["unit"].casefold(), (match["near"] or "today").casefold()
    base = _from(frame.today, _NEAR[word])
    if base is None or (unit != "day" and not match["near"]):
        return None
    if unit in ("day", "week"):
        return base - timedelta(days=n * (7 if unit == "week" else 1))
    months = base.year * 12 + base.month - 1 - n * (12 if unit == "year" else 1)
    return base.replace(year=months // 12, month=months % 12 + 1)


def away(match: re.Match[str], frame: Frame) -> date | None:
    """From the day told of: "two days later"."""
    n = _count(match["n"])
    return _reckoned(frame, n if match["way"].casefold() in ("later", "after") else -n)


def _count(word: str) -> int:
    return int(word) if word.isdigit() else max(1, _NUMBERS.index(word.casefold()))


def _from(base: date | None, days: int) -> date | None:
    return base + timedelta(days=days) if base else None


def _reckoned(frame: Frame, days: int) -> date | None:
    """From the day told of last; what lies after the report shows that another day was meant."""
    found = _from(frame.last, days)
    return None if found and frame.today and found > frame.today and not frame.ahead else found


_TURNS = {"same": 0, "following": 1, "next": 1, "previous": -1, "preceding": -1}
_HOURS = r"(?:day|morning|afternoon|evening|night)(?!\w|\s(?:that|of|as|when)\b)"
TURNED = compiled(
    rf"""\b(?:(?:the|that)\s(?:very\s)?(?P<turn>{"|".join(_TURNS)})\s{_HOURS}
    |that\s(?:very\s)?(?:(?P<month>{MONTH})\s)?{_HOURS}
    |the\s{_HOURS}\s(?P<side>before|after){_OF_NOTHING_ELSE})"""
)


def turned(match: re.Match[str], frame: Frame) -> date | None:
    """From the day told of: "the following morning", "that night", "that October night", "the day before"."""
    if match["month"]:
        return next((d for d in reversed(frame.told) if d and d.month == month_of(match["month"])), None)
    side = 1 if match["side"] == "after" else -1 if match["side"] else 0
    return _reckoned(frame, _TURNS[match["turn"].casefold()] if match["turn"] else side)


_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAY = compiled(
    rf"""\b(?:(?P<which>last|next|this\spast|past|this|that|the\s(?:following|next|previous|preceding))\s)?
    (?P<weekday>{"|".join(_WEEKDAYS)})(?P<week>\s(?:of\s)?(?:last|next)\sweek|\sweek(?!\w))?{PART}"""
)


def weekday(match: re.Match[str], frame: Frame) -> date | None:
    """The last one, or the next where the words look ahead; the report's own day counts unless they rule it out."""
    on = _WEEKDAYS.index(match["weekday"].casefold())
    which, week = (" ".join((match[part] or "").casefold().split()) for part in ("which", "week"))
    base = frame.last if which.startswith("the ") else frame.today
    if base is None or which == "that" or week == "week":
        return None
    if week:
        return base + timedelta(days=on - base.weekday() + (7 if "next" in week else -7))
    if which == "next" and on > base.weekday():  # this week's or the one after: people differ
        return None
    strictly = which not in ("", "this")
    if which.endswith(("next", "following")) or (frame.ahead and not strictly):
        return base + timedelta(days=(on - base.weekday() - strictly) % 7 + strictly)
    return base - timedelta(days=(base.weekday() - on - strictly) % 7 + strictly)
