"""The sources of one report by number: what it names from the outset, and what is added as it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from hearsay.facts.words import content_words
from hearsay.resolution.figures.alike import same_name
from hearsay.resolution.figures.sexes import sex
from hearsay.resolution.figures.spelling import plain
from hearsay.resolution.mentions.mention import Mention, heads
from hearsay.resolution.naming.name import Name
from hearsay.resolution.naming.names import names
from hearsay.resolution.who.cast import cast, sayings_by_speaker
from hearsay.resolution.who.entry import Entry, nouns
from hearsay.resolution.who.turns import labels
from hearsay.text import PARAGRAPH
from hearsay.types import Attribution, Kind, Report, Span


class Register:
    """Entries keep their numbers; a changed one takes its predecessor's place.

    `lead` is where the opening ends, `last` whoever spoke last; `at` holds the occurrences of names, `found` all other
    words that were looked up; `said` and `own` what each speaker's words are given as saying, as words and as places;
    `turns` are the names before the turns of a talk.
    """

    def __init__(self, report: Report, attributions: Sequence[Attribution] = ()) -> None:
        self.text = report.text
        self.publisher = report.publisher
        self.names = names(report.text)
        self.lead = _lead(report.text)
        self.last: int | None = None
        self.said = sayings_by_speaker(report.text, attributions)
        self.own = {a.speaker: a.content for a in attributions if a.speaker}
        self.turns = labels(report.text)
        self.found: dict[Span, int] = {}
        self.entries, self.at = cast(report.text, self.names, self.said)
        self._people_talk()

    def _people_talk(self) -> None:
        """Who takes turns in a talk is a person, where its name alone would be a body as well."""
        for number in {self.at[at] for at in self.turns if at in self.at}:
            e = self.entries[number]
            if e.kind == "organisation" and not e.sure:
                self.put(replace(e, kind="person"))

    def add(self, m: Mention, name: str, kind: Kind, *, named: bool, also: frozenset[str] = frozenset()) -> Entry:
        entry = Entry(
            number=len(self.entries),
            mention=m.at,
            name=name,
            kind=kind,
            named=named,
            many=not m.name and m.many,
            sex=sex(m.words | {m.head or ""}, name) if kind == "person" else None,
            called=frozenset(content_words(name)) | m.words | also,
            nouns=frozenset(heads(m)) | nouns(kind) | also,
            places=(m.at.start,),
        )
        self.entries.append(entry)
        return entry

    def put(self, entry: Entry) -> Entry:
        self.entries[entry.number] = entry
        return entry

    def called(self, name: str, *, named: bool | None = None) -> Entry | None:
        """The entry of just that name, whatever its case and accents."""
        fitting = (e for e in self.entries if named in (None, e.named))
        return next((e for e in fitting if plain(e.name) == plain(name)), None)

    def bearing(self, words: str, kind: Kind | None) -> Entry | None:
        """The first that a printed name may denote; a person only where that is asked for or nothing is."""
        fitting = (e for e in self.entries if e.named and (kind in (None, e.kind) or e.kind != "person"))
        return next((e for e in fitting if same_name(words, e.name)), None)

    def of(self, n: Name | None) -> Entry | None:
        """Whose occurrence it is."""
        return self.entries[self.at[n.at]] if n and n.at in self.at else None

    def spans(self) -> list[tuple[list[Span], list[Span]]]:
        """For each entry the occurrences of its name, and the words elsewhere that were taken for it."""
        each: list[tuple[list[Span], list[Span]]] = [([], []) for _ in self.entries]
        for at, number in self.at.items():
            each[number][0].append(at)
        for at, number in self.found.items():
            each[number][1].append(at)
        for e, (_, elsewhere) in zip(self.entries, each, strict=True):
            elsewhere += [e.mention] if e.mention and e.mention not in self.at else []
        return each


# Paragraphs, and the share of the text, within which a source may be described before it is named.
_LEAD, _SHARE = 3, 0.4


def _lead(text: str) -> int:
    ends = [m.end() for m in islice(PARAGRAPH.finditer(text), _LEAD)]
    return min(ends[-1], int(_SHARE * len(text))) if ends else 0
