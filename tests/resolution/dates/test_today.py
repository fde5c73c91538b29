"""The report's own day: as printed, as published, and where it was written."""

from __future__ import annotations

import pytest

from hearsay.resolution.dates.today import today
from tests.resolution.dates.marked import report

NIGHT = "2031-03-05T00:30:00+00:00"


@pytest.mark.parametrize(
    ("text", "published", "found"),
    [
        ("The ferry sank.", "2031-03-05", "2031-03-05"),
        ("The ferry sank.", "2031-03-05T23:30:00-05:00", "2031-03-05"),
        ("The ferry sank.", NIGHT, "2031-03-05"),
        ("WASHINGTON (Tern) — The ferry sank.", NIGHT, "2031-03-04"),
        ("LOS ANGELES, Calif. - The ferry sank.", NIGHT, "2031-03-04"),
        ("Ferry sinks\n\nBy Ilse Brandt\n\nTOKYO – It sank.", "2031-03-05T20:30:00+00:00", "2031-03-06"),
        ("New Delhi (Tern) - It sank.", "2031-03-05T20:30:00+00:00", "2031-03-06"),
        ("GANNET BAY (Tern) — The ferry sank.", NIGHT, "2031-03-05"),
        ("WASHINGTON (Tern) — The ferry sank.", "2031-03-05", "2031-03-05"),
        ("OSLO, March 3 (Tern) - The ferry sank.", "2031-03-05", "2031-03-03"),
        ("March 4 (Tern) - The ferry sank.", "2031-03-05", "2031-03-04"),
        ("OSLO, Aug. 27 (Tern) - The ferry sank.", "2031-03-05", "2031-03-05"),
        ("OSLO, May 25, 2022 (Tern) — The ferry sank.", None, "2022-05-25"),
        ("OSLO, May 25 (Tern) — The ferry sank.", None, "None"),
        ("Ferry sinks\n\nFriday, January 4, 2030\n\nIt sank.", None, "2030-01-04"),
        ("Ferry sinks\n\nPublished on 4 January 2030\n\nIt sank.", None, "2030-01-04"),
        ("On 4 January 2030 a ferry sank.", None, "None"),
        ("The ferry sank.", "early in spring", "None"),
        ("", None, "None"),
    ],
)
def test_today(text: str, published: str | None, found: str) -> None:
    assert str(today(report(text, published))) == found
