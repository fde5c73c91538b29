"""`hearsay serve`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from hearsay.cli.ledger import DEFAULT, LedgerFile, who
from hearsay.cli.online import IgnoreRobots, Offline, online
from hearsay.reading.extras import needs


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
