"""The server itself, as a process of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode

import pytest

from hearsay.desk.serving import AddressTaken, is_local, serve
from hearsay.ledger import open_ledger
from hearsay.reading import Web
from tests.desk.made import opened
from tests.ledger.made import findings

RUN = (sys.executable, "-c", "from hearsay.cli import main; main()", "serve", "--port", "0", "--offline")


@contextmanager
def served(path: Path, *more: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process, and the address that it printed."""
    with subprocess.Popen((*RUN, "--ledger", str(path), *more), stderr=subprocess.PIPE, text=True) as process:
        try:
            address = (process.stderr.readline() if process.stderr else "").strip()
            assert re.match(r"http://\S+:\d+/", address), address
            yield process, address
        finally:
            process.kill()


def said(address: str, **fields: str) -> int:
    own = {"Origin": address.rstrip("/")}
    request = urllib.request.Request(f"{address}judge", urlencode(fields).encode(), own)  # noqa: S310 - our own
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        return int(answer.status)


def test_a_killed_server_loses_no_acknowledged_review(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    opened(path)
    target = findings("a").attributions[0].id
    with served(path) as (process, address):
        for n in range(5):
            assert said(address, target=target, field="comment", value=f"remark {n}") == 200
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    ledger = open_ledger(path, by="Ida")
    assert [e.kind for e in ledger.entries()].count("review") == 5
    assert not list(ledger.problems())


def test_a_ledger_is_made_where_there_is_none(tmp_path: Path) -> None:
    with served(tmp_path / "new.db") as (_, address), urllib.request.urlopen(address) as answer:  # noqa: S310
        assert b"hearsay" in answer.read()


def test_beyond_this_machine_a_token_is_wanted(tmp_path: Path) -> None:
    with served(tmp_path / "new.db", "--host", "0.0.0.0") as (_, address):  # noqa: S104
        token = address.partition("?token=")[2]
        assert len(token) > 30
        here = re.sub(r"//[^:]+:", "//127.0.0.1:", address.partition("?")[0])
        with pytest.raises(HTTPError, match="401"):
            urllib.request.urlopen(here)  # noqa: S310
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        assert opener.open(f"{here}?token={token}").status == 200
        assert opener.open(here).status == 200


def test_an_address_that_is_taken_is_said(tmp_path: Path) -> None:
    with served(tmp_path / "a.db") as (_, address):
        port = int(address.rstrip("/").rpartition(":")[2])
        with pytest.raises(AddressTaken, match="name another with --port"):
            serve(open_ledger(tmp_path / "a.db", by="Ida"), host="127.0.0.1", port=port, web=Web(), told=print)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.9.9.9"])
def test_what_is_this_machine(host: str) -> None:
    assert is_local(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "desk.example"])  # noqa: S104
def test_what_is_not(host: str) -> None:
    assert not is_local(host)
