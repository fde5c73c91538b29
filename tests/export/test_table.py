from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from hearsay.export.table import COLUMNS, defused, to_csv, to_rows
from hearsay.types import Findings

from .sample import hostile, sample, silent, single
from .strategies import CALM, findings


def read(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table)))


def test_one_header_and_a_row_an_attribution() -> None:
    rows = list(csv.reader(io.StringIO(to_csv([sample(), silent(), single()]))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 1 + len(sample().attributions) + 0 + 1
    assert rows.count(rows[0]) == 1


def test_parts_can_be_written_one_by_one() -> None:
    assert to_csv([sample(), single()]) == to_csv([sample()]) + to_csv([single()], header=False)


def test_a_row_says_how_it_came_to_the_page() -> None:
    row = read(to_csv([sample()]))[3]
    assert row["source"] == "court in Dunmere"
    assert row["relays"] == "Lowland Wire ← Harbour Times"
    assert row["said_on"] == "2031-05-02"
    assert row["standing"] == "Dunmere prosecutor declined to comment"
    start, end = map(int, row["content_at"].split(":"))
    assert sample().report.text[start:end] == row["content"]


def test_an_unnamed_source_has_its_reason_and_nobody_has_nothing() -> None:
    rows = read(to_csv([sample()]))
    assert (rows[0]["named"], rows[0]["justification"]) == ("no", "because they feared for their jobs")
    nobody = next(row for row in rows if row["content"] == "The gates were … opened twice")
    assert (nobody["source"], nobody["named"]) == ("", "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＠"])
def test_no_cell_is_a_formula(start: str) -> None:
    rows = to_rows(hostile(f"{start}HYPERLINK(1)"))
    cells = [cell for row in rows for cell in row]
    assert len([cell for cell in cells if cell.startswith("'")]) >= 4
    assert not [cell for cell in cells if cell.startswith(start)]


@CALM
@given(findings())
def test_what_is_written_is_what_a_reader_reads(found: Findings) -> None:
    table = to_csv([found])
    table.encode("utf-8")
    assert list(csv.reader(io.StringIO(table, newline="")))[1:] == to_rows(found)


def test_ordinary_cells_stay_as_they_are() -> None:
    assert defused("“We were given nine minutes,”") == "“We were given nine minutes,”"
