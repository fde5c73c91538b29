"""A person's word on two records."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from hearsay.cli.ledger import DEFAULT, By, LedgerFile
from hearsay.types import Link, Verdict


class Joining(StrEnum):
    """What tracing goes by."""

    same = "SAME"
    states_same = "STATES_SAME"


_Id = typer.Argument(help="Id of a source (SAME) or of an attribution (STATES_SAME).", show_default=False)


def link_command(
    head: Annotated[str, _Id],
    relation: Annotated[
        Joining, typer.Argument(case_sensitive=False, help="SAME: one source; STATES_SAME: they say the same.")
    ],
    tail: Annotated[str, _Id],
    by: By,
    ledger: LedgerFile = DEFAULT,
    no: Annotated[bool, typer.Option("--no", help="They are two; they do not say the same.")] = False,
    unsure: Annotated[bool, typer.Option("--unsure", help="What was said of these two counts no more.")] = False,
    reason: Annotated[str | None, typer.Option(help="Why.")] = None,
) -> None:
    """Two sources are one, or two statements say the same; into the log, and `hearsay trace` goes by it."""
    from hearsay.ledger import open_ledger

    if no and unsure:
        raise typer.BadParameter("say one of --no and --unsure")
    verdict: Verdict = "no" if no else "unsure" if unsure else "yes"
    given = Link(head=head, relation=relation.value, tail=tail, verdict=verdict, reason=reason)
    print(f"entry {open_ledger(ledger, by=by).link(given).seq}", file=sys.stderr)
