"""What a ledger costs as it grows: python bench/ledger.py [--reports 1000 10000] [--plot FILE.svg]

Made-up reports of ten attributions each, without the model. CPU seconds for keeping and verifying, wall-clock
milliseconds for questions: the slowest of twenty of each kind, each for other words. With --traced: milliseconds of
CPU for tracing again after one new report on one of EVENTS, of as many other made-up reports on events of 1 to MOST
reports; all are traced first, which takes some six minutes for 20,000.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from bench.claims import event, report
from bench.plot import Axis, Series, svg
from hearsay.keeping import bring_up_to_date
from hearsay.ledger import Given, Ledger, open_ledger
from hearsay.types import Attribution, Findings, Report, Source, Sourcing, Span

WORDS = [f"w{n}" for n in range(20_000)]
SAID = 10
BATCH = 100
EVENTS = 40
MOST = 60
QUERIES: dict[str, Callable[[random.Random], str]] = {
    "a word": lambda r: r.choice(WORDS),
    "the beginning of many": lambda r: f"w{r.randrange(1, 10)}*",
    "two words": lambda r: " ".join(r.choices(WORDS, k=2)),
    "a source": lambda r: f"source:sur{r.randrange(5000)} what:attribution",
    "an outlet and a word": lambda r: f'outlet:"outlet {r.randrange(200)}" {r.choice(WORDS)[:3]}*',
    "a kind that is not there": lambda r: "kind:organisation",
    "a month": lambda r: f"from:203{r.randrange(9)}-01-01 to:203{r.randrange(9)}-02-01",
    "all": lambda r: "",
}


def made(n: int) -> Findings:
    chosen = random.Random(n)  # noqa: S311
    parts, at = [], 0
    places: list[tuple[Span, Span, Span, str]] = []
    for _ in range(SAID):
        said, who = " ".join(chosen.choices(WORDS, k=14)), f"Name{chosen.randrange(3000)} Sur{chosen.randrange(5000)}"
        content = Span(at, at + len(said))
        cue = Span(content.end + 2, content.end + 6)
        places.append((content, cue, Span(cue.end + 1, cue.end + 1 + len(who)), who))
        parts.append(f"{said}, said {who}. ")
        at += len(parts[-1])
    report = Report(
        name=f"r{n}",
        text="".join(parts),
        url=f"https://x.example/{n}",
        publisher=f"Outlet {n % 200}",
        published=f"203{n % 9}-0{1 + n % 9}-11",
        language="en",
        title=" ".join(chosen.choices(WORDS, k=8)),
    )
    return _findings(report, places)


def _findings(report: Report, places: Sequence[tuple[Span, Span, Span, str]]) -> Findings:
    said = [
        Attribution(
            report_id=report.id,
            content=(content,),
            cue=cue,
            speaker=who,
            manner="indirect",
            act="speech",
            score=0.5,
            model="made",
        )
        for content, cue, who, _ in places
    ]
    sources = [Source(report_id=report.id, mention=at, name=n, kind="person", named=True) for _, _, at, n in places]
    ways = [Sourcing(attribution_id=a.id, source_id=s.id) for a, s in zip(said, sources, strict=True)]
    return Findings(
        report=report, attributions=tuple(said), sources=tuple(sources), sourcings=tuple(ways), standings=()
    )


def kept(ledger: Ledger, number: int) -> float:
    spent = 0.0
    for first in range(0, number, BATCH):
        given = [Given(findings=made(n)) for n in range(first, min(first + BATCH, number))]
        began = time.process_time()
        ledger.add(given)
        spent += time.process_time() - began
    return spent


def bare(path: Path, folder: Path) -> float:
    """The same rows by executemany into the same tables, without hashes, JSON or checks."""
    with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(folder / "bare.db")) as new:
        new.execute("PRAGMA journal_mode=WAL")
        ours = "name NOT GLOB 'fulltext_*' AND name NOT GLOB 'sqlite_*'"
        told = f"SELECT sql FROM sqlite_master WHERE sql NOTNULL AND {ours}"
        for (sql,) in old.execute(told):
            new.execute(sql)
        spent = 0.0
        for table in ("log", "blobs", "reports", "records", "passages"):
            rows = old.execute(f"SELECT * FROM {table}").fetchall()
            began = time.process_time()
            new.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
            new.commit()
            spent += time.process_time() - began
        return spent


def asked(ledger: Ledger) -> Iterator[tuple[str, float]]:
    """Milliseconds below which nineteen in twenty are answered, for each kind of question."""
    chosen = random.Random(1)  # noqa: S311
    for name, query in QUERIES.items():
        taken = []
        for _ in range(20):
            words = query(chosen)
            began = time.perf_counter()
            ledger.search(words)
            taken.append(time.perf_counter() - began)
        yield name, 1000 * statistics.quantiles(taken, n=20)[-1]


def traced_again(number: int, folder: Path) -> dict[str, float]:
    """After one new report on each of some events, without reading out the claims of all the others."""
    chosen = random.Random(1)  # noqa: S311
    about = [(event(chosen), min(MOST, 1 + int(chosen.paretovariate(0.9)))) for _ in range(number)]
    found = [report(chosen, e, n) for e, size in about for n in range(size)][:number]
    ledger = open_ledger(folder / "traced.db", by="bench", make=True)
    chosen.shuffle(found)
    for first in range(0, number, BATCH):
        ledger.add([Given(findings=f) for f in found[first : first + BATCH]])
    bring_up_to_date(ledger)
    taken = []
    for n, (e, _) in enumerate(about[:EVENTS]):
        ledger.add([Given(findings=report(chosen, e, number + n))])
        began = time.process_time()
        bring_up_to_date(ledger)
        taken.append(1000 * (time.process_time() - began))
    return {
        "traced again, half of events, CPU ms": statistics.median(taken),
        "traced again, 19 in 20, CPU ms": statistics.quantiles(taken, n=20)[-1],
    }


def measured(number: int, folder: Path) -> dict[str, float]:
    path = folder / "a.db"
    ledger = open_ledger(path, by="bench", make=True)
    spent = kept(ledger, number)
    ledger.engine.dispose()
    figures = {"keep, CPU ms a report": 1000 * spent / number, "keep, times bare rows": spent / bare(path, folder)}
    began = time.process_time()
    if wrong := next(ledger.problems(), None):
        sys.exit(f"the ledger does not verify: {wrong}")
    figures["verify, records a CPU second"] = number * (2 + 2 * SAID) / (time.process_time() - began)
    return {**figures, **{f"{name}, ms": ms for name, ms in asked(ledger)}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--traced", action="store_true")
    got = parser.parse_args()
    found = {}
    for number in got.reports:
        with tempfile.TemporaryDirectory() as folder:
            found[number] = measured(number, Path(folder))
            if got.traced:
                found[number] |= traced_again(number, Path(folder))
    for name in found[got.reports[0]]:
        print(f"{name:40}", *(f"{found[number][name]:12,.1f}" for number in got.reports))
    if got.plot:
        names = [name for name in found[got.reports[0]] if name.endswith(", ms")]
        series = [Series(n, [(SAID * r, max(0.1, found[r][n])) for r in got.reports], joined=True) for n in names]
        across = Axis("attributions", tuple(float(SAID * r) for r in got.reports), logarithmic=True)
        up = Axis("ms, 19 in 20", (0.1, 1, 10, 100), logarithmic=True)
        got.plot.write_text(svg(across, up, series, title="Questions to a ledger as it grows"), "utf8")


if __name__ == "__main__":
    main()
