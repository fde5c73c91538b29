"""Commands on a ledger. What they need is imported when they run: it takes 0.2 s, which `hearsay read` need not pay."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import Annotated

import typer

from hearsay.cli.failures import Failures
from hearsay.cli.progress import Progress
from hearsay.reading import Hints

Sources = Annotated[list[str], typer.Argument(metavar="SOURCE…", help="What `hearsay read` takes.", show_default=False)]
LedgerFile = Annotated[Path, typer.Option("--ledger", help="The ledger's file.")]
DEFAULT = Path("hearsay.db")


def who() -> str:
    """The name that the log bears where none is given."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


By = Annotated[str, typer.Option(help="Whose name the log bears.", default_factory=who)]


def add_command(
    sources: Sources,
    by: By,
    ledger: LedgerFile = DEFAULT,
    publisher: Annotated[str | None, typer.Option(help="Who put out a report that does not say so itself.")] = None,
    published: Annotated[str | None, typer.Option(help="When (ISO 8601), for a report that does not say so.")] = None,
    url: Annotated[str | None, typer.Option(help="Where, for a report that does not say so.")] = None,
) -> None:
    """Read and keep. What is already kept is not read again, so that the same command goes on after a break."""
    from hearsay.keeping import keep
    from hearsay.ledger import open_ledger

    failed, counts = Failures(), dict.fromkeys(("new", "new version", "read anew", "known"), 0)
    hints = Hints(publisher=publisher, published=published, url=url)
    with Progress() as progress:
        for kept in failed.without(progress.counted(keep(open_ledger(ledger, by=by, make=True), sources, hints=hints))):
            counts[kept.outcome] += 1
    print(", ".join(f"{n} {outcome}" for outcome, n in counts.items() if n) or "nothing to keep", file=sys.stderr)
    raise typer.Exit(1 if failed.any else 0)


def verify_command(
    ledger: LedgerFile = DEFAULT,
    head: Annotated[str | None, typer.Option(help="A head that `hearsay head` printed and that you kept.")] = None,
) -> None:
    """Every hash of the ledger and its log; what is wrong, and exit status 1, if anything is."""
    from hearsay.ledger import Head, open_ledger

    told = Head.parsed(head) if head else None
    opened = open_ledger(ledger, by=who())
    sound = True
    for problem in opened.problems(head=told):
        sound = False
        print(problem)
    if sound:
        print(f"{ledger}: all as it was kept; head {opened.head()}")
    raise typer.Exit(0 if sound else 1)


def head_command(ledger: LedgerFile = DEFAULT) -> None:
    """The last seal of the log, for your own notary or timestamp service."""
    from hearsay.ledger import open_ledger

    print(open_ledger(ledger, by=who()).head())
