"""The report's own day, which its words for a day are relative to."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from hearsay.resolution.dates.days import Frame, named, numeric
from hearsay.resolution.dates.whens import whens
from hearsay.types import Report

_HEAD = 600  # characters in which a report prints its own date and place
_PLACE = r"(?:,\ [A-Z\d][\w.]*(?:\ [A-Z\d][\w.]*){0,2}){0,3}"  # ", Calif., May 25, 2022"
DATELINE = re.compile(
    rf"""^[ \t]*(?:(?P<capitals>[A-Z][A-Z.'’ -]{{2,28}}[A-Z])[ ]?{_PLACE}[ ]?(?:\([^)\n]{{2,40}}\)[ ]?)?
    |(?P<place>[A-Z][\w.'’-]*(?:\ [A-Z\d][\w.'’-]*){{0,3}}){_PLACE}[ ]?\([A-Z][^)\n]{{1,39}}\)[ ]?)(?:[–—]|--?[ ])""",
    re.MULTILINE | re.VERBOSE,
)
_ALONE = re.compile(r"^[ \t]*(?:(?:Published|Posted|Date)(?: on)?:? )?([^\n]{6,40})$", re.MULTILINE)
_REPRINTED = timedelta(days=7)  # an agency's story may be put out again for about a week


def today(report: Report) -> date | None:
    """The day that the text prints at its head, else that of publication at the place where it was written."""
    head = report.text[:_HEAD]
    line = DATELINE.search(head)
    published = _published(report.published, (line["capitals"] or line["place"]) if line else "")
    printed = _printed(head, line, published)
    if printed and (published is None or timedelta(days=-1) <= published - printed <= _REPRINTED):
        return printed
    return published


def _printed(head: str, line: re.Match[str] | None, published: date | None) -> date | None:
    """In the dateline ("LONDON, May 25 (Reuters) -") or, with its year, on a line of its own."""
    found = [w.day(Frame(today=published)) for w in whens(line.group()) if w.reader in (named, numeric)] if line else []
    return next((d for d in (*found, *map(_whole, _ALONE.findall(head))) if d), None)


_PLACED = re.compile(r"^[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}, $")  # "Lenz, 4 March 2031"


def _whole(line: str) -> date | None:
    """The day of a line that says nothing else, but for a time in figures."""
    found = whens(line)
    if len(found) != 1 or re.search(
        r"[a-z]{3}", _PLACED.sub("", line[: found[0].span.start]) + line[found[0].span.end :]
    ):
        return None
    return found[0].day(Frame())


def _published(moment: str | None, place: str) -> date | None:
    """As the page gives it; a time in UTC, which need not be the newsroom's, at the dateline's place."""
    try:
        at = datetime.fromisoformat(moment or "")
    except ValueError:
        return None
    zone = _zone(place) if at.tzinfo and not at.utcoffset() and "T" in (moment or "") else None
    return at.astimezone(zone).date() if zone else at.date()


_REGIONS = ("America", "Europe", "Asia", "Africa", "Australia", "Pacific")
# Datelines that the time zone database does not name, by the place there that keeps their time.
_ZONES = {
    place: zone
    for zone, places in {
        "America/New_York": "washington boston philadelphia atlanta miami cleveland baltimore pittsburgh orlando",
        "America/Chicago": "houston dallas austin new_orleans st_louis minneapolis memphis nashville milwaukee",
        "America/Denver": "salt_lake_city albuquerque",
        "America/Los_Angeles": "san_francisco las_vegas seattle san_diego sacramento portland",
        "America/Toronto": "ottawa quebec_city",
        "America/Sao_Paulo": "rio_de_janeiro brasilia",
        "Europe/London": "edinburgh glasgow cardiff manchester birmingham",
        "Europe/Berlin": "frankfurt munich hamburg cologne",
        "Europe/Paris": "marseille lyon strasbourg",
        "Europe/Zurich": "geneva davos",
        "Europe/Rome": "milan naples venice",
        "Europe/Madrid": "barcelona",
        "Europe/Amsterdam": "the_hague rotterdam",
        "Europe/Moscow": "st_petersburg sochi",
        "Europe/Istanbul": "ankara",
        "Africa/Lagos": "abuja maiduguri",
        "Africa/Johannesburg": "cape_town pretoria",
        "Asia/Shanghai": "beijing guangzhou",
        "Asia/Kolkata": "new_delhi mumbai srinagar chennai",
        "Asia/Karachi": "islamabad lahore peshawar quetta",
        "Asia/Dubai": "abu_dhabi",
        "Asia/Baghdad": "mosul erbil basra",
        "Asia/Riyadh": "jeddah sanaa",
        "Pacific/Auckland": "wellington christchurch",
    }.items()
    for place in places.split()
}


def _zone(place: str) -> ZoneInfo | None:
    """The time zone of a dateline's city, where its name tells."""
    name = "_".join(re.findall(r"\w+", place.casefold()))
    keys = [_ZONES[name]] if name in _ZONES else [f"{region}/{name.title()}" for region in _REGIONS if name]
    return next((zone for key in keys if (zone := _known(key))), None)


def _known(key: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
