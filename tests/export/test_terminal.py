from __future__ import annotations

import io

from rich.console import Console

from hearsay.export.terminal import render

from .sample import sample


def piped() -> str:
    out = io.StringIO()
    render(sample(), Console(file=out))
    return out.getvalue()


def test_a_pipe_gets_no_control_codes_and_at_most_100_columns() -> None:
    text = piped()
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert max(map(len, text.splitlines())) <= 100
