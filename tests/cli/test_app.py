"""The command as users' scripts see it."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from hearsay.cli.app import app
from hearsay.ledger.traces import event_seal, packed, unpacked

TEXT = "The harbour bridge is safe, Mayor Ilse Brandt told the Lenz Courier on Monday.\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, "utf8")
    return path


def test_json_is_one_line_a_report(report: Path) -> None:
    result = CliRunner().invoke(app, ["read", str(report), "--format", "json"])
    line = json.loads(result.stdout)
    assert result.exit_code == 0
    assert line["report"]["name"] == "bridge"
    assert line["report"]["text"] == TEXT
    assert next(s["name"] for s in line["sources"]) == "Ilse Brandt"
    assert line["attributions"][0]["source"] == line["sources"][0]["id"]


def test_a_bad_source_costs_no_good_one(report: Path) -> None:
    result = CliRunner().invoke(app, ["read", "no-such-file.txt", str(report), "--format", "json"])
    assert result.exit_code == 1
    assert result.stderr == "hearsay: no-such-file.txt: does not exist; check the spelling\n"
    assert json.loads(result.stdout)["report"]["name"] == "bridge"


@pytest.mark.parametrize("command", ["read", "trace"])
def test_no_option_lets_a_private_address_be_fetched(command: str) -> None:
    result = CliRunner().invoke(app, [command, "http://127.0.0.1:9000/", "--ignore-robots", "--format", "json"])
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "this machine's own" in result.stderr


def test_evidence_goes_into_a_folder(report: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["evidence", str(report), "no-such-file.txt", "--into", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert "1 file and its hash" in result.stderr
    assert (tmp_path / "out" / "files" / "bridge.txt").read_text("utf8") == TEXT


def test_evidence_into_a_full_folder_is_one_line(report: Path) -> None:
    command = [str(Path(sys.executable).with_name("hearsay")), "evidence", str(report), "--into", str(report.parent)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "not empty" in result.stderr


@pytest.mark.parametrize(("form", "begins"), [("csv", "report"), ("html", "<!doctype html>"), ("text", "bridge")])
def test_other_formats(report: Path, form: str, begins: str) -> None:
    result = CliRunner().invoke(app, ["read", str(report), "--format", form])
    assert result.exit_code == 0
    assert result.stdout.lower().startswith(begins)


def test_usage_errors_exit_with_two() -> None:
    assert CliRunner().invoke(app, ["read", "--format", "xml", "-"]).exit_code == 2


def test_no_attribution_is_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("The bridge is forty metres long.", "utf8")
    result = CliRunner().invoke(app, ["read", str(path), "--format", "json"])
    assert result.exit_code == 0
    assert json.loads(result.stdout)["attributions"] == []


def test_the_demo_ends_on_a_page_and_the_way_to_the_desk() -> None:
    result = CliRunner().invoke(app, ["demo"])
    assert result.exit_code == 0
    *_, page, desk = result.stdout.rstrip().splitlines()
    assert "hearsay serve --ledger" in desk
    assert Path(desk.rpartition(" ")[2]).exists()
    address = page.rpartition("file://")[2]
    assert Path(address).read_text("utf8").startswith("<!doctype html>")


def test_the_installed_command_reads_standard_input() -> None:
    command = [str(Path(sys.executable).with_name("hearsay")), "read", "-", "--format", "json"]
    result = subprocess.run(command, input=TEXT.encode(), capture_output=True, check=True)
    assert json.loads(result.stdout)["report"]["name"] == "stdin"


def test_a_link_is_kept_and_traced(tmp_path: Path) -> None:
    report, desk = tmp_path / "pier.txt", str(tmp_path / "desk.db")
    report.write_text(
        "The pier is safe, Ada Lund said on Monday. The bridge is shut, Tom Berg told reporters.\n", "utf8"
    )
    assert CliRunner().invoke(app, ["add", str(report), "--ledger", desk]).exit_code == 0
    read = json.loads(CliRunner().invoke(app, ["read", str(report), "--format", "json"]).stdout)
    ids = [a["id"] for a in read["attributions"]]
    linked = CliRunner().invoke(app, ["link", ids[0], "states_same", ids[1], "--by", "Ida", "--ledger", desk])
    assert linked.exit_code == 0, linked.output
    claims = CliRunner().invoke(app, ["trace", "--ledger", desk, "--format", "json"]).stdout.splitlines()
    assert [r["kind"] for r in json.loads(claims[0])["reasons"]].count("a person") == 2
    verified = CliRunner().invoke(app, ["verify", "--ledger", desk, "--traced"])
    assert verified.exit_code == 0, verified.output
    with closing(sqlite3.connect(desk)) as file, file:
        forge(file)
    assert CliRunner().invoke(app, ["verify", "--ledger", desk]).exit_code == 0
    assert CliRunner().invoke(app, ["verify", "--ledger", desk, "--traced"]).exit_code == 1


def forge(file: sqlite3.Connection) -> None:
    """Other claims, with a hash made for them."""
    file.row_factory = sqlite3.Row
    row = dict(file.execute("SELECT * FROM events").fetchone())
    row["traced"] = packed([replace(t, high=9) for t in unpacked(row["traced"])])
    file.execute("UPDATE events SET traced = ?, seal = ?", (row["traced"], event_seal(row)))
    file.commit()


def test_what_a_ledger_shows_drives_no_terminal(tmp_path: Path) -> None:
    kept, source = str(tmp_path / "a.db"), tmp_path / "a.jsonl"
    source.write_text(json.dumps({"name": "a\x1b[2J", "publisher": "P\x1b]0;x\x07\u202e", "text": TEXT}), "utf8")
    assert CliRunner().invoke(app, ["add", str(source), "--ledger", kept, "--by", "Ida\x1b[31m"]).exit_code == 0
    for command in (
        ["search", "bridge"],
        ["search", "bridge", "--format", "json"],
        ["log"],
        ["log", "--format", "json"],
    ):
        shown = CliRunner().invoke(app, [*command, "--ledger", kept])
        assert shown.exit_code == 0
        assert not {"\x1b", "\x07", "\u202e"} & set(shown.stdout)
