"""The days that a statement names, and whether two statements name different ones."""

from __future__ import annotations

import re

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = re.compile(
    rf"""\b(?:(?P<week>{"|".join(sorted(_DAYS))})
    |(?P<month>{_MONTH})\.?\s(?P<n>\d\d?)(?:st|nd|rd|th)?|(?P<m>\d\d?)(?:st|nd|rd|th)?\s(?:of\s)?(?P<after>{_MONTH}))\b(?!:)""",
    re.VERBOSE,
)


def days(low: str) -> frozenset[str]:
    """Weekdays by name, dates as month-day; `low` is plain and in lower case."""
    return frozenset(_named(m) for m in _DAY.finditer(low))


def _named(m: re.Match[str]) -> str:
    if m["week"]:
        return m["week"]
    return f"{_MONTHS.index((m['month'] or m['after'])[:3]) + 1}-{int(m['n'] or m['m'])}"


def differ(a: frozenset[str], b: frozenset[str]) -> bool:
    """Days of one sort, none of them common to both; a weekday says nothing against a date."""
    return not a & b and any(x and y for x, y in ((a & _DAYS, b & _DAYS), (a - _DAYS, b - _DAYS)))
