"""A seeded minute of `make soak`; and the same files where hypothesis can make a failing one smaller."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.errors import SourceError
from hearsay.reading import read_sources
from hearsay.reading.dispatch import FORMATS
from hearsay.types import Report
from tests.fuzz.cases import Case, cases
from tests.fuzz.mutating import mutated
from tests.fuzz.soak import soak


def test_every_format_has_a_case() -> None:
    assert {case.format for case in cases()} == {one.name for one in FORMATS}


@pytest.mark.slow
def test_a_seeded_minute(tmp_path: Path) -> None:
    assert soak(seed=6, seconds=60, folder=tmp_path).total() > 100


TOKENS = st.sampled_from([b"<item>", b"From ", b"{}", b"-->", b"\n\n"])
PIECES = st.lists(st.one_of(st.binary(max_size=30), TOKENS), max_size=4)


@settings(max_examples=60, derandomize=True)
@given(case=st.sampled_from(cases()), seed=st.integers(0, 999), head=PIECES, cut=st.integers(0, 3000))
def test_any_edit(case: Case, seed: int, head: list[bytes], cut: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{case.suffix}"
    path.write_bytes(b"".join(head) + mutated(case.data[cut:], seed, [case.data]))
    found = list(read_sources([str(path)]))
    assert found
    assert all(isinstance(one, (Report, SourceError)) for one in found)
