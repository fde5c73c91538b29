"""Dates as pages write them → ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_DATE_ONLY = re.compile(r"\d{4}-?\d{2}-?\d{2}$")
_SPACED_ZONE = re.compile(r"\s+(?=[+-]\d{2}:?\d{2}$)")


def iso(value: str | None) -> str | None:
    """ISO 8601, with offset where given and without a time where none is given; None if it is no date.

    >>> iso("2031-03-05T10:00:00Z"), iso("2031-03-05"), iso("Wed, 05 Mar 2031 10:00:00 +0100"), iso("soon")
    ('2031-03-05T10:00:00+00:00', '2031-03-05', '2031-03-05T10:00:00+01:00', None)
    """
    text = (value or "").strip()
    if _DATE_ONLY.fullmatch(text):
        return _iso_date(text)
    try:
        moment = datetime.fromisoformat(_SPACED_ZONE.sub("", text))
    except ValueError:
        return _from_mail_date(text)
    return moment.replace(microsecond=0).isoformat()


def _iso_date(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _from_mail_date(text: str) -> str | None:
    """The way RSS and HTTP write it."""
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def most_exact(values: Iterable[str | None]) -> str | None:
    """The first date, in the most exact form that any value gives it.

    >>> most_exact(["2031-03-05", "not known", "2031-03-05T10:00:00+01:00", "2030-01-01T00:00:00Z"])
    '2031-03-05T10:00:00+01:00'
    """
    dates = [found for value in values if (found := iso(value))]
    same_day = (found for found in dates if found[:10] == dates[0][:10])
    return max(same_day, key=_exactness, default=None)


def _exactness(moment: str) -> int:
    if "T" not in moment:
        return 0
    return 2 if re.search(r"[+-]\d{2}:\d{2}$", moment) else 1
