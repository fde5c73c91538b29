"""Who is who, on GUM's coreference (Zeldes 2017; news, interview, speech, court and bio documents of the train split).

python bench/coreference.py [--genre news …] [--errors]

Every mention of a person or an organisation is looked up in the report's book, in the order of the text, as a speaker's
words would be. Reported: for each pronoun and each description whose entity was mentioned before, the share put to the
entity of one of its earlier mentions; and B³ F1 over all mentions of entities with at least two (singletons left out).
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hearsay.resolution.mentions.mentions import parse
from hearsay.resolution.who.book import Book
from hearsay.types import Report, Span

GUM = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "gum" / "coref" / "gum" / "tsv"
GENRES = ("news", "interview", "speech", "court", "bio")


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention and the number of its entity in the document."""

    span: Span
    entity: int


def document(path: Path) -> tuple[str, list[Marked]]:
    """The text, its tokens joined as in print, and the mentions of people and organisations by their place."""
    words: list[str] = []
    marks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    links: list[tuple[str, str]] = []
    paragraphs: set[int] = set()
    for line in path.read_text("utf8").splitlines():
        cells = line.split("\t")
        if line.startswith("#Text"):
            paragraphs.add(len(words))
        if line.startswith("#") or len(cells) < 10:
            continue
        here = {m[1] or f"t{cells[0]}": m[0] for m in _entities(cells[3])}
        for number, kind in here.items():
            marks[number, kind].append(len(words))
        links += [(a, b) for a, b in _links(cells[0], cells[8], cells[9], here)]
        words.append(cells[2])
    text, places = _joined(words, paragraphs)
    parent = _merged(links)
    found = [
        (Span(places[at[0]][0], places[at[-1]][1]), parent(number))
        for (number, kind), at in marks.items()
        if kind in ("person", "organization")
    ]
    entities = {e: n for n, e in enumerate(dict.fromkeys(e for _, e in found))}
    return text, sorted((Marked(s, entities[e]) for s, e in found), key=lambda m: m.span)


def _entities(cell: str) -> list[tuple[str, str]]:
    return re.findall(r"([a-z_]+)(?:\[(\d+)\])?", cell) if cell != "_" else []


def _links(token: str, kinds: str, cell: str, here: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of entity numbers that corefer; a bridging link joins none."""
    if cell == "_":
        return
    for kind, link in zip(kinds.split("|"), cell.split("|"), strict=False):
        match = re.match(r"([\d-]+)(?:\[(\d+)_(\d+)\])?", link)
        if not match or kind.startswith("bridge"):
            continue
        own = match[3] if match[3] and match[3] != "0" else f"t{token}"
        other = match[2] if match[2] and match[2] != "0" else f"t{match[1]}"
        yield own, other


def _merged(links: list[tuple[str, str]]) -> Callable[[str], str]:
    parent: dict[str, str] = {}

    def root(x: str) -> str:
        while parent.get(x, x) != x:
            x = parent[x]
        return x

    for a, b in links:
        parent[root(a)] = root(b)
    return root


def _joined(words: list[str], paragraphs: set[int]) -> tuple[str, list[tuple[int, int]]]:
    text, places = "", []
    for i, word in enumerate(words):
        tight = re.match(r"[,.;:!?)\]’'%]|n['’]t$|”", word) or text[-1:] in ("(", "[", "“", "$", "")
        text += "" if not text else "\n" if i in paragraphs and text[-1:] in '.!?”"' else "" if tight else " "
        places.append((len(text), len(text) + len(word)))
        text += word
    return text, places


def judged(text: str, marked: list[Marked], *, errors: bool) -> dict[str, float]:
    book, tally = Book(Report(name="gum", text=text)), Counter[str]()
    mine: list[int] = []
    for m in marked:
        entry = book.find(m.span, speaking=False)
        mine.append(entry.number if entry else -len(mine) - 1)
        before = {mine[i] for i, o in enumerate(marked[: len(mine) - 1]) if o.entity == m.entity}
        parsed = parse(text, m.span, book.names)
        sort = "pronoun" if parsed.pronoun else "name" if parsed.name else "description"
        if before:
            tally[sort] += 1
            tally[f"{sort} right"] += mine[-1] in before
            if errors and mine[-1] not in before:
                print(f"  {sort}: {m.span.of(text)[:60]!r} taken for {entry.name if entry else None!r}")
    return tally | b_cubed([m.entity for m in marked], mine)


def b_cubed(gold: list[int], mine: list[int]) -> dict[str, float]:
    """Sums of B³ precision and recall (Bagga & Baldwin 1998) over mentions of entities with two mentions or more."""
    often = Counter(gold)
    kept = [i for i, e in enumerate(gold) if often[e] > 1]
    total = {"p": 0.0, "r": 0.0, "n": float(len(kept))}
    for i in kept:
        same = sum(gold[j] == gold[i] and mine[j] == mine[i] for j in kept)
        total["p"] += same / sum(mine[j] == mine[i] for j in kept)
        total["r"] += same / sum(gold[j] == gold[i] for j in kept)
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--genre", nargs="*", default=GENRES)
    parser.add_argument("--errors", action="store_true")
    got = parser.parse_args()
    for genre in got.genre:
        total: defaultdict[str, float] = defaultdict(float)
        for path in sorted(GUM.glob(f"GUM_{genre}_*.tsv")):
            if got.errors:
                print(path.stem)
            for key, value in judged(*document(path), errors=got.errors).items():
                total[key] += value
        sorts = ("pronoun", "name", "description")
        shares = ", ".join(f"{s} {100 * total[f'{s} right'] / max(1, total[s]):.1f} (n {total[s]:.0f})" for s in sorts)
        p, r = total["p"] / total["n"], total["r"] / total["n"]
        print(
            f"{genre}: {shares}; B³ F1 {200 * p * r / (p + r):.1f} (p {100 * p:.1f} r {100 * r:.1f} n {total['n']:.0f})"
        )


if __name__ == "__main__":
    main()
