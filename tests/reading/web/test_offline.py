"""Nothing but a web address that the user named ever makes hearsay connect."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HOSTILE = """<!doctype html><html><head><base href="http://10.0.0.1/"><link rel="stylesheet" href="http://10.0.0.1/a.css">
<meta http-equiv="refresh" content="0; url=http://10.0.0.1/"><script src="http://10.0.0.1/a.js"></script></head><body>
<iframe src="http://10.0.0.1/"></iframe><article><img src="http://10.0.0.1/a.png">{}</article></body></html>""".format(
    "<p>The ferry ran aground because nobody was on watch, Inspector Ilse Brandt said on Monday.</p>" * 6
)
FEED = """<?xml version="1.0"?><?xml-stylesheet href="http://10.0.0.1/a.xsl"?>
<rss version="2.0"><channel><title>Ridge Post</title>
<item><title>Ferry</title><link>http://10.0.0.1/ferry</link><description>The ferry ran aground, the inspector said.
</description></item></channel></rss>"""

# Audit events are raised by the interpreter itself, beneath every library: none can connect, send, or ask for a name.
# One socket is made and never connected: urllib3, which trafilatura loads, tries whether this machine knows IPv6.
FORBIDDEN = """
import sys
PROBE = ("socket.bind", (("::1", 0),))
def forbid(event, arguments):
    if event.startswith("socket.") and event != "socket.__new__" and (event, arguments[1:]) != PROBE:
        print("REACHED OUT:", event, arguments, file=sys.stderr)
        raise SystemExit(99)
sys.addaudithook(forbid)
from hearsay.cli import main
sys.argv = ["hearsay", *sys.argv[1:]]
main()
"""


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", FORBIDDEN, *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ferry.html").write_text(HOSTILE)
    (tmp_path / "ferry.txt").write_text("The ferry ran aground, the inspector said on Monday. See https://10.0.0.1/.\n")
    (tmp_path / "ferry.rss").write_text(FEED)
    (tmp_path / "ferry.jsonl").write_text('{"text": "It sank, she said.", "url": "http://10.0.0.1/"}\n')
    return tmp_path


@pytest.mark.parametrize("command", ["read", "trace"])
def test_no_file_makes_it_connect(command: str, folder: Path) -> None:
    result = run(command, str(folder), "-", "--format", "json", given="It sank, she said at https://10.0.0.1/.")
    assert "REACHED OUT" not in result.stderr
    assert result.returncode == 0
    assert result.stdout


@pytest.mark.parametrize("command", ["read", "trace"])
def test_offline_refuses_addresses_in_one_line_and_reads_the_rest(command: str, folder: Path) -> None:
    address = "https://ridgepost.example/ferry"
    result = run(command, address, str(folder / "ferry.txt"), "--offline", "--format", "json")
    assert result.returncode == 1
    assert (
        result.stderr == f"hearsay: {address}: is a web address, and hearsay is to stay offline; leave out --offline\n"
    )
    assert result.stdout or command == "trace"


def test_the_proof_would_notice() -> None:
    result = run("read", "https://ridgepost.example/ferry")
    assert "REACHED OUT" in result.stderr


def test_reading_files_loads_no_http_library(folder: Path) -> None:
    code = (
        "import sys; from hearsay.reading import read_sources; list(read_sources(sys.argv[1:]));"
        "print(sorted({'httpx2', 'httpcore2', 'httpx', 'warcio', 'anyio'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code, str(folder / "ferry.txt"), str(folder / "ferry.html")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "[]\n"
