"""The outlets of one report: where they are named, which is its own, who works for which, what it takes over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hearsay.resolution.figures.alike import same_name
from hearsay.resolution.figures.spelling import initials, parts
from hearsay.resolution.press.own import own_outlets
from hearsay.resolution.press.passages import Passage, passages
from hearsay.resolution.press.passings import Passing, passings
from hearsay.resolution.press.relays import stated, unclaimed
from hearsay.resolution.press.staff import staff
from hearsay.resolution.sayings import Saying
from hearsay.resolution.who.book import Book
from hearsay.resolution.who.entry import Entry
from hearsay.text import plain


class Donor(NamedTuple):
    """A source said to have spoken to an outlet in words that are no attribution's."""

    source: int
    heard_by: Passing


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """`stated` holds, for each saying, the outlets of its sentence; `crew` last names of outlets' people."""

    found: Sequence[Passing]
    own: frozenset[str]
    stated: Sequence[Sequence[Passing]]
    donors: Sequence[Donor]
    crew: Mapping[str, Passing]
    taken: Sequence[Passage]
    numbers: Mapping[str, int]

    def number(self, p: Passing) -> int:
        """The outlet's number among the report's sources."""
        return self.numbers[p.name]

    def foreign(self, found: Sequence[Passing]) -> list[Passing]:
        """Without the report's own outlet."""
        return [p for p in found if p.name not in self.own]


def press(book: Book, sayings: Sequence[Saying]) -> Press:
    found = passings(book.text, [e.name for e in book.entries if e.kind == "outlet" and e.named])
    attributions = [s.attribution for s in sayings]
    names = [stated(book.text, a, attributions, found) for a in attributions]
    loose = unclaimed(book.text, attributions, found)
    donors = [Donor(n, p) for p in loose if (n := _named_before(book, sayings, p)) is not None]
    own = own_outlets(book.text, book.publisher, found, _heard(sayings, names, loose, donors))
    return Press(
        found=found,
        own=own,
        stated=names,
        donors=[d for d in donors if d.heard_by.name not in own],
        crew=staff(book.text, found),
        taken=list(passages(book.text, [p for p in found if p.name not in own])),
        numbers=_numbers(book, found),
    )


def _numbers(book: Book, found: Sequence[Passing]) -> dict[str, int]:
    """Each outlet's number; entries are looked up by a word or the initials that two names of one must share."""
    by_word: dict[str, list[Entry]] = defaultdict(list)
    for e in book.entries:
        _enter(by_word, e)
    numbers: dict[str, int] = {}
    for p in {p.name: p for p in found}.values():
        entry = _entry(book, p, by_word)
        _enter(by_word, entry)
        numbers[p.name] = entry.number
    return numbers


def _enter(by_word: dict[str, list[Entry]], e: Entry) -> None:
    for word in _words(e.name) if e.kind == "outlet" and e.named else ():
        if e not in by_word[word][-1:]:
            by_word[word].append(e)


def _words(name: str) -> set[str]:
    return {*parts(name), initials(name).casefold()} - {""}


def _entry(book: Book, p: Passing, by_word: Mapping[str, Sequence[Entry]]) -> Entry:
    near = {e.number: e for word in _words(p.name) for e in by_word.get(word, ())}
    same = [near[n] for n in sorted(near) if same_name(near[n].name, p.name)]
    exact = [e for e in same if e.name.casefold() == p.name.casefold()]
    if same:
        return (exact or same)[0]
    found = book.find(p.at) if p.described else None
    return found or book.outlet(p.name, p.at)


def _named_before(book: Book, sayings: Sequence[Saying], p: Passing) -> int | None:
    """The source named last in the sentence before an outlet that heard it, else first behind it ("reached by CNN, …")."""
    ahead, behind = (book.text[a:b].casefold() for a, b in ((p.sentence.start, p.at.start), (p.at.end, p.sentence.end)))
    speakers = {s.source for s in sayings}
    named = {e.number: e.name.split()[-1].casefold() for e in book.entries if _named_speaker(e, speakers)}
    before = {n: at for n, word in named.items() if (at := ahead.rfind(word)) >= 0}
    after = {n: at for n, word in named.items() if (at := behind.find(word)) >= 0}
    if before or '"' in plain(ahead):
        return max(before, key=lambda n: before[n], default=None)
    return min(after, key=lambda n: after[n], default=None)


def _named_speaker(e: Entry, speakers: Collection[int | None]) -> bool:
    return e.named and e.kind != "outlet" and e.number in speakers


def _heard(
    sayings: Sequence[Saying], names: Sequence[Sequence[Passing]], loose: Sequence[Passing], donors: Sequence[Donor]
) -> dict[str, set[int | None]]:
    """Whom each outlet is said to have heard; a hearing of nobody known counts by its place."""
    heard: dict[str, set[int | None]] = {}
    for s, said in zip(sayings, names, strict=True):
        for p in said:
            if p.part == "heard":
                heard.setdefault(p.name, set()).add(s.source)
    known = {d.heard_by: d.source for d in donors}
    for p in loose:
        heard.setdefault(p.name, set()).add(known.get(p, -1 - p.at.start))
    return heard
