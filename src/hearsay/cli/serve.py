"""`hearsay serve`."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from hearsay.cli.ledger import DEFAULT, LedgerFile, who
from hearsay.cli.online import IgnoreRobots, Offline, online
from hearsay.reading.extras import needs


def show_desk(path: Path) -> None:
    """In a terminal the desk itself, on any free port, until it is stopped; else how to open it."""
    if not sys.stdout.isatty() or "CI" in os.environ or find_spec("starlette") is None:
        print(f"To look at it all at the desk: hearsay serve --ledger {path}")
        return
    from hearsay.desk import serve
    from hearsay.ledger import open_ledger

    opened = open_ledger(path, by=who())
    serve(
        opened,
        host="127.0.0.1",
        port=0,
        web=online(offline=True),
        told=lambda at: print(f"The desk, until Ctrl-C: {at}"),
    )


def serve_command(
    ledger: LedgerFile = DEFAULT,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0: any that is free.")] = 8000,
    host: Annotated[
        str, typer.Option(help="Beyond this machine only with a token, which is printed once.")
    ] = "127.0.0.1",
    offline: Offline = False,
    ignore_robots: IgnoreRobots = False,
) -> None:
    """The desk: a page on this machine where people look, review and decide. Makes the ledger where there is none."""
    with needs("desk", where="hearsay serve"):
        from hearsay.desk import serve
    from hearsay.ledger import open_ledger

    opened = open_ledger(Path(ledger), by=who(), make=True)
    web = online(offline=offline, ignore_robots=ignore_robots)
    serve(opened, host=host, port=port, web=web, told=lambda address: print(address, file=sys.stderr, flush=True))
