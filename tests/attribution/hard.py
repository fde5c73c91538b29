"""The hard cases (tests/cases/hard) as texts with their attributions, and how much of them is found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hearsay.types import Attribution, Span

FOLDER = Path(__file__).parents[1] / "cases" / "hard"
_MARK = re.compile(r"[⟦‹](?P<loose>\??)(?P<number>\d+) |[⟧›]")


@dataclass(slots=True)
class Said:
    """One attribution of a case; `loose` ones may be found or not."""

    content: list[Span] = field(default_factory=list)
    speaker: list[Span] = field(default_factory=list)
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    kind: str
    title: str
    text: str
    said: dict[int, Said]

    def within(self) -> set[tuple[int, int]]:
        """Pairs (inner, outer) of attributions one of which is told in the other's content."""
        held = [(a, b) for a in self.said for b in self.said if a != b]
        return {(a, b) for a, b in held if _inside(self.said[a].content, self.said[b].content)}


def _inside(inner: Sequence[Span], outer: Sequence[Span]) -> bool:
    return bool(inner) and all(any(o.covers(i) and o != i for o in outer) for i in inner)


def cases() -> Iterator[Case]:
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text("utf8").split("## ")[1:]:
            title, marked = block.split("\n", 1)
            yield case(path.stem, title, marked.strip())


def case(kind: str, title: str, marked: str) -> Case:
    text, said, last = "", dict[int, Said](), 0
    opened: list[tuple[int, bool, int]] = []
    for m in _MARK.finditer(marked):
        text += marked[last : m.start()]
        last = m.end()
        if m["number"]:
            opened.append((int(m["number"]), m.group()[0] == "⟦", len(text)))
            said.setdefault(opened[-1][0], Said()).loose |= bool(m["loose"])
        else:
            number, is_content, start = opened.pop()
            (said[number].content if is_content else said[number].speaker).append(Span(start, len(text)))
    return Case(kind, title, text + marked[last:], said)


@dataclass(slots=True)
class Tally:
    """Found and right, found, to be found."""

    hit: int = 0
    found: int = 0
    wanted: int = 0

    def f1(self) -> float:
        return 200 * self.hit / (self.found + self.wanted) if self.found + self.wanted else 100.0


def added(tallies: Iterable[Tally]) -> Tally:
    return Tally(*(sum(n) for n in zip(*((t.hit, t.found, t.wanted) for t in tallies), strict=True)))


def matched(c: Case, found: Sequence[Attribution], *, sources: bool = True) -> dict[int, Attribution]:
    """For each attribution of the case the found one whose content and speaker overlap it by half, if any.

    Without `sources` the content is enough.
    """
    free = list(found)
    hits = {}
    for number, s in c.said.items():
        best = next((a for a in free if _alike(c.text, s, a, sources=sources)), None)
        if best:
            free.remove(best)
            hits[number] = best
    return hits


def tally(c: Case, found: Sequence[Attribution], *, sources: bool = True) -> Tally:
    hits = matched(c, found, sources=sources)
    loose = [n for n, s in c.said.items() if s.loose]
    return Tally(
        hit=sum(n not in loose for n in hits),
        found=len(found) - sum(n in loose for n in hits),
        wanted=len(c.said) - len(loose),
    )


def _alike(text: str, s: Said, a: Attribution, *, sources: bool) -> bool:
    content = _share(text, s.content, a.content) >= 0.5
    return content and (s.loose or not sources or _share(text, s.speaker, [a.speaker] if a.speaker else []) >= 0.5)


def _share(text: str, mine: Sequence[Span], theirs: Sequence[Span]) -> float:
    x, y = ({i for s in spans for i in range(*s) if text[i].isalnum()} for spans in (mine, theirs))
    return len(x & y) / len(x | y) if x | y else 1.0
