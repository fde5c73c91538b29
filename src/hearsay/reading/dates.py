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


_WRITTEN = re.compile(r"(?P<month>[A-Z][a-z]{2})[a-z]*\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})")
_WRITTEN_BRITISH = re.compile(r"(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2})[a-z]*\.?,? (?P<year>\d{4})")


def written_day(text: str | None) -> str | None:
    """A day as posts write it in English.

    >>> written_day("March 3, 2031"), written_day("at 7:40, 3 Mar 2031"), written_day("yesterday")
    ('2031-03-03', '2031-03-03', None)
    """
    found = _WRITTEN.search(text or "") or _WRITTEN_BRITISH.search(text or "")
    if not found:
        return None
    try:
        written = f"{found['day']} {found['month']} {found['year']}"
        return datetime.strptime(written, "%d %b %Y").date().isoformat()  # noqa: DTZ007 (a day has no zone)
    except ValueError:
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
