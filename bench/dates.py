"""Words for a day → the day, on the dates that GUM resolves (TEI `<date when="2015-05-05">`), beside dateparser.

python bench/dates.py [--errors] [--said]

Each document's text is made anew from its XML; it is taken to be published on its `dateCreated`, unless it prints a day
at its own head. Counted are the elements that GUM resolves to a full day, by where they stand:

- attribution: in a sentence that holds an attribution by GUM's RST (a unit whose relation is attribution-positive or
  -negative, the clause that says who says); the figure to look at;
- saying: in that unit itself, so that it is mostly the day on which something was said;
- all: anywhere, narrated history and "his birthday" included.

"ranges" are elements that GUM gives only bounds (from, to, notBefore, notAfter), or no more than a month or a year:
right is no day at all. GUM's own slips are not corrected.

"In place" reads the words where they stand, as `said_on` does; "words alone" the element's own, as dateparser does
here. `--said` runs the whole program instead and compares the day put to each saying with the elements of the cue's
sentence: the same day, another, or no element there.
"""

from __future__ import annotations

import html
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import dateparser

from hearsay.pipeline import find
from hearsay.resolution.dates.days import vague
from hearsay.resolution.dates.said import AHEAD, frame_at
from hearsay.resolution.dates.today import today
from hearsay.resolution.dates.whens import day, whens
from hearsay.text import sentence_at
from hearsay.types import Report, Span

GUM = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "gum"


class Mention(NamedTuple):
    """A `<date>` element: its words, place in the text, GUM's day (None: no single one), and where it stands."""

    words: str
    span: Span
    gold: date | None
    groups: frozenset[str]


Resolver = Callable[[Mention, Report], date | None]


class Document(NamedTuple):
    report: Report
    mentions: list[Mention]


class Token(NamedTuple):
    span: Span
    sentence: int


def documents() -> Iterator[Document]:
    return (document(path) for path in sorted((GUM / "xml").glob("*.xml")))


def document(path: Path) -> Document:
    lines = path.read_text("utf8").split("\n")
    text, tokens, elements = _text_of(lines)
    created = re.search(r'dateCreated="([^"]*)"', lines[0])
    report = Report(name=path.stem, text=text, published=created[1] if created else None)
    inside = _attributing(GUM / "rst" / "dependencies" / f"{path.stem}.rsd", len(tokens))
    sentences = {tokens[i].sentence for i in inside}
    return Document(report, [_mention(text, tokens, e, inside, sentences) for e in elements])


Element = tuple[str, int, int]  # the opening tag, first token, one past the last


def _text_of(lines: list[str]) -> tuple[str, list[Token], list[Element]]:
    """Tokens joined by spaces, but for marks that stand close; a new line for each heading, paragraph and item."""
    text, sentence = "", 0
    tokens: list[Token] = []
    elements: list[Element] = []
    opened: list[tuple[str, int]] = []
    for line in lines:
        if line.startswith("<date"):
            opened.append((line, len(tokens)))
        elif line.startswith("</date"):
            elements.append((*opened.pop(), len(tokens)))
        elif re.match(r"</?(?:head|p|item|figure|caption|sp)\b", line):
            text = text.rstrip(" ") + "\n"
        elif line.startswith("<s ") or line == "<s>":
            sentence += 1
        elif "\t" in line:
            word = html.unescape(line.split("\t")[0])
            text = text[: -1 if re.match(r"[.,;:!?)%\]]|['’]s?$|n['’]t$", word) and text.endswith(" ") else None]
            tokens.append(Token(Span(len(text), len(text) + len(word)), sentence))
            text += word if word in "([$£€" else word + " "
    return text, tokens, elements


