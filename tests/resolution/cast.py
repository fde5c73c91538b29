"""Reports in which every speaker is marked with who it is: `‹She = Ilse Brandt›`.

    ‹words = Name›            a named source            ‹words = *a description›   an unnamed one
    ‹words = Name|Other›      either name will do       ‹words = *~someone›        unnamed, under whatever name
    ‹words = Name /outlet›    and of this kind          ‹words = ?›                nobody can tell
    ‹= Name›                  a quotation without a cue, right behind it
    ‹words ≠ Name›            right, but not yet found

Within one report equal names must be one source, different names different ones. `## ` begins a report.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hearsay.resolution.who.book import Book
from hearsay.resolution.who.entry import Entry
from hearsay.resolution.who.speakers import speakers
from hearsay.text import paragraphs, quoted, sentence_at
from hearsay.types import Attribution, Report, Span

CASES = Path(__file__).resolve().parents[1] / "cases" / "who"
_MARK = re.compile(r"‹(?P<words>[^‹›=≠]*?) ?(?P<sign>[=≠]) (?P<who>[^‹›/]+?)(?: /(?P<kind>\w+))?›")
_CUE = re.compile(r" ?\b(?:said|says|told|added|according to|wrote|asked|argued|insisted|denied|warned)\b ?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A speaker's words, who it is in a reader's eyes, and whether that is found yet."""

    at: Span
    who: tuple[str, ...]
    kind: str | None
    found_yet: bool

    @property
    def one(self) -> str:
        """What all parts of this source share."""
        return self.who[0].lstrip("*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    title: str
    text: str
    parts: tuple[Part, ...]


def told(title: str, marked: str) -> Told:
    text, parts, at = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        where = Span(len(text), len(text) + len(m["words"]))
        text += m["words"]
        parts.append(Part(at=where, who=tuple(m["who"].split("|")), kind=m["kind"], found_yet=m["sign"] == "="))
        at = m.end()
    return Told(title=title, text=text + marked[at:], parts=tuple(parts))


@cache
def reports() -> tuple[Told, ...]:
    """All of `cases/who`."""
    return tuple(r for path in sorted(CASES.glob("*.txt")) for r in _of(path))


def _of(path: Path) -> Iterator[Told]:
    for piece in re.split(r"^## ", path.read_text("utf8"), flags=re.MULTILINE)[1:]:
        title, _, body = piece.partition("\n")
        yield told(f"{path.stem}: {title}", body.strip())


def attributed(text: str, ats: Sequence[Span], *, model: str = "by hand") -> list[Attribution]:
    """An attribution for each speaker: the cue beside it, and the rest of its sentence for what is said."""
    return [_attributed(Report(name="x", text=text).id, text, at, model) for at in ats]


def _attributed(report: str, text: str, at: Span, model: str) -> Attribution:
    spoken = at.end > at.start
    cue = _cue(text, at) if spoken else None
    return Attribution(
        report_id=report,
        content=_content(text, at, cue) if cue else (_quotation(text, at),),
        cue=cue,
        speaker=at if spoken else None,
        manner="direct" if not spoken or "“" in sentence_at(text, at).of(text) else "indirect",
        act="speech",
        score=1.0,
        model=model,
    )


def _cue(text: str, at: Span) -> Span:
    around = sentence_at(text, at)
    near = [Span(*m.span()) for m in _CUE.finditer(text, *around) if not Span(*m.span()).overlaps(at)]
    return min(near, key=lambda s: max(s.start - at.end, at.start - s.end), default=Span(at.end, at.end))


def _content(text: str, at: Span, cue: Span) -> tuple[Span, ...]:
    around = sentence_at(text, at)
    left = Span(around.start, max(around.start, min(at.start, cue.start)))
    right = Span(min(around.end, max(at.end, cue.end)), around.end)
    return tuple(s for s in (left, right) if s.of(text).strip(" .,”“")) or (around,)


def _quotation(text: str, at: Span) -> Span:
    before = [q for q in quoted(text) if q.end <= at.start]
    return before[-1] if before else next(paragraphs(text))


@cache
def cast(report: Told) -> tuple[Entry | None, ...]:
    """Whom each part is found to be."""
    said = attributed(report.text, [p.at for p in report.parts])
    book = Book(Report(name="x", text=report.text), said)
    return tuple(None if n is None else book.entries[n] for n in speakers(book, said))


def complaints(report: Told, number: int) -> list[str]:
    """What is wrong with whom one part is found to be."""
    part, found = report.parts[number], cast(report)[number]
    if part.who == ("?",):
        return [f"{found.name} is too sure"] if found and found.named else []
    if found is None:
        return ["nobody"]
    return [*_by_itself(part, found), *_among(report, part, found)]


def _by_itself(part: Part, found: Entry) -> Iterator[str]:
    names = [w.lstrip("*").casefold() for w in part.who]
    if found.name.casefold() not in names and not any(n.startswith("~") for n in names):
        yield f"called {found.name}"
    if found.named not in {not w.startswith("*") for w in part.who}:
        yield f"named: {found.named}"
    if part.kind not in (None, found.kind):
        yield f"a {found.kind}"


def _among(report: Told, part: Part, found: Entry) -> Iterator[str]:
    """Most parts of one source go together, and with no more of another's; those not found yet have no vote."""
    votes: dict[str, Counter[int]] = {}
    for p, e in zip(report.parts, cast(report), strict=True):
        if e and p.found_yet:
            votes.setdefault(p.one, Counter())[e.number] += 1
    most = {who: v.most_common(1)[0] for who, v in votes.items()}
    mine, times = most.get(part.one, (found.number, 0))
    if found.number != mine:
        yield "not the same as elsewhere"
    yield from (
        f"taken for {who}" for who, (n, t) in most.items() if who != part.one and n == found.number and t >= times
    )
