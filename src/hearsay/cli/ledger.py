"""Commands on a ledger. What they need is imported when they run: it takes 0.2 s, which `hearsay read` need not pay."""

from __future__ import annotations

import getpass
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hearsay.cli.failures import Failures
from hearsay.cli.online import IgnoreRobots, Offline, online
from hearsay.cli.progress import Progress
from hearsay.export.changes import changes
from hearsay.export.jsonl import escaped, to_line
from hearsay.export.table import to_csv
from hearsay.export.training import to_training
from hearsay.export.words import harmless
from hearsay.reading import Hints
from hearsay.types import Findings, Linked, Traced

if TYPE_CHECKING:
    from hearsay.ledger.reviewing import Reviewed

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
    offline: Offline = False,
    ignore_robots: IgnoreRobots = False,
) -> None:
    """Read and keep. What is already kept is not read again, so that the same command goes on after a break."""
    from hearsay.keeping import keep
    from hearsay.ledger import open_ledger

    failed, counts = Failures(), dict.fromkeys(("new", "new version", "read anew", "known"), 0)
    hints = Hints(publisher=publisher, published=published, url=url)
    web = online(offline=offline, ignore_robots=ignore_robots)
    with Progress() as progress:
        made = keep(open_ledger(ledger, by=by, make=True), sources, hints=hints, web=web)
        for kept in failed.without(progress.counted(made)):
            counts[kept.outcome] += 1
    print(", ".join(f"{n} {outcome}" for outcome, n in counts.items() if n) or "nothing to keep", file=sys.stderr)
    raise typer.Exit(1 if failed.any else 0)


def kept_in(ledger: Path) -> tuple[list[Findings], list[Linked]]:
    """All findings, as people left them, and what people said of two records."""
    from hearsay.ledger import open_ledger

    opened = open_ledger(ledger, by=who())
    return [standing.findings for standing in opened.all_standing()], opened.links()


def traced_in(ledger: Path) -> tuple[list[Traced], Mapping[str, Findings]]:
    """All claims, those that changed traced again and kept; where that may not be written, all traced anew."""
    from hearsay.cli.kept import Kept
    from hearsay.keeping import traced, traced_anew
    from hearsay.ledger import open_ledger

    opened = open_ledger(ledger, by=who())
    return traced(opened) if os.access(ledger, os.W_OK) else traced_anew(opened), Kept(opened)


def verify_command(
    ledger: LedgerFile = DEFAULT,
    head: Annotated[str | None, typer.Option(help="A head that `hearsay head` printed and that you kept.")] = None,
    anew: Annotated[bool, typer.Option("--traced", help="Also trace all anew: are the claims kept the same?")] = False,
) -> None:
    """Every hash of the ledger and its log; what is wrong, and exit status 1, if anything is."""
    from hearsay.keeping import traced, traced_anew
    from hearsay.ledger import Head, open_ledger

    told = Head.parsed(head) if head else None
    opened = open_ledger(ledger, by=who())
    sound = True
    for problem in opened.problems(head=told):
        sound = False
        print(harmless(str(problem)))
    if anew and sound and traced(opened) != traced_anew(opened):
        sound = False
        print("events: what was traced is not what tracing all anew gives: hearsay rebuild has it made anew")
    if sound:
        print(f"{ledger}: all as it was kept; head {opened.head()}")
    raise typer.Exit(0 if sound else 1)


def rebuild_command(ledger: LedgerFile = DEFAULT) -> None:
    """The index anew, from the log and what is kept."""
    from hearsay.ledger import open_ledger

    open_ledger(ledger, by=who()).rebuild()


def head_command(ledger: LedgerFile = DEFAULT) -> None:
    """The last seal of the log, for your own notary or timestamp service."""
    from hearsay.ledger import open_ledger

    print(open_ledger(ledger, by=who()).head())


