"""All that a report names, before anybody is looked up: who has the most to say, and what it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hearsay.facts.words import PLATFORMS, content_words
from hearsay.resolution.figures.figures import Figure, figures
from hearsay.resolution.figures.sexes import sex
from hearsay.resolution.naming.name import Name, overlapping
from hearsay.resolution.who.entry import Entry, nouns
from hearsay.types import Attribution, Span

Said = Mapping[Span, frozenset[str]]


def cast(text: str, names: Sequence[Name], said: Said) -> tuple[list[Entry], dict[Span, int]]:
    """An entry for each figure, and the numbers of those whose names stand at each place."""
    each = figures(text, names)
    speaking = _speaking(names, said)
    mine = [{at for n in f.occurrences for at in speaking.get(n.at, ())} for f in each]
    most = {k: max(len(m) for g, m in zip(each, mine, strict=True) if g.kind == k) for k in {g.kind for g in each}}
    outlets = sum(f.kind == "outlet" for f in each)
    entries = [
        _entry(
            number,
            f,
            main=0 < len(spans) == most[f.kind],
            only=f.kind == "outlet" and outlets == 1,
            says=frozenset(w for at in spans for w in said[at]),
        )
        for number, (f, spans) in enumerate(zip(each, mine, strict=True))
    ]
    return entries, {n.at: number for number, f in enumerate(each) for n in f.occurrences}


def _entry(number: int, f: Figure, *, main: bool, only: bool, says: frozenset[str]) -> Entry:
    called = f.called | frozenset(content_words(f.name))
    return Entry(
        number=number,
        mention=f.occurrences[0].at,
        name=f.name,
        kind=f.kind,
        named=True,
        place=f.place,
        sex=sex(f.called, f.name) if f.kind == "person" else None,
        called=called,
        nouns=called | (nouns(f.kind) if f.name.casefold() not in PLATFORMS else frozenset()),
        says=says,
        sure=f.sure,
        main=main,
        only=only,
        places=tuple(n.at.start for n in f.occurrences),
    )


def sayings_by_speaker(text: str, attributions: Iterable[Attribution]) -> dict[Span, frozenset[str]]:
    """The longer content words of what each speaker's words are given as saying."""
    return {a.speaker: _said(text, a) for a in attributions if a.speaker}


def _said(text: str, a: Attribution) -> frozenset[str]:
    return frozenset(w for c in a.content for w in content_words(c.of(text)) if len(w) > 3)


def _speaking(names: Sequence[Name], spans: Iterable[Span]) -> dict[Span, list[Span]]:
    """The speakers' spans in which each name stands."""
    found: dict[Span, list[Span]] = {}
    for at in spans:
        for n in overlapping(names, at):
            found.setdefault(n.at, []).append(at)
    return found
