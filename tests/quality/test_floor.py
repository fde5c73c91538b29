"""The floor under the figures; it only goes up, and lowering it needs a written reason in CHANGELOG.md.

The bundled reports' own annotation is always there; PolNeAR dev lies beside the project or the test skips.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearsay.pipeline import find
from hearsay.types import Report, Span

PROJECT = Path(__file__).parents[2]
OWN = PROJECT / "tests" / "cases" / "gold" / "attributions.jsonl"
DEV = PROJECT.parent / "shared" / "data" / "polnear" / "dev.jsonl"

Said = tuple[frozenset[int], frozenset[int]]


def linked(gold: Path) -> float:
    """F1 in percent: content and source both overlap by half of their letters (Jaccard), each gold one hit once."""
    hit = predicted = wanted = 0
    for d in map(json.loads, gold.read_text("utf8").splitlines()):
        found = find(Report(name=d["id"], text=d["text"])).attributions
        mine = [said(d["text"], a.content, [a.speaker] if a.speaker else []) for a in found]
        theirs = [said(d["text"], spans(a["content"]), spans(a["source"])) for a in d["attributions"]]
        hit += len(set(pairs(mine, theirs)))
        predicted, wanted = predicted + len(mine), wanted + len(theirs)
    return 200 * hit / (predicted + wanted)


def pairs(mine: list[Said], theirs: list[Said]) -> Iterator[int]:
    free = set(range(len(theirs)))
    for content, source in mine:
        best = next((n for n in free if alike(content, theirs[n][0]) and alike(source, theirs[n][1])), None)
        if best is not None:
            free.remove(best)
            yield best


def alike(a: frozenset[int], b: frozenset[int]) -> bool:
    return len(a & b) >= 0.5 * len(a | b)


def spans(value: list[list[int]]) -> list[Span]:
    return [Span(*v) for v in value]


def said(text: str, content: tuple[Span, ...] | list[Span], source: list[Span]) -> Said:
    return letters(text, content), letters(text, source)


def letters(text: str, parts: tuple[Span, ...] | list[Span]) -> frozenset[int]:
    return frozenset(i for s in parts for i in range(*s) if text[i].isalnum())


def test_own_reports() -> None:
    assert linked(OWN) >= OWN_FLOOR


@pytest.mark.shared
@pytest.mark.skipif(not DEV.exists(), reason="the measuring material does not lie beside the project")
def test_polnear_dev() -> None:
    assert linked(DEV) >= DEV_FLOOR


OWN_FLOOR = 70.5
DEV_FLOOR = 73.6
