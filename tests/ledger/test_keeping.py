"""Reading into a ledger: what is kept with a report, going on after a break, what cannot be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearsay.errors import SourceError
from hearsay.keeping import keep
from hearsay.ledger import Kept, Ledger, open_ledger
from tests.reading.archives.made import http, packed, page, record

TEXT = "The pier is safe, the harbour authority said on Monday. Nobody was hurt.\n"
MAIL = (
    "From a@b Mon Mar  3 10:00:00 2031\nFrom: Ada Lund <ada@gazette.example>\nSubject: Pier {n}\n\nThe pier is {n}.\n\n"
)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return open_ledger(tmp_path / "a.db", by="Ida", make=True)


def kept(ledger: Ledger, *sources: Path) -> Iterator[Kept]:
    for item in keep(ledger, [str(s) for s in sources]):
        assert isinstance(item, Kept), item
        yield item


def write(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def test_a_files_bytes_are_kept_and_the_folders_of_this_machine_are_not(ledger: Ledger, tmp_path: Path) -> None:
    path = write(tmp_path, "pier.txt", TEXT.replace("\n", "\r\n").encode())
    [item] = kept(ledger, path)
    assert ledger.evidence(item.report_id) == path.read_bytes()
    assert str(tmp_path) not in "".join(ledger.dump())


def test_of_an_archive_and_a_mailbox_each_report_keeps_its_own_bytes(ledger: Ledger, tmp_path: Path) -> None:
    blocks = [http(page(n)) for n in range(3)]
    archive = write(tmp_path, "a.warc.gz", b"".join(packed([record(n, b) for n, b in enumerate(blocks)])))
    box = write(tmp_path, "a.mbox", "".join(MAIL.format(n=n) for n in range(3)).encode())
    bytes_kept = [ledger.evidence(item.report_id) for item in kept(ledger, archive, box)]
    assert bytes_kept[:3] == blocks
    assert [b"The pier is %d." % n in (bytes_kept[3 + n] or b"") for n in range(3)] == [True] * 3
    assert len(set(bytes_kept)) == 6


def test_all_lines_of_a_file_share_its_bytes(ledger: Ledger, tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", "\n".join(json.dumps({"text": TEXT, "name": f"r{n}"}) for n in range(5)).encode())
    assert {ledger.evidence(item.report_id) for item in kept(ledger, path)} == {path.read_bytes()}
    assert sum('"blob"' in line for line in ledger.dump()) == 6


def test_the_same_command_again_reads_only_what_is_new(ledger: Ledger, tmp_path: Path) -> None:
    one = write(tmp_path, "one.txt", TEXT.encode())
    assert [k.outcome for k in kept(ledger, one)] == ["new"]
    two = write(tmp_path, "two.txt", TEXT.replace("pier", "dam").encode())
    assert [k.outcome for k in kept(ledger, one, two)] == ["known", "new"]


def test_what_cannot_be_read_stops_nothing(ledger: Ledger, tmp_path: Path) -> None:
    good, bad = write(tmp_path, "good.txt", TEXT.encode()), write(tmp_path, "bad.txt", b"\x00\x00")
    found = list(keep(ledger, [str(bad), str(good), str(tmp_path / "none")]))
    assert sum(isinstance(f, SourceError) for f in found) == 2
    assert [f.outcome for f in found if isinstance(f, Kept)] == ["new"]
