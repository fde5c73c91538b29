"""`hearsay` and its commands. Results go to standard output, everything else to standard error."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from hearsay.cli import ledger
from hearsay.cli.evidence import evidence_command
from hearsay.cli.failures import Failures
from hearsay.cli.linking import link_command
from hearsay.cli.online import IgnoreRobots, Keep, Offline, online
from hearsay.cli.progress import Progress
from hearsay.cli.serve import serve_command, show_desk
from hearsay.errors import HearsayError
from hearsay.export import tree
from hearsay.export.claim_page import to_html as claims_page
from hearsay.export.claims import to_line as claim_line
from hearsay.export.html import to_html
from hearsay.export.jsonl import to_line
from hearsay.export.svg import to_svg
from hearsay.export.table import to_csv
from hearsay.export.terminal import render, render_legend
from hearsay.pipeline import find_all, trace_all
from hearsay.reading import Hints
from hearsay.types import Findings, Traced

app = typer.Typer(
    help="Reads news reports and says, for every claim in them, on whose word it rests.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class Format(StrEnum):
    text = "text"
    json = "json"
    csv = "csv"
    html = "html"


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE…", help="Files, folders, web addresses, .jsonl of reports, or - (stdin).", show_default=False
    ),
]


@app.command("read")
def read_command(
    sources: Sources,
    form: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.text,
    publisher: Annotated[str | None, typer.Option(help="Who put out a report that does not say so itself.")] = None,
    published: Annotated[str | None, typer.Option(help="When (ISO 8601), for a report that does not say so.")] = None,
    url: Annotated[str | None, typer.Option(help="Where, for a report that does not say so.")] = None,
    offline: Offline = False,
    ignore_robots: IgnoreRobots = False,
    keep: Keep = None,
) -> None:
    """Who says what in each report, on whose word."""
    failed = Failures()
    hints = Hints(publisher=publisher, published=published, url=url)
    web = online(offline=offline, ignore_robots=ignore_robots, keep=keep)
    with Progress() as progress:
        write(failed.without(progress.counted(find_all(sources, hints=hints, web=web))), form)
    raise typer.Exit(1 if failed.any else 0)


class TraceFormat(StrEnum):
    text = "text"
    json = "json"
    html = "html"
    svg = "svg"


@app.command("trace")
def trace_command(
    sources: Annotated[list[str] | None, typer.Argument(metavar="SOURCE…", help="What `hearsay read` takes.")] = None,
    form: Annotated[TraceFormat, typer.Option("--format", help="What to write.")] = TraceFormat.text,
    kept: Annotated[Path | None, typer.Option("--ledger", help="The kept reports of a ledger.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Also what only one report carries (text).")] = False,
    claim: Annotated[int, typer.Option(min=1, help="Which claim to draw, counted from the first (svg).")] = 1,
    offline: Offline = False,
    ignore_robots: IgnoreRobots = False,
    keep: Keep = None,
) -> None:
    """Claims over several reports: on whose word each rests, and how many are independent."""
    if not sources and kept is None:
        raise typer.BadParameter("name reports, or a ledger with --ledger")
    failed = Failures()
    web = online(offline=offline, ignore_robots=ignore_robots, keep=keep)
    with Progress() as progress:
        found = list(failed.without(progress.counted(find_all(sources or (), web=web))))
    if kept and not sources:
        claims, by_id = ledger.traced_in(kept)
    else:
        of_ledger, links = ledger.kept_in(kept) if kept else ([], [])
        found += of_ledger
        claims, by_id = trace_all(found, links), {f.report.id: f for f in found}
    write_traced(claims, by_id, form, every=every, number=claim)
    raise typer.Exit(1 if failed.any else 0)


def write_traced(
    traced: Sequence[Traced], found: Mapping[str, Findings], form: TraceFormat, *, every: bool, number: int
) -> None:
    match form:
        case TraceFormat.json:
            for item in traced:
                sys.stdout.write(claim_line(item, found) + "\n")
        case TraceFormat.html:
            sys.stdout.write(claims_page(traced, found))
        case TraceFormat.svg:
            if number > len(traced):
                print(f"hearsay: there are {len(traced)} claims, so no claim {number} to draw", file=sys.stderr)
                raise typer.Exit(1 if traced else 0)
            sys.stdout.write(to_svg(traced[number - 1], found))
        case TraceFormat.text:
            tree.render(traced, found, Console(highlight=False), every=every)


app.command("evidence")(evidence_command)
app.command("add")(ledger.add_command)
app.command("verify")(ledger.verify_command)
app.command("head")(ledger.head_command)
app.command("review")(ledger.review_command)
app.command("link")(link_command)
app.command("search")(ledger.search_command)
app.command("protect")(ledger.protect_command)
app.command("export")(ledger.export_command)
app.command("import")(ledger.import_command)
app.command("backup")(ledger.backup_command)
app.command("restore")(ledger.restore_command)
app.command("diff")(ledger.diff_command)
app.command("rebuild")(ledger.rebuild_command)
app.command("log")(ledger.log_command)
app.command("serve")(serve_command)


@app.command()
def demo() -> None:
    """The main job on the bundled example reports: prints the findings, writes pages, in a terminal opens the desk."""
    with as_file(files("hearsay") / "examples") as folder:
        found = [f for f in find_all([str(folder)]) if isinstance(f, Findings)]
    traced, by_id = trace_all(found), {f.report.id: f for f in found}
    print("What one report says, and on whose word:\n")
    write(iter(found[:1]), Format.text)
    print(f"\nWhat the {len(found)} reports rest on:\n")
    tree.render(central(traced), by_id, Console(highlight=False))
    pages = Path(tempfile.mkdtemp(prefix="hearsay-demo-"))
    (pages / "reports.html").write_text(to_html(found), "utf8")
    (pages / "claims.html").write_text(claims_page(traced, by_id), "utf8")
    print(f"Kept in a ledger: {kept_for_show(pages / 'demo.db', found)}")
    print(f"All reports as a page: {(pages / 'reports.html').as_uri()}")
    print(f"Their claims as a page: {(pages / 'claims.html').as_uri()}")
    show_desk(pages / "demo.db")


def kept_for_show(path: Path, found: Sequence[Findings]) -> str:
    """Where, and the head of its log once it is verified."""
    from hearsay.ledger import Given, open_ledger

    made = open_ledger(path, by="demo", make=True)
    made.add([Given(findings=f) for f in found])
    sound = not list(made.problems())
    return f"{path} ({'verified' if sound else 'damaged'}, head {str(made.head())[:12]}…)"


def central(traced: Sequence[Traced]) -> list[Traced]:
    """The first claim of each event."""
    return list({t.claim.event: t for t in reversed(traced)}.values())[::-1]


def write(found: Iterator[Findings], form: Format) -> None:
    match form:
        case Format.json:
            for item in found:
                sys.stdout.write(to_line(item) + "\n")
        case Format.csv:
            for number, item in enumerate(found):
                sys.stdout.write(to_csv([item], header=number == 0))
        case Format.html:
            sys.stdout.write(to_html(list(found)))
        case Format.text:
            write_text(found)


def write_text(found: Iterator[Findings]) -> None:
    console = Console(highlight=False)
    shown = 0
    for shown, item in enumerate(found, 1):
        if shown > 1:
            console.print()
        render(item, console)
    if shown:
        render_legend(console)


def main() -> None:
    """Errors on purpose end in one line; a closed pipe ends in silence."""
    try:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        app()
    except HearsayError as error:
        print(f"hearsay: {error}", file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
