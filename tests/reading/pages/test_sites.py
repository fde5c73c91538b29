"""Pages that imitate what sites of many kinds and countries do, against what a reader would say of each.

expected.jsonl: title, day (UTC), byline, publisher, the first and last words of the body, and what
must not be in it. `loose`: the body may have a line more at either end, such as an agency's mark. All of it is made up.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hearsay.reading import read_bytes
from hearsay.types import Report

PAGES = Path(__file__).parents[2] / "cases" / "pages"
CASES: dict[str, dict[str, Any]] = {
    case["name"]: case
    for case in map(json.loads, Path(__file__).with_name("expected.jsonl").read_text("utf8").splitlines())
}
# Of 38 pages. What is missing: a byline behind an agency's in the metadata, the name of a Chinese newspaper that only
# stands behind a hyphen, and two summaries between heading and text.
FLOORS = {"title": 38, "date": 38, "byline": 37, "publisher": 37, "body": 36}


def read(name: str) -> Report:
    return read_bytes((PAGES / f"{name}.html").read_bytes(), name=name, suffix=".html")


def day(moment: str | None) -> str | None:
    if moment is None or "T" not in moment:
        return moment
    at = datetime.fromisoformat(moment)
    return (at.astimezone(UTC) if at.tzinfo else at).date().isoformat()


def right(report: Report, case: dict[str, Any]) -> dict[str, bool]:
    text, loose = report.text.strip(), case.get("loose", False)
    begins = case["first"] in text if loose else text.startswith(case["first"])
    ends = case["last"] in text if loose else text.endswith(case["last"])
    return {
        "title": report.title == case["title"],
        "date": day(report.published) == case["date"],
        "byline": list(report.byline) == case["byline"],
        "publisher": report.publisher == case["publisher"],
        "body": begins and ends and not any(words in text for words in case["absent"]),
    }


def test_floors() -> None:
    counts: Counter[str] = Counter()
    for name, case in CASES.items():
        counts.update(field for field, is_right in right(read(name), case).items() if is_right)
    assert {field: count for field, count in FLOORS.items() if counts[field] < count} == {}


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "note" in case])
def test_a_text_cut_off_by_a_paywall_is_said_to_be(name: str) -> None:
    assert any(CASES[name]["note"] in note for note in read(name).notes)


def test_there_are_forty_pages_and_more() -> None:
    assert len(list(PAGES.glob("*.html"))) >= 40
