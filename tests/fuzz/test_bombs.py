"""Each bomb in a program of its own: refused with a reason, or read, within five seconds and 300 MB."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.bombs import BOMBS, laid

SECONDS, MEGABYTES = 5, 300


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb(name: str, tmp_path: Path) -> None:
    path = laid(name, tmp_path)
    command = [sys.executable, "-m", "tests.fuzz.alone", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert told["status"] == 0
    assert told["seconds"] < SECONDS, told
    assert told["megabytes"] < MEGABYTES, told
    assert told["reports"] or told["errors"]
    assert all(len(error.splitlines()) == 1 for error in told["errors"])
