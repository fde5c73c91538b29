"""A report whose attributions and sources are told by their words."""

from __future__ import annotations

from dataclasses import dataclass, field

from hearsay.standing import standings
from hearsay.types import Attribution, Kind, Manner, Report, Source, Sourcing, Span, Standing


@dataclass
class Saying:
    """Words are looked up in the order of the text, from where the last ones ended."""

    text: str
    publisher: str | None = None
    sources: list[Source] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    sourcings: list[Sourcing] = field(default_factory=list)

    @property
    def report(self) -> Report:
        return Report(name="x", text=self.text, publisher=self.publisher)

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def source(self, name: str, kind: Kind = "person", *, role: str | None = None, named: bool = True) -> Source:
        made = Source(report_id=self.report.id, mention=self.span(name), name=name, kind=kind, named=named, role=role)
        self.sources.append(made)
        return made

    def says(
        self, speaker: str, cue: str, *content: str, source: Source | None = None, manner: Manner = "indirect"
    ) -> Attribution:
        made = Attribution(
            report_id=self.report.id,
            content=tuple(self.span(c) for c in content),
            cue=self.span(cue),
            speaker=self.span(speaker),
            manner=manner,
            act="speech",
            score=1.0,
            model="none",
        )
        self.attributions.append(made)
        self.sourcings.append(Sourcing(attribution_id=made.id, source_id=source.id if source else None))
        return made

    def found(self) -> tuple[tuple[Source, ...], tuple[Standing, ...]]:
        return standings(self.report, self.attributions, tuple(self.sources), self.sourcings)

    def told(self) -> list[tuple[str, str | None, tuple[str, ...]]]:
        """Status, the party's name, and the contents of what it is about."""
        sources, found = self.found()
        names = {s.id: s.name for s in sources}
        contents = {a.id: a.content[0].of(self.text) for a in self.attributions}
        return [(s.status, names[s.by] if s.by else None, tuple(contents[i] for i in s.about)) for s in found]
