"""Writes tests/cases/gold/attributions.jsonl: the stories' attributions as offsets, for span scores.

    python -m tests.quality.make_attributions

The stories name each part by its words. Where these occur more than once in a report, the occurrence nearest to the
other parts of the same attribution is meant.
"""

import json
from collections.abc import Iterator
from itertools import combinations, pairwise, product
from pathlib import Path
from typing import TypedDict

GOLD = Path(__file__).parents[1] / "cases" / "gold"
TARGET = GOLD / "attributions.jsonl"
JOINT = " [...] "
CHOSEN = (
    "meridian-press-dam-video",
    "tesk-herald-gate-gives-way",
    "northern-sentinel-dam-geolocated",
    "newsloop-dam-video-explained",
    "orvel-tribune-cranes-audit",
    "cns-officials-missing-cranes",
    "quayside-notebook-seven-cranes",
    "dunmarrow-gazette-fire-warning",
    "abs-court-claim-lumarc",
    "cell-and-grid-lumarc-questions",
    "meridian-ferry-officer-asleep",
    "skerrow-times-deckhand-saw",
)

Extent = tuple[int, int]


class Said(TypedDict):
    """The parts of one attribution that the stories give as exact words."""

    content: str
    source: str
    cue: str


class Told(TypedDict):
    """One annotated report, as far as it is needed here."""

    id: str
    text: str
    attributions: list[Said]


def reports() -> Iterator[Told]:
    for path in sorted(GOLD.glob("*.json")):
        yield from json.loads(path.read_text("utf-8"))["reports"]


def occurrences(words: str, text: str) -> list[Extent]:
    """Where `words` stand in `text` as whole words; inside words only if nowhere else."""
    starts = [i for i in range(len(text)) if text.startswith(words, i)]
    extents = [(i, i + len(words)) for i in starts]
    return [e for e in extents if stands_alone(e, text)] or extents


def stands_alone(extent: Extent, text: str) -> bool:
    start, end = extent
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (after.isalnum() and text[end - 1].isalnum())


def distance(a: Extent, b: Extent) -> int:
    return max(a[0] - b[1], b[0] - a[1], 0)


def contents(said: Said, text: str) -> Iterator[list[Extent]]:
    """Every placing of the content: its first part anywhere, each further part at its next occurrence."""
    first, *further = said["content"].split(JOINT)
    for extent in occurrences(first, text):
        placed = [extent]
        for words in further:
            placed += [e for e in occurrences(words, text) if e[0] >= placed[-1][1]][:1]
        if len(placed) == 1 + len(further):
            yield placed


def cost(content: list[Extent], cue: Extent | None, source: Extent | None) -> tuple[int, int]:
    """How often the parts overlap, then the sum of the distances between them."""
    others = [part for part in (cue, source) if part]
    pairs = [*pairwise(content), *combinations(others, 2)]
    gaps = [distance(a, b) for a, b in pairs] + [min(distance(part, c) for c in content) for part in others]
    clashes = [*combinations(others, 2), *product(content, others)]
    return sum(a[0] < b[1] and b[0] < a[1] for a, b in clashes), sum(gaps)


def placed(said: Said, text: str) -> dict[str, list[Extent]]:
    """The placing of all parts that lie nearest to one another."""
    cues, sources = ((occurrences(words, text) if words else [None]) for words in (said["cue"], said["source"]))
    options = product(contents(said, text), cues, sources)
    content, cue, source = min(options, key=lambda option: cost(*option))
    return {"source": [source] if source else [], "cue": [cue] if cue else [], "content": content}


def line(report: Told) -> str:
    found = [placed(said, report["text"]) for said in report["attributions"]]
    return json.dumps({"id": report["id"], "text": report["text"], "attributions": found}, ensure_ascii=False)


def made() -> str:
    by_id = {report["id"]: report for report in reports()}
    return "".join(line(by_id[name]) + "\n" for name in CHOSEN)


if __name__ == "__main__":
    TARGET.write_text(made(), "utf-8")