def review_command(
    target: Annotated[
        str, typer.Argument(help="Id of an attribution, source, standing or report.", show_default=False)
    ],
    by: By,
    ledger: LedgerFile = DEFAULT,
    accept: Annotated[bool, typer.Option("--accept", help="It is right.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="It is not there.")] = False,
    reopen: Annotated[bool, typer.Option("--reopen", help="Neither accepted nor rejected any more.")] = False,
    settings: Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=JSON", help="Right a field.")] = None,
    comment: Annotated[str | None, typer.Option(help="A remark.")] = None,
    undo: Annotated[int | None, typer.Option(help="Number of a review of this report that counts no more.")] = None,
    reason: Annotated[str | None, typer.Option(help="Why.")] = None,
) -> None:
    """A person's word on one record, into the log. What it says outranks the machine; nothing is overwritten."""
    from hearsay.ledger import open_ledger
    from hearsay.types import Review

    verdicts = (("accepted", accept), ("rejected", reject), (None, reopen))
    said: list[tuple[str, object]] = [("verdict", value) for value, given in verdicts if given]
    said += [_setting(s) for s in settings or ()]
    said += [(name, value) for name, value in (("comment", comment), ("undo", undo)) if value is not None]
    if not said:
        raise typer.BadParameter("say what: --accept, --reject, --reopen, --set, --comment or --undo")
    opened = open_ledger(ledger, by=by)
    for field, value in said:
        head = opened.review(Review(target=target, field=field, value=value, reason=reason))
    print(f"entry {head.seq}", file=sys.stderr)


def _setting(text: str) -> tuple[str, object]:
    name, equals, value = text.partition("=")
    try:
        return name, json.loads(value)
    except ValueError:
        if not equals:
            raise typer.BadParameter(f'{text}: write FIELD=JSON, such as said_on="2031-03-05"') from None
        return name, value  # a bare word is meant as a string


def log_command(
    ledger: LedgerFile = DEFAULT,
    after: Annotated[int, typer.Option(help="Only the entries after this one.")] = 0,
    form: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """Who kept, reviewed or joined what, and when: one line an entry."""
    from hearsay.ledger import open_ledger

    for e in open_ledger(ledger, by=who()).entries(after=after):
        if form == "json":
            print(escaped(json.dumps(asdict(e), ensure_ascii=False)))
        else:
            print(harmless(f"{e.seq}  {e.at}  {e.by}  {e.kind}  {e.body}"))


def search_command(
    words: Annotated[list[str], typer.Argument(metavar="WORDS…", help="See docs/ledger.md for the language.")],
    ledger: LedgerFile = DEFAULT,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many on a page.")] = 20,
    after: Annotated[str | None, typer.Option(help="The key that the page before printed.")] = None,
    form: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """Attributions, sources and reports that match, the best or the newest first."""
    from hearsay.ledger import open_ledger

    page = open_ledger(ledger, by=who()).search(" ".join(words), after=after, limit=limit)
    for hit in page.hits:
        if form == "json":
            print(escaped(json.dumps(asdict(hit), ensure_ascii=False)))
        else:
            about = (hit.what, hit.publisher or hit.name, (hit.published or "")[:10], hit.id)
            print(harmless(" · ".join(filter(None, about))))
            print(f"    {marked(hit.words)}")
    if page.next:
        print(f"more with --after {page.next}", file=sys.stderr)


def marked(words: str) -> str:
    """What matched in bold, on a terminal."""
    before, after = ("\x1b[1m", "\x1b[22m") if sys.stdout.isatty() else ("", "")
    return harmless(" ".join(words.split())).replace("\ue000", before).replace("\ue001", after)


def protect_command(
    by: By,
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME…", help="All names of one person.")] = None,
    ledger: LedgerFile = DEFAULT,
    remove: Annotated[str | None, typer.Option(metavar="PSEUDONYM", help="Show this person's name again.")] = None,
    reveal: Annotated[bool, typer.Option("--reveal", help="List with the names; the log tells.")] = False,
) -> None:
    """A person at risk: from now on a pseudonym stands for the name in all that is shown. Without a NAME: who is."""
    from hearsay.ledger import open_ledger

    opened = open_ledger(ledger, by=by)
    if remove:
        opened.unprotect(remove)
    elif names:
        print(opened.protect(names))
    else:
        for person in opened.protected(reveal=reveal):
            print(harmless("  ".join((person.pseudonym, *person.names))))


def diff_command(
    report: Annotated[str, typer.Argument(help="Id of any version of the page.", show_default=False)],
    ledger: LedgerFile = DEFAULT,
) -> None:
    """What was altered between the versions of a page, one after the other."""
    from hearsay.ledger import open_ledger

    kept = [s.findings.report for s in open_ledger(ledger, by=who()).versions(report)]
    if not kept:
        print(f"hearsay: {report}: is not in the ledger; take an id from hearsay search", file=sys.stderr)
        raise typer.Exit(1)
    for old, new in pairwise(kept):
        print(f"{old.id} → {new.id}")
        for change in changes(old, new):
            print(f"  {change.where}")
            for sign, words in (("-", change.before), ("+", change.after)):
                if words is not None:
                    print(f"    {sign} {harmless(words)}")
    if len(kept) == 1:
        print("one version only", file=sys.stderr)


class Out(StrEnum):
    jsonl = "jsonl"
    csv = "csv"
    training = "training"
    reports = "reports"


def export_command(
    by: By,
    to: Annotated[Out, typer.Option("--to", help="What to write.", show_default=False)],
    ledger: LedgerFile = DEFAULT,
    reveal: Annotated[bool, typer.Option("--reveal", help="With the names of people at risk; the log tells.")] = False,
) -> None:
    """What a ledger holds: jsonl, complete, for `hearsay import`; csv, a row an attribution; reports, as
    `read --format json` has them; training, what people judged, for `make train`.
    """
    from hearsay.ledger import open_ledger

    opened = open_ledger(ledger, by=by)
    if to is Out.jsonl:
        _refuse_to_reveal(bool(opened.protected()), reveal)
        lines = opened.dump()
    else:
        lines = _FORMS[to](opened.all_standing(reveal=reveal))
    for line in lines:
        sys.stdout.write(line + "\n")


def _refuse_to_reveal(anybody: bool, reveal: bool) -> None:
    if anybody and not reveal:
        problem = "jsonl is the whole ledger, and it has the names of people at risk"
        raise typer.BadParameter(f"{problem}: add --reveal, or take --to reports", param_hint="--to")


_FORMS: dict[Out, Callable[[Iterable[Reviewed]], Iterator[str]]] = {
    Out.csv: lambda found: (to_csv([s.findings], header=n == 0).rstrip("\n") for n, s in enumerate(found)),
    Out.reports: lambda found: (to_line(s.findings) for s in found),
    Out.training: lambda found: (line for s in found if (line := to_training(s.findings, _judged(s)))),
}


def _judged(standing: Reviewed) -> frozenset[str]:
    """Attributions that a person accepted, corrected or added."""
    said = {a.id: a for a in standing.findings.attributions}
    corrected = {i for i in said if standing.machine[i] != i}
    accepted = {i for i in said if standing.verdicts.get(i) == "accepted"}
    return frozenset(corrected | accepted | {i for i, a in said.items() if a.model == "person"})


def import_command(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="What `hearsay export --to jsonl` wrote.")],
    by: By,
    ledger: Annotated[Path, typer.Option("--ledger", help="The new ledger's file.")],
) -> None:
    """A new ledger, equal to the one that was exported: the same entries, seals and bytes."""
    from hearsay.ledger import load_ledger

    with source.open(encoding="utf-8") as lines:
        made = load_ledger(ledger, lines, by=by, where=str(source))
    print(f"{ledger}: head {made.head()}", file=sys.stderr)


def backup_command(
    copy: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes.")], ledger: LedgerFile = DEFAULT
) -> None:
    """A copy of the ledger as it is now, also while somebody writes."""
    from hearsay.ledger import open_ledger

    open_ledger(ledger, by=who()).backup(copy)


def restore_command(
    copy: Annotated[Path, typer.Argument(metavar="FILE", help="What `hearsay backup` made.")],
    ledger: Annotated[Path, typer.Option("--ledger", help="The file to restore to; it must not exist.")],
) -> None:
    """A ledger out of a backup, once the backup is verified."""
    from hearsay.ledger import open_ledger

    kept = open_ledger(copy, by=who())
    if wrong := next(kept.problems(), None):
        print(f"hearsay: {copy}: {wrong}; take another backup", file=sys.stderr)
        raise typer.Exit(1)
    kept.backup(ledger)
