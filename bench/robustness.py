"""Does typography change what is found: python -m bench.robustness [VARIANT …]

PolNeAR dev again and again, each time set in another way, its gold spans moved along; content-only F1 in percent and
what it differs by from the texts as they are. Nothing but the letters' dress changes, so nothing should.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from training.calibration import shape
from training.scorers import attributions

from hearsay.attribution import attribute, shipped
from hearsay.text import plain
from hearsay.types import Report

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
DEV = SHARED / "data" / "polnear" / "dev.jsonl"

Dressed = list[str]  # what stands for each character of the text


def as_given(text: str) -> Dressed:
    return list(text)


def quotes(opens: str, closes: str) -> Callable[[str], Dressed]:
    """Double quotation marks as others; which opens and which closes is told by what stands before."""

    def dressed(text: str) -> Dressed:
        flat = plain(text)
        starts = [i == 0 or flat[i - 1] in " \n([-–—" for i in range(len(text))]
        return [(opens if starts[i] else closes) if c == '"' else text[i] for i, c in enumerate(flat)]

    return dressed


def capitals(text: str) -> Dressed:
    """The first line as a headline in capitals."""
    end = text.find("\n") if "\n" in text else len(text)
    return [c.upper() if i < end and len(c.upper()) == 1 else c for i, c in enumerate(text)]


def soft_hyphens(text: str) -> Dressed:
    """Inside every long word, as pages have them for breaking lines."""
    middles = {(m.start() + m.end()) // 2 for m in re.finditer(r"[^\W\d_]{8,}", text)}
    return [c + "\u00ad" if i in middles else c for i, c in enumerate(text)]


def hard_spaces(text: str) -> Dressed:
    return ["\u00a0" if c == " " else c for c in text]


def some_hard_spaces(text: str) -> Dressed:
    """Before figures, after titles and beside dashes, as typesetters have them."""
    hard = {m.start() for m in re.finditer(r" (?=\d|[–—-] )|(?<=Mr\.|Dr\.|rs\.) ", text)}
    return ["\u00a0" if i in hard else c for i, c in enumerate(text)]


def zero_width(text: str) -> Dressed:
    """A zero-width space behind every slash, dash and quotation mark."""
    return [c + "\u200b" if plain(c) in '"/—–' else c for c in text]


VARIANTS: dict[str, Callable[[str], Dressed]] = {
    "as given": as_given,
    "straight quotation marks": quotes('"', '"'),
    "curly": quotes("“", "”"),
    "single": quotes("‘", "’"),
    "guillemets": quotes("«", "»"),
    "low and high": quotes("„", "“"),
    "two single ones": quotes("``", "''"),
    "no quotation marks": quotes("", ""),
    "headline in capitals": capitals,
    "soft hyphens": soft_hyphens,
    "no-break spaces, some": some_hard_spaces,
    "no-break spaces, all": hard_spaces,
    "zero-width spaces": zero_width,
}


def moved(d: dict[str, Any], dressed: Dressed) -> dict[str, Any]:
    """The document in its new dress."""
    at = [0]
    for c in dressed:
        at.append(at[-1] + len(c))
    said = attributions().attributions(d)[1]
    said = [{role: [[at[s], at[e]] for s, e in spans] for role, spans in a.items()} for a in said]
    return {"id": d["id"], "text": "".join(dressed), "attributions": said}


def scored(documents: Sequence[dict[str, Any]], dress: Callable[[str], Dressed]) -> dict[str, float]:
    """F1 in percent by metric."""
    score = attributions()
    total: Counter[tuple[str, str]] = Counter()
    for d in (moved(d, dress(d["text"])) for d in documents):
        found = attribute(Report(name=d["id"], text=d["text"]), shipped())
        total += score.counts(d["text"], score.attributions(d)[1], [shape(a) for a in found])
    return {m: round(v["F1"], 2) for m, v in score.finish(total).items()}


def rows(documents: Sequence[dict[str, Any]], names: Sequence[str]) -> Iterator[tuple[str, float, float, float]]:
    """Variant, content only, its difference from the texts as they are, linked."""
    base = scored(documents, as_given)
    for name in names:
        f = base if name == "as given" else scored(documents, VARIANTS[name])
        yield name, f["content only"], f["content only"] - base["content only"], f["linked"]


def main() -> None:
    if not DEV.exists():
        sys.exit(f"{DEV}: not there; this measurement needs the material beside the project")
    documents = [json.loads(line) for line in DEV.read_text("utf8").splitlines()]
    print("| text set with | content only | difference | linked |\n|---|---|---|---|", flush=True)
    for name, content, difference, linked in rows(documents, sys.argv[1:] or list(VARIANTS)):
        print(f"| {name} | {content:.1f} | {difference:+.1f} | {linked:.1f} |", flush=True)


if __name__ == "__main__":
    main()
