"""What the docs say is so."""

import subprocess
import sys
from pathlib import Path

from hearsay.cli.app import app

DOCS = Path(__file__).parents[2] / "docs"


def test_the_reference_is_up_to_date() -> None:
    subprocess.run([sys.executable, str(DOCS / "reference.py"), "--check"], check=True)


def test_every_command_is_documented() -> None:
    text = (DOCS / "command-line.md").read_text("utf8")
    names = [c.name or (c.callback.__name__ if c.callback else "") for c in app.registered_commands]
    assert all(f"hearsay {name}" in text for name in names)
