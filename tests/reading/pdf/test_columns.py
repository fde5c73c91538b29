"""Blocks of a page that is no page of text."""

from __future__ import annotations

import time

from hearsay.reading.pdf.columns import blocks_of
from hearsay.reading.pdf.sheet import Line


def test_thousands_of_lines_on_a_page_take_no_time() -> None:
    lines = [Line(n % 70 * 8.0, n % 70 * 8.0 + 2, n * 0.05, n * 0.05 + 4, 5.0, "x") for n in range(14_000)]
    began = time.process_time()
    assert [len(block) for block in blocks_of(lines)] == [len(lines)]
    assert time.process_time() - began < 5


def test_columns_of_a_page_are_blocks() -> None:
    lines = [Line(n % 3 * 200.0, n % 3 * 200.0 + 180, n // 3 * 12.0, n // 3 * 12.0 + 10, 10.0, "x") for n in range(60)]
    assert [len(block) for block in blocks_of(lines)] == [20, 20, 20]
