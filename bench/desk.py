"""How long the desk's pages take on a large ledger: python -m bench.desk [--reports 10000] [--keep FILE].

Made-up reports of ten attributions each, and a fifth as many on made-up events, which are traced; without the model.
Milliseconds of the server's time below which nineteen in twenty answers of each page come, and the largest page in kB.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from starlette.testclient import TestClient

from bench.claims import event, report
from bench.ledger import BATCH, MOST, WORDS, kept
from hearsay.desk import Desk, application, desk
from hearsay.keeping import bring_up_to_date
from hearsay.ledger import Given, Ledger, open_ledger
from hearsay.reading import Web

TIMES = 20


def filled(path: Path, number: int) -> Ledger:
    ledger = open_ledger(path, by="bench", make=True)
    kept(ledger, number)
    chosen = random.Random(1)  # noqa: S311
    about = [(event(chosen), min(MOST, 1 + int(chosen.paretovariate(0.9)))) for _ in range(number // 5)]
    found = [report(chosen, e, n) for e, size in about for n in range(size)][: number // 5]
    for first in range(0, len(found), BATCH):
        ledger.add([Given(findings=f) for f in found[first : first + BATCH]])
    bring_up_to_date(ledger)
    return ledger


def places(of: Desk) -> dict[str, Callable[[random.Random], str]]:
    """An address of each page, another each time."""
    reports = [r for order in range(3) for r in of.ledger.reports(limit=200).items[order::3]]
    claims = of.ledger.claims(order="reports", limit=200).items
    doubts = of.ledger.doubts(limit=200).items
    sources = [s.id for r in reports[:40] for s in of.ledger.findings_of([r.id])[r.id].sources]
    return {
        "front": lambda r: "/",
        "reports": lambda r: "/reports",
        "report": lambda r: f"/report/{r.choice(reports).id}",
        "claims": lambda r: "/claims?by=" + r.choice(("moved", "reports", "alone")),
        "claim": lambda r: f"/claim/{r.choice(claims).id}",
        "largest claim": lambda r: f"/claim/{claims[0].id}",
        "source": lambda r: f"/source/{r.choice(sources)}",
        "outlet": lambda r: f"/outlet?name=Outlet+{r.randrange(200)}",
        "search": lambda r: f"/search?q={r.choice(WORDS)}",
        "search for a beginning": lambda r: f"/search?q=w{r.randrange(1, 10)}*",
        "review": lambda r: "/review",
        "review by weight": lambda r: "/review?by=weight",
        "review of one": lambda r: f"/review?id={r.choice(doubts).id}",
        "dossier": lambda r: f"/dossier?report={r.choice(reports).id}",
        "log": lambda r: "/log",
    }


def timed(of: Desk) -> Iterator[tuple[str, float, float]]:
    """Page, milliseconds, kB."""
    browser = TestClient(application(of), base_url="http://127.0.0.1")
    for name, place in places(of).items():
        chosen, taken, largest = random.Random(1), [], 0  # noqa: S311
        browser.get(place(chosen))
        for _ in range(TIMES):
            address = place(chosen)
            began = time.perf_counter()
            answer = browser.get(address)
            taken.append(time.perf_counter() - began)
            assert answer.status_code == 200, (address, answer.text)  # noqa: S101
            largest = max(largest, len(answer.content))
        yield name, 1000 * statistics.quantiles(taken, n=20)[-1], largest / 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--keep", type=Path, help="the ledger's file, made where it is not there")
    got = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = got.keep or Path(folder) / "a.db"
        ledger = open_ledger(path, by="bench") if path.exists() else filled(path, got.reports)
        for name, ms, size in timed(desk(ledger, web=Web(offline=True))):
            print(f"{name:24} {ms:8.1f} ms {size:8.1f} kB")


if __name__ == "__main__":
    main()