def _attributing(path: Path, n: int) -> frozenset[int]:
    """Tokens of the units that attribute."""
    units = [line.split("\t") for line in path.read_text("utf8").split("\n") if line.count("\t") > 6]
    owner = [unit[7].startswith("attribution") for unit in units for _ in unit[1].split(" ")]
    if len(owner) != n:
        sys.exit(f"{path}: {len(owner)} tokens where the XML has {n}")
    return frozenset(i for i, attributes in enumerate(owner) if attributes)


def _mention(text: str, tokens: list[Token], e: Element, inside: frozenset[int], sentences: set[int]) -> Mention:
    tag, first, end = e
    when = re.search(r'when="(\d{4}-\d\d-\d\d)"', tag)
    span = Span(tokens[first].span.start, tokens[end - 1].span.end)
    where = {"all"} | ({"attribution"} if tokens[first].sentence in sentences else set())
    where |= {"saying"} if first in inside else set()
    gold = date.fromisoformat(when[1]) if when else None
    return Mention(span.of(text), span, gold, frozenset(where if gold else {"ranges"}))


def in_place(m: Mention, report: Report) -> date | None:
    """With what the text tells before it. What is one list or range here and two elements there is read by element."""
    sentence = sentence_at(report.text, m.span)
    whole = next((w for w in whens(sentence.of(report.text)) if w.span.moved(sentence.start).overlaps(m.span)), None)
    ahead = bool(AHEAD.search(report.text, sentence.start, m.span.start))
    frame = frame_at(report, m.span.start, ahead=ahead)
    if whole is None or whole.reader is vague:
        return next((w.day(frame) for w in whens(m.words)), None)
    return whole.day(frame)


def words_alone(m: Mention, report: Report) -> date | None:
    return day(m.words, today(report))


def by_dateparser(m: Mention, report: Report) -> date | None:
    now = today(report)
    base = {"RELATIVE_BASE": datetime(now.year, now.month, now.day)} if now else {}  # noqa: DTZ001
    found = dateparser.parse(m.words, languages=["en"], settings={"PREFER_DATES_FROM": "past", **base})
    return found.date() if found else None


def resolved(show: bool) -> None:
    read = list(documents())
    resolvers: dict[str, Resolver] = {
        "in place": in_place,
        "words alone": words_alone,
        "words alone, dateparser": by_dateparser,
    }
    for name, resolve in resolvers.items():
        right: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for report, m in ((d.report, m) for d in read for m in d.mentions):
            got = resolve(m, report)
            total.update(m.groups)
            right.update(m.groups if got == m.gold else ())
            if show and got != m.gold and resolve is in_place:
                print(_error(report, m, got))
        print(f"{name:<24}", *(f"{g} {right[g]}/{total[g]} {right[g] / total[g]:.1%}" for g in sorted(total)), sep="  ")


def _error(report: Report, m: Mention, got: date | None) -> str:
    around = report.text[max(0, m.span.start - 60) : m.span.end + 40].replace("\n", " | ")
    return f"{'/'.join(sorted(m.groups)):<22} {report.name}: {m.words!r} {got}, GUM {m.gold}: … {around} …"


def said(show: bool) -> None:
    count: Counter[str] = Counter()
    for report, mentions in documents():
        found = find(report)
        for a, s in zip(found.attributions, found.sourcings, strict=True):
            if s.said_on is None or a.cue is None:
                continue
            around = sentence_at(report.text, a.cue)
            there = {str(m.gold) for m in mentions if around.covers(m.span) and m.gold}
            verdict = "same" if s.said_on in there else "another" if there else "none there"
            count[verdict] += 1
            if show and verdict != "same":
                print(f"{report.name}: {s.said_on}, GUM {', '.join(there) or '-'}: {around.of(report.text)}")
    print("said on", *(f"{verdict} {n}" for verdict, n in sorted(count.items())), sep="  ")


def main() -> None:
    if not GUM.is_dir():
        sys.exit("bench/dates.py: skipped, GUM does not lie beside the project")
    (said if "--said" in sys.argv else resolved)("--errors" in sys.argv)


if __name__ == "__main__":
    main()
