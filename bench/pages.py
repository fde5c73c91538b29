"""Main text of saved pages, beside trafilatura's own, in one run: python bench/pages.py [EVERY].

Shingles of four tokens as multisets; precision and recall averaged over pages, F1 of the averages.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from trafilatura import extract

from hearsay.errors import SourceError
from hearsay.reading import read_bytes

PAGES = Path(__file__).resolve().parents[2] / "shared/data/pages"


class Page(NamedTuple):
    markup: bytes
    body: str


class Figures(NamedTuple):
    precision: float
    recall: float
    f1: float


def saved_pages(*, every: int = 1) -> list[Page]:
    gold = json.loads((PAGES / "ground-truth.json").read_text("utf-8"))
    chosen = sorted(gold)[::every]
    return [Page(gzip.decompress((PAGES / f"html/{n}.html.gz").read_bytes()), gold[n]["articleBody"]) for n in chosen]


def plain(markup: bytes) -> str:
    return extract(markup) or ""


def ours(markup: bytes) -> str:
    try:
        return read_bytes(markup, name="page").text
    except SourceError:
        return ""


def measured(pages: list[Page], read: Callable[[bytes], str]) -> Figures:
    scores = [_score(page.body, read(page.markup)) for page in pages]
    precision, recall = (sum(column) / len(scores) for column in zip(*scores, strict=True))
    return Figures(precision, recall, 2 * precision * recall / (precision + recall))


def paces(pages: list[Page], readers: tuple[Callable[[bytes], str], ...]) -> list[float]:
    """Pages a second of each. Page by page in turn and the best of three, so that a busy machine slows all alike."""
    turns = [[[_seconds(read, page.markup) for read in readers] for _ in range(3)] for page in pages]
    best = [[min(times) for times in zip(*rounds, strict=True)] for rounds in turns]
    return [len(pages) / sum(times) for times in zip(*best, strict=True)]


def _seconds(read: Callable[[bytes], str], markup: bytes) -> float:
    began = time.process_time()
    read(markup)
    return time.process_time() - began


def _score(gold: str, read: str) -> tuple[float, float]:
    wanted, found = _shingles(gold), _shingles(read)
    hit = (wanted & found).total()
    return hit / max(1, found.total()), hit / max(1, wanted.total())


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = re.findall(r"\w+", text)
    return Counter(tuple(tokens[i : i + 4]) for i in range(max(1, len(tokens) - 3)))


def main() -> None:
    if not PAGES.is_dir():
        sys.exit("bench/pages.py: skipped, the saved pages do not lie beside the project")
    pages = saved_pages(every=int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    figures = [measured(pages, read) for read in (plain, ours)]
    pace = paces(pages, (plain, ours))
    for name, found, one in zip(("trafilatura", "hearsay"), figures, pace, strict=True):
        print(
            f"{name:<12} pages {len(pages)} precision {found.precision:.3f} recall {found.recall:.3f} "
            f"F1 {found.f1:.3f} pages a second {one:.0f} ({one / pace[0]:.2f} of trafilatura's)"
        )


if __name__ == "__main__":
    main()
