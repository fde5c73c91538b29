"""Who published when, as points on a line: a claim's reports by their dates, drawn to scale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from hearsay.export.words import day, harmless
from hearsay.types import Findings, Stance, Traced

WIDE, STEP, EDGE = 1000, 14, 12  # the line, the distance between points of one moment, the margin


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """`x`, `y`: where; `report`: which; what a reader is told of it."""

    x: float
    y: float
    report: str
    stance: Stance
    first_hand: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`undated`: reports without a date, which are on no line."""

    points: tuple[Point, ...]
    first: str
    last: str
    undated: int
    high: int


def timeline(traced: Traced, found: Mapping[str, Findings]) -> Line | None:
    """Nothing where less than two reports have dates."""
    dated = sorted((at, a.report_id, a) for a in traced.accounts if (at := _moment(found, a.report_id)))
    if len(dated) < 2:
        return None
    begin, end = dated[0][0], dated[-1][0]
    span = (end - begin).total_seconds() or 1.0
    rows: dict[int, int] = {}
    points = []
    for at, report, a in dated:
        x = EDGE + (WIDE - 2 * EDGE) * (at - begin).total_seconds() / span
        place = round(x / STEP)
        rows[place] = rows.get(place, -1) + 1
        of = found[report].report
        words = f"{harmless(of.publisher or of.name)}, {day(of.published or '')}"
        y = EDGE + STEP * rows[place]
        points.append(Point(x=x, y=y, report=report, stance=a.stance, first_hand=a.own_root, words=words))
    return Line(
        points=tuple(points),
        first=day(found[dated[0][1]].report.published or ""),
        last=day(found[dated[-1][1]].report.published or ""),
        undated=len(found) - len(dated),
        high=int(max(p.y for p in points)) + EDGE,
    )


def _moment(found: Mapping[str, Findings], report: str) -> datetime | None:
    """A day without a time is its noon."""
    published = found[report].report.published if report in found else None
    try:
        at = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    at = at.replace(hour=12) if len(published or "") <= len("2031-03-05") else at
    return at if at.tzinfo else at.replace(tzinfo=UTC)
