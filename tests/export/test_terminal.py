from __future__ import annotations

import io

import pytest
from hypothesis import given
from rich.cells import cell_len
from rich.console import Console

from hearsay.export.terminal import render, render_legend
from hearsay.export.words import UNSAFE
from hearsay.types import Findings

from .sample import hostile, sample, silent
from .strategies import CALM, findings


def piped(found: Findings) -> str:
    out = io.StringIO()
    render(found, Console(file=out, width=300))
    return out.getvalue()


def on_terminal(found: Findings, *, width: int, no_color: bool = False) -> str:
    out = io.StringIO()
    render(found, Console(file=out, width=width, force_terminal=True, color_system="256", no_color=no_color))
    return out.getvalue()


def test_a_pipe_gets_plain_lines_of_100_columns() -> None:
    text = piped(sample())
    assert not UNSAFE.search(text)
    assert 90 < max(map(cell_len, text.splitlines())) <= 100
    assert all(line == line.rstrip() for line in text.splitlines())


def test_it_begins_with_what_an_editor_wants_first() -> None:
    lines = piped(sample()).splitlines()
    assert lines[0] == "Gates opened in the night: who gave the order at Velmora?"
    assert lines[1] == "The Valley Courier · 5 May 2031, 06:40 · velmora-gates"
    assert lines[2].startswith("10 sources, 6 of them named; ")


def test_every_statement_has_its_mark_and_its_chain() -> None:
    text = piped(sample())
    assert "“”  “the order came by telephone, and nobody wrote it down”\n" in text
    assert "    ← two engineers at the dam (unnamed) ← Lowland Wire ← this report · “because they" in text
    assert "    ← somebody (the report names nobody) ← this report\n" in text


def test_attitudes_are_left_to_the_page_and_the_machine_formats() -> None:
    assert "vineyards" not in piped(sample())


def test_the_standings_come_last_with_whom() -> None:
    _, _, last = piped(sample()).partition("Verification and right of reply\n")
    assert len([line for line in last.splitlines() if line.startswith("!")]) == 7
    assert "!   comment sought from governor’s office: no answer — did not respond" in last


def test_a_silent_report_says_so() -> None:
    assert piped(silent()) == "bakery\nNo attributions found: this report speaks in its own voice.\n\n"


@pytest.mark.parametrize("width", [60, 100, 140])
def test_a_terminal_gets_colours_and_its_own_width(width: int) -> None:
    text = on_terminal(sample(), width=width)
    assert "\x1b[" in text
    plain = piped_width(width)
    assert max(map(cell_len, plain.splitlines())) <= min(width, 100)


def piped_width(width: int) -> str:
    out = io.StringIO()
    render(sample(), Console(file=out, width=width, force_terminal=True, color_system=None))
    return out.getvalue()


def test_no_color_is_honoured() -> None:
    assert "38;5" in on_terminal(sample(), width=80)
    assert "38;5" not in on_terminal(sample(), width=80, no_color=True)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_poor_encoding_does_not_stop_it(encoding: str) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    console = Console(file=out)
    render(sample(), console)
    render_legend(console)
    out.flush()


@pytest.mark.parametrize(
    "payload", ["\x1b[2J\x1b]0;owned\x07", "\u202eevil\u2066", "[bold]x[/bold]", "\x9b31m", ":smile:"]
)
def test_foreign_text_is_harmless_in_every_field(payload: str) -> None:
    text = piped(hostile(payload))
    assert not UNSAFE.search(text)
    assert "".join(payload.split()) in text or UNSAFE.search(payload)


@CALM
@given(findings())
def test_any_findings_can_be_shown(found: Findings) -> None:
    assert not UNSAFE.search(piped(found))
