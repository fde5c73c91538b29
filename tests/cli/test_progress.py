"""Progress is for people who watch: nothing of it reaches a pipe."""

from io import StringIO

import pytest
from rich.console import Console

from hearsay.cli.progress import Progress


def shown(*, terminal: bool) -> str:
    out = StringIO()
    with Progress(Console(file=out, force_terminal=terminal, width=80)) as progress:
        assert list(progress.counted(range(3))) == [0, 1, 2]
    return out.getvalue()


def test_a_terminal_sees_the_count() -> None:
    assert "3 reports read" in shown(terminal=True)


def test_a_pipe_sees_nothing() -> None:
    assert shown(terminal=False) == ""


def test_results_pass_by_the_bar(capsys: pytest.CaptureFixture[str]) -> None:
    out = StringIO()
    with Progress(Console(file=out, force_terminal=True, width=20)) as progress:
        for item in progress.counted(["a result much longer than the console is wide"]):
            print(item)
    assert capsys.readouterr().out == "a result much longer than the console is wide\n"
    assert "result" not in out.getvalue()
