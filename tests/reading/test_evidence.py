"""Evidence: what was there, in a folder that common programs can check."""

from __future__ import annotations

import csv
import gzip
import hashlib
import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest

from hearsay.errors import SourceError, Unreadable
from hearsay.reading.evidence import Piece, hand_out
from tests.reading.web.server import HTML, LOOPBACK, PAGE, Server, answer, redirect

TEXT = "The bridge is closed, the town clerk said on Friday.\n"


def made(*sources: Path | str, into: Path, stdin: bytes = b"") -> list[Piece | SourceError]:
    return list(hand_out([str(one) for one in sources], into=into, web=LOOPBACK, stdin=BytesIO(stdin)))


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "list.csv").open(encoding="utf8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="no sha256sum")
def test_common_programs_check_it_and_see_what_was_changed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a b.txt").write_text(TEXT)
    with Server(
        {"/a": redirect("/b"), "/b": answer(gzip.compress(PAGE.encode()), HTML, "Content-Encoding: gzip")}
    ) as s:
        made(s.url("/a"), tmp_path / "in", "-", into=tmp_path / "out", stdin=b"From a pipe.")
    check = ["sha256sum", "-c", "--strict", "SHA256SUMS"]
    result = subprocess.run(check, cwd=tmp_path / "out", capture_output=True, text=True, check=True)
    assert result.stdout.count(": OK") == 6
    [page] = (tmp_path / "out" / "pages").iterdir()
    assert page.read_text() == PAGE
    page.write_text(PAGE.replace("nobody", "somebody"))
    assert subprocess.run(check, cwd=tmp_path / "out", capture_output=True, check=False).returncode == 1


def test_the_list_says_where_each_piece_is_from(tmp_path: Path) -> None:
    with Server({"/a": redirect("/b"), "/b": answer()}) as server:
        found = made(server.url("/a"), into=tmp_path / "out")
        archive, page = rows(tmp_path / "out")
        assert archive["source"] == server.url("/a")
        assert (archive["address"], archive["status"]) == (server.url("/b"), "200")
    assert archive["answer_sha256"] == hashlib.sha256(answer()).hexdigest()
    assert page["what"] == "content of the answer"
    assert [one.file for one in found if isinstance(one, Piece)] == [archive["file"], page["file"]]
    readme = (tmp_path / "out" / "README.txt").read_text()
    assert "sha256sum -c SHA256SUMS" in readme
    assert "one source" in readme
    assert max(map(len, readme.splitlines())) <= 120


def test_that_a_page_is_gone_and_what_a_picture_shows_is_evidence(tmp_path: Path) -> None:
    picture = answer(b"\x89PNG", "Content-Type: image/png")
    with Server({"/gone": answer("", status="404 Not Found"), "/a.png": picture}) as server:
        found = made(server.url("/gone"), server.url("/a.png"), into=tmp_path / "out")
    assert [one.status for one in found if isinstance(one, Piece)] == ["404", "200", "200"]


def test_a_source_that_fails_costs_no_other(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(TEXT)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    found = made("http://10.0.0.1/", tmp_path / "none.txt", pipe, good, into=tmp_path / "out")
    assert [isinstance(one, Piece) for one in found] == [False, False, False, True]
    assert [row["source"] for row in rows(tmp_path / "out")] == [str(good)]


def test_equal_and_odd_names_keep_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "flood.txt").write_text(name)
    odd = ["x" * 251 + ".txt", "=cmd.txt", "new\nline.txt", "-x.txt", "Ü.txt", "back\\slash.txt"]
    for name in odd:
        (tmp_path / name).write_text(name)
    made("a/flood.txt", "b/flood.txt", *odd, into=tmp_path / "out")
    files = {row["file"]: row["source"] for row in rows(tmp_path / "out")}
    assert list(files)[:2] == ["files/flood.txt", "files/2-flood.txt"]
    assert all(name.isascii() and name.isprintable() and "\\" not in name for name in files)
    assert not any(source.startswith(("=", "-")) for source in files.values())
    assert all(Path(source).read_text() == (tmp_path / "out" / file).read_text() for file, source in files.items())


def test_it_goes_into_a_new_folder_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    with pytest.raises(Unreadable, match="not empty"):
        made(tmp_path / "a.txt", into=tmp_path)
    with pytest.raises(Unreadable, match="cannot be made"):
        made(tmp_path / "a.txt", into=tmp_path / "a.txt" / "out")
