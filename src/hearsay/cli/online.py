"""Options of the commands that take web addresses."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hearsay.reading import Web, in_folder

Offline = Annotated[bool, typer.Option("--offline", help="Fetch nothing, even where a SOURCE is a web address.")]
IgnoreRobots = Annotated[
    bool, typer.Option("--ignore-robots", help="Fetch also what a site's robots.txt closes to programs.")
]
Keep = Annotated[
    Path | None,
    typer.Option(metavar="FOLDER", help="Keep there what web addresses answer, byte for byte (WARC)."),
]


def online(*, offline: bool = False, ignore_robots: bool = False, keep: Path | None = None) -> Web:
    return Web(offline=offline, ignore_robots=ignore_robots, keep=in_folder(keep) if keep else None)
