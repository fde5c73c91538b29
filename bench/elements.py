"""The five elements of a source on forty reports of the stories: statement, type, name, title, justification.

python bench/elements.py

The gold (tests/cases/elements) was annotated twice: a title or a justification is right where it agrees with either
annotator: half of all tokens shared, or none given by both. Reports of the held part appear only in one line of sums.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from hearsay.pipeline import find
from hearsay.reading import Hints, read_text
from hearsay.types import Findings, Source

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
CASES = ROOT / "tests" / "cases" / "elements"
FIELDS = ("role", "justification")
ANNOTATORS = ("a", "b")
SHOWN = (
    ("statements", "statements"),
    ("type", "type"),
    ("name", "name"),
    ("title", "role"),
    ("justification", "justification"),
)

Words = str | None


@dataclass(frozen=True, slots=True)
class Person:
    """One source of one report: the attributions that are its, and by annotator and field the words given for it."""

    attributions: tuple[int, ...]
    words: Mapping[tuple[str, str], Words]


@dataclass(frozen=True, slots=True)
class Told:
    """A report's text with its gold attributions (as the scorer reads them) and its sources."""

    id: str
    text: str
    attributions: Sequence[dict[str, Any]]
    sources: Sequence[Person]


def scorer() -> ModuleType:
    path = SHARED / "eval" / "score_sourcing.py"
    spec = importlib.util.spec_from_file_location("score_sourcing", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{path}: the scorer is missing; this is measured with it")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def told(part: str) -> Iterator[Told]:
    stories = [json.loads(p.read_text("utf8")) for p in sorted((SHARED / "gold" / "stories").glob("*.json"))]
    reports = {r["id"]: r for s in stories for r in s["reports"]}
    given = [
        [json.loads(line) for line in (CASES / f"{part}-{a}.jsonl").read_text("utf8").splitlines()] for a in ANNOTATORS
    ]
    for first, second in zip(*given, strict=True):
        report = reports[first["report"]]
        yield Told(report["id"], report["text"], report["attributions"], _people(report["text"], first, second))


def _people(text: str, first: dict[str, Any], second: dict[str, Any]) -> list[Person]:
    other = {tuple(s["attributions"]): s for s in second["sources"]}
    people = []
    for source in first["sources"]:
        both = zip(ANNOTATORS, (source, other[tuple(source["attributions"])]), strict=True)
        words = {(a, f): text[slice(*s[f])] if s[f] else None for a, s in both for f in FIELDS}
        people.append(Person(tuple(source["attributions"]), words))
    return people


def alike(score: ModuleType, one: Words, other: Words) -> bool:
    return one is other is None or bool(one and other and score.jaccard(one, other) >= 0.5)


def measure(score: ModuleType, report: Told, found: Findings, sums: Counter[tuple[str, str]]) -> None:
    """Adds hits and totals, by name, to the sums."""
    by_id = {s.id: s for s in found.sources}
    speech = [(a, s) for a, s in zip(found.attributions, found.sourcings, strict=True) if a.act == "speech"]
    read = [
        {"content": " ".join(c.of(report.text) for c in a.content), "source": by_id.get(s.source_id or "")}
        for a, s in speech
    ]
    gold = [{**g, "number": n} for n, g in enumerate(report.attributions)]
    pairs = score.matched(
        gold, read, lambda g, p: score.jaccard(g["content"].replace(" [...] ", " "), p["content"]), 0.5
    )
    sums["statements", "all"] += len(gold)
    sums["statements", "right"] += len(pairs)
    sources: dict[int, Source] = {}
    for g, p in pairs:
        _attribution(score, g, p["source"], sums)
        if p["source"]:
            sources.setdefault(g["number"], p["source"])
    for person in report.sources:
        source = next((sources[n] for n in person.attributions if n in sources), None)
        if source:
            _source(score, report.text, person, source, sums)


def _attribution(
    score: ModuleType, gold: dict[str, Any], source: Source | None, sums: Counter[tuple[str, str]]
) -> None:
    read = {"name": source.name if source else "", "named": source.named if source else None}
    sums["name", "all"] += 1
    sums["name", "right"] += score.right_source(gold, read)
    if not score.nobody(gold):
        sums["type", "all"] += 1
        sums["type", "right"] += source is not None and source.kind == gold["kind"]


def _source(score: ModuleType, text: str, person: Person, source: Source, sums: Counter[tuple[str, str]]) -> None:
    read = {"role": source.role, "justification": source.justification.of(text) if source.justification else None}
    for field in FIELDS:
        agreed = {a: alike(score, person.words[a, field], read[field]) for a in ANNOTATORS}
        either = any(agreed.values())
        sums[field, "all"] += 1
        sums[field, "right"] += either
        for annotator in ANNOTATORS:
            sums[field, annotator] += agreed[annotator]
        sums[field, "between"] += alike(score, *(person.words[a, field] for a in ANNOTATORS))
        wanted = any(person.words[a, field] for a in ANNOTATORS)
        sums[field, "wanted"] += wanted
        sums[field, "given"] += read[field] is not None
        sums[field, "hit"] += read[field] is not None and wanted and either


def line(part: str, sums: Counter[tuple[str, str]]) -> str:
    shares = ", ".join(f"{shown} {_share(sums, key, 'right')}" for shown, key in SHOWN)
    more = "; ".join(_more(f, sums) for f in FIELDS)
    return f"{part}: {shares} (%; statements {sums['statements', 'all']}, sources {sums['role', 'all']}; {more})"


def _more(field: str, sums: Counter[tuple[str, str]]) -> str:
    f1 = 200 * sums[field, "hit"] / max(1, sums[field, "wanted"] + sums[field, "given"])
    first, second, between = (_share(sums, field, k) for k in (*ANNOTATORS, "between"))
    return f"{field} F1 {f1:.1f} of {sums[field, 'wanted']}, by annotator {first} and {second}, between them {between}"


def _share(sums: Counter[tuple[str, str]], key: str, hits: str) -> str:
    return f"{100 * sums[key, hits] / max(1, sums[key, 'all']):.1f}"


def main() -> None:
    if not SHARED.is_dir():
        sys.exit(f"{SHARED}: not there; this measurement needs the material beside the project")
    score = scorer()
    for part in ("dev", "held"):
        sums: Counter[tuple[str, str]] = Counter()
        for report in told(part):
            measure(score, report, find(read_text(report.text, name=report.id, hints=Hints())), sums)
        print(line(part, sums))


if __name__ == "__main__":
    main()
