"""Chromium, and the desk served to it: over the bundled reports, as everybody who tries hearsay has them."""

from __future__ import annotations

import shutil
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

import uvicorn

from hearsay.desk import Desk, application, desk
from hearsay.keeping import bring_up_to_date, keep
from hearsay.ledger import Given, Ledger, open_ledger
from hearsay.reading import Web
from hearsay.types import Attribution, Findings, Report, Source, Sourcing, Span

CHROMIUM = next((p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None)
BY = "Ida Bök"


@dataclass(frozen=True, slots=True)
class Served:
    """A desk and its address, without the last stroke."""

    desk: Desk
    address: str

    @property
    def ledger(self) -> Ledger:
        return self.desk.ledger


def bundled(path: Path) -> Path:
    """A ledger of all the reports that come with hearsay."""
    ledger = open_ledger(path, by=BY, make=True)
    with as_file(files("hearsay") / "examples") as folder:
        list(keep(ledger, [str(folder)], web=Web(offline=True)))
    bring_up_to_date(ledger)
    return path


def copied(old: Path, new: Path) -> None:
    """With what is still in its journal."""
    with closing(sqlite3.connect(old)) as source, closing(sqlite3.connect(new)) as target:
        source.backup(target)


@contextmanager
def served(path: Path) -> Iterator[Served]:
    """On a port that is free, until the test is over."""
    made = desk(open_ledger(path, by=BY), web=Web(offline=True))
    with closing(socket.create_server(("127.0.0.1", 0))) as bound:
        server = uvicorn.Server(uvicorn.Config(application(made), log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield Served(made, f"http://127.0.0.1:{bound.getsockname()[1]}")
        made.jobs.wait()
        server.should_exit = True
        thread.join(10)


def pages(of: Ledger) -> dict[str, str]:
    """Where each page is: the largest of its kind, but for the dossier, which holds whole reports."""
    claim = of.claims(order="reports").items[0].id
    traced = of.claim(claim)
    assert traced is not None
    found = of.findings_of([a.report_id for a in traced.accounts])
    report = max((r for r, f in found.items() if f.report.title), key=lambda r: (len(of.claims_of(r)), r))
    source = next(s for f in found.values() for s in f.sources if s.name == traced.roots[0].name)
    said = max(found[report].attributions, key=lambda a: (sum(s.end - s.start for s in a.content), a.id))
    return {
        "front": "/",
        "reports": "/reports",
        "report": f"/report/{report}",
        "altered": f"/report/{report}/altered",
        "claims": "/claims",
        "claim": f"/claim/{claim}",
        "source": f"/source/{source.id}",
        "outlet": "/outlet?name=The+Northern+Sentinel",
        "search": "/search?q=asleep",
        "review": f"/review?id={said.id}",
        "dossier": f"/dossier?claim={of.claims(order='reports').items[-1].id}",
        "log": "/log",
    }


def empty(path: Path, *found: Findings) -> Path:
    """A ledger of these only, made without the model."""
    ledger = open_ledger(path, by=BY, make=True)
    ledger.add([Given(findings=f) for f in found])
    bring_up_to_date(ledger)
    return path


def told(text: str, said: str, who: str, *, publisher: str, published: str, language: str = "en") -> Findings:
    """A report in which `who` says `said`."""
    report = Report(
        name=publisher,
        title=said,
        text=text,
        publisher=publisher,
        published=published,
        language=language,
        byline=(who,),
    )
    content, speaker = (Span(text.index(part), text.index(part) + len(part)) for part in (said, who))
    made = Attribution(
        report_id=report.id,
        content=(content,),
        cue=None,
        speaker=speaker,
        manner="indirect",
        act="speech",
        score=0.75,
        model="made",
    )
    source = Source(report_id=report.id, mention=speaker, name=who, kind="person", named=True)
    how = Sourcing(attribution_id=made.id, source_id=source.id)
    return Findings(report=report, attributions=(made,), sources=(source,), sourcings=(how,), standings=())
