"""What reports were, in a folder that anybody can check."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from hearsay.cli.failures import Failures
from hearsay.cli.online import IgnoreRobots, online
from hearsay.cli.progress import Progress

Sources = Annotated[list[str], typer.Argument(metavar="SOURCE…", help="What `hearsay read` takes.", show_default=False)]
Into = Annotated[Path, typer.Option(metavar="FOLDER", help="A new or empty folder.", show_default=False)]


def evidence_command(sources: Sources, into: Into, ignore_robots: IgnoreRobots = False) -> None:
    """A folder with the very bytes of reports, their hashes and a readme: to be checked without hearsay."""
    from hearsay.reading.evidence import hand_out

    failed = Failures()
    with Progress() as progress:
        web = online(ignore_robots=ignore_robots)
        count = sum(1 for _ in failed.without(progress.counted(hand_out(sources, into=into, web=web))))
    held = "1 file and its hash" if count == 1 else f"{count} files and their hashes"
    print(f"{into}: {held}; README.txt says how to check them", file=sys.stderr)
    raise typer.Exit(1 if failed.any else 0)
