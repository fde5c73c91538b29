"""Cut off and corrupt archives: all the rest is read, and what is lost is said."""

from __future__ import annotations

import gzip
from itertools import accumulate
from pathlib import Path

import pytest
from fastwarc.stream_io import Lz4Writer, ZstdWriter
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hearsay.errors import Unreadable
from tests.reading.archives.made import flipped, http, numbers, packed, page, read, record, records

PLAIN = records()
STARTS = [0, *accumulate(map(len, PLAIN))]
GZIPPED = packed(PLAIN)
MEMBERS = [0, *accumulate(map(len, GZIPPED))]
WHOLE = b"".join(PLAIN)
OTHERS = [0, 1, 2, 4, 5, 6, 7]


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return tmp_path / "crawl.warc"


@pytest.fixture
def gzipped(tmp_path: Path) -> Path:
    return tmp_path / "crawl.warc.gz"


@pytest.mark.parametrize(
    ("archive", "at"),
    [
        (b"".join(GZIPPED), MEMBERS[3] + 1),  # the member's first bytes
        (b"".join(GZIPPED), MEMBERS[3] + 300),  # among its compressed bytes
        (b"".join(PLAIN), STARTS[3] + 2),  # the version
    ],
)
def test_a_record_with_flipped_bytes_is_lost_and_no_other(archive: bytes, at: int, tmp_path: Path) -> None:
    suffix = ".warc" if archive.startswith(b"WARC") else ".warc.gz"
    reports, errors = read(tmp_path / f"crawl{suffix}", flipped(archive, at))
    assert numbers([report for report in reports if not report.notes]) == OTHERS
    assert [type(error) for error in errors] == [Unreadable]
    assert "damaged in 1 place" in errors[0].problem


def test_a_cut_file_gives_all_before_the_cut(plain: Path, gzipped: Path) -> None:
    for path, data in ((plain, WHOLE[: STARTS[7] - 200]), (gzipped, b"".join(GZIPPED)[: MEMBERS[7] - 14])):
        reports, errors = read(path, data)
        assert numbers(reports) == [0, 1, 2, 3, 4, 5, 6]
        assert "ends within" in reports[6].notes[0]
        assert reports[6].text in read(path, WHOLE if path == plain else b"".join(GZIPPED))[0][6].text
        assert "damaged in 1 place" in errors[0].problem


def test_a_cut_within_the_headers(plain: Path, gzipped: Path) -> None:
    for path, data in ((plain, WHOLE[: STARTS[6] + 60]), (gzipped, b"".join(GZIPPED)[: MEMBERS[6] + 7])):
        reports, errors = read(path, data)
        assert numbers(reports) == [0, 1, 2, 3, 4, 5]
        assert len(errors) == 1


@pytest.mark.parametrize("digit", [b"9", b"0", b"x", b"99999"])
def test_a_wrong_length_swallows_no_neighbour(digit: bytes, plain: Path) -> None:
    at = WHOLE.index(b"Content-Length: ", STARTS[3]) + len(b"Content-Length: ")
    reports, errors = read(plain, WHOLE[:at] + digit + WHOLE[at + 1 :])
    assert numbers(reports) == [0, 1, 2, 3, 4, 5, 6, 7]
    assert [r.text for r in reports] == [r.text for r in read(plain, WHOLE)[0]]
    assert "damaged stretch" in reports[3].notes[0]
    assert len(errors) == 1


def test_a_digest_proves_a_mended_record_sound(plain: Path) -> None:
    data = b"".join([*PLAIN[:3], record(3, http(page(3)), digest=True, length=9), *PLAIN[4:]])
    reports, errors = read(plain, data)
    assert numbers(reports) == list(range(8))
    assert reports[3].notes == ()
    assert len(errors) == 1


def test_words_that_were_changed_are_told_by_the_digest(plain: Path) -> None:
    data = b"".join(records(digest=True))
    at = data.index(b"warden of reach 2")
    reports, errors = read(plain, data[:at] + b"W" + data[at + 1 :])
    assert [bool(report.notes) for report in reports] == [False, False, True, *[False] * 5]
    assert "digest" in reports[2].notes[0]
    assert errors == []


def test_one_member_for_all_is_read_up_to_the_damage(gzipped: Path) -> None:
    data = gzip.compress(WHOLE, mtime=0)
    reports, errors = read(gzipped, data[: len(data) * 2 // 3])
    assert numbers(reports)[:2] == [0, 1]
    assert isinstance(errors[0], Unreadable)
    broken = gzip.compress(flipped(WHOLE, STARTS[3] + 2), mtime=0)
    reports, errors = read(gzipped, broken)
    assert numbers(reports) == OTHERS


def test_a_changed_character_in_a_gzip_member_without_digest_is_noted(gzipped: Path) -> None:
    """The checksum at the member's end says that something is wrong, not what."""
    data = b"".join(GZIPPED)
    reports, errors = read(gzipped, flipped(data, MEMBERS[4] - 6))
    assert numbers(reports) == list(range(8))
    assert "damaged stretch" in reports[3].notes[0]
    assert len(errors) == 1


@pytest.mark.parametrize("writer", [ZstdWriter, Lz4Writer])
def test_other_compressions_too(writer: type[ZstdWriter | Lz4Writer], tmp_path: Path) -> None:
    frames = []
    for one in PLAIN:
        with writer(str(tmp_path / "frame")) as stream:
            stream.write(one)
        frames.append((tmp_path / "frame").read_bytes())
    path, starts = tmp_path / "crawl.warc.zst", [0, *accumulate(map(len, frames))]
    data = b"".join(frames)
    assert numbers(read(path, data)[0]) == list(range(8))
    reports, errors = read(path, flipped(data, starts[3] + 1))
    assert numbers(reports) == OTHERS
    assert len(errors) == 1
    reports, errors = read(path, data[: starts[6] + 90])
    assert numbers(reports) == [0, 1, 2, 3, 4, 5]
    assert len(errors) == 1


def test_rubbish_before_between_and_behind(gzipped: Path) -> None:
    reports, errors = read(gzipped, b"".join([*GZIPPED[:4], b"rubbish" * 99, *GZIPPED[4:], b"rubbish" * 99]))
    assert numbers(reports) == list(range(8))
    assert "damaged in 2 places (1,386 bytes" in errors[0].problem
    assert read(gzipped, b"".join([*GZIPPED, bytes(3_000)]))[1] == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    at=st.integers(0, len(WHOLE) - 1), bit=st.integers(0, 255), cut=st.integers(1, len(WHOLE)), packing=st.booleans()
)
@example(at=177, bit=0, cut=975, packing=False)  # in a record's address
def test_any_flip_and_any_cut(at: int, bit: int, cut: int, packing: bool, tmp_path: Path) -> None:
    """What does not touch a record leaves it as it was."""
    data, starts = (b"".join(GZIPPED), MEMBERS) if packing else (WHOLE, STARTS)
    at, cut = at % len(data), cut % len(data) or 1
    changed = (data[:at] + bytes([bit]) + data[at + 1 :])[:cut]
    reports, _ = read(tmp_path / ("any.warc.gz" if packing else "any.warc"), changed)
    sound = [n for n in range(8) if starts[n + 1] <= cut and not starts[n] <= at < starts[n + 1]]
    assert set(sound) <= set(numbers(reports))
