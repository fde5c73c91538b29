"""Who is meant by the words of a clause: one of the report's sources, or one that only this clause names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hearsay.standing.naming import ARTICLE, name_of, same_name
from hearsay.types import Attribution, Kind, Report, Source, Sourcing, Span

_PERSONAL: dict[str, frozenset[Kind]] = {
    **dict.fromkeys(("he", "she", "him", "her", "i", "me", "who"), frozenset[Kind]({"person"})),
    **dict.fromkeys(("it", "which"), frozenset[Kind]({"organisation", "outlet", "document", "account"})),
    **dict.fromkeys(("they", "them", "both"), frozenset[Kind]({"group", "organisation", "outlet", "person"})),
}
_OURS = frozenset({"we", "us", "our"})


# A stretch of clause rather than a name: "allows him to keep his options open and".
_CLAUSE = re.compile(
    r"\b(?:is|was|were|are|has|had|have|did|does|would|will|if|that|which|there)\b|\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|I|[Ww]e)['’]|"
    r"\b(?:and|or|of|the|an?|to|in|by|with|for|s?he|I|their|his|her|its|long|only|widely)$|^(?:and|but|or) "
)


class Cast:
    """The report's sources, and those that clauses name besides."""

    def __init__(
        self,
        report: Report,
        attributions: Sequence[Attribution],
        sources: Sequence[Source],
        sourcings: Sequence[Sourcing],
    ) -> None:
        by_id = {s.id: s for s in sources}
        self.report = report
        self.known = list(sources)
        self.first = len(self.known)
        self.said = [(a, by_id.get(s.source_id or "")) for a, s in zip(attributions, sourcings, strict=True)]

    def added(self, used: Iterable[str | None]) -> tuple[Source, ...]:
        """The sources that came in here and that something still refers to."""
        wanted = set(used)
        return tuple(s for s in self.known[self.first :] if s.id in wanted)

    def find(self, span: Span | None) -> Source | None:
        """Whom these words mean; None where that is not known."""
        words = span.of(self.report.text).strip(" \"'“”‘’,") if span else ""
        if span is None or not re.search(r"\w", words):
            return None
        first = words.split()[0].lower() if words.split()[0] != "US" else ""
        if first in _OURS:
            return self.speaking(span) or self._publisher()
        if first == words.lower() and first in _PERSONAL:
            return self.speaking(span) or self._last(span, _PERSONAL[first])
        if not re.search(r"\w\W?\w", ARTICLE.sub("", f"{words} ")):
            return None
        found = self._speaker(span) or self._called(words)
        return found or (None if _CLAUSE.search(words) else self._new(span, words))

    def heard(self, within: Span) -> Source | None:
        """Who speaks first in this stretch."""
        return next((s for a, s in self.said if s and a.speaker and within.covers(a.speaker)), None)

    def speaking(self, span: Span) -> Source | None:
        """Whose words these stand in: "I", "we" and mostly "he" are the one who speaks."""
        return next((s for a, s in self.said if s and any(c.covers(span) for c in a.content)), None)

    def saying(self, span: Span, within: Span) -> Source | None:
        """Who is given in this stretch as saying these words: "CNN says it has yet to be verified"."""
        said = ((a, s) for a, s in self.said if s and a.speaker and within.covers(a.speaker))
        return next((s for a, s in said if any(c.covers(span) for c in a.content)), None)

    def checks(self, source: Source) -> bool:
        """An outlet, or a body that the report names but never hears: no party to the story."""
        silent = source.kind == "organisation" and source.named and all(s is not source for _, s in self.said)
        return source.kind == "outlet" or silent

    def _last(self, span: Span, kinds: frozenset[Kind]) -> Source | None:
        before = [
            (a.speaker.start, s)
            for a, s in self.said
            if s and a.speaker and a.speaker.start < span.start and s.kind in kinds
        ]
        return max(before, key=lambda pair: pair[0])[1] if before else None

    def _publisher(self) -> Source | None:
        name = self.report.publisher
        if not name:
            return None
        made = Source(report_id=self.report.id, mention=None, name=name, kind="outlet", named=True)
        return next((s for s in self.known if same_name(s.name, name)), None) or self._add(made)

    def _speaker(self, span: Span) -> Source | None:
        """The source of an attribution whose speaker these words are."""
        meant = (s for a, s in self.said if s and a.speaker and (span.covers(a.speaker) or a.speaker.covers(span)))
        return next(meant, None)

    def _called(self, words: str) -> Source | None:
        wanted = name_of(words)[0]
        if re.fullmatch(r"[a-z]+", wanted) and not re.match(r"(?:the|this|that|these|those) ", words, re.IGNORECASE):
            return None
        return next((s for s in self.known if same_name(s.name, wanted)), None)

    def _new(self, span: Span, words: str) -> Source:
        name, kind = name_of(words)
        described = kind in ("person", "group") and re.search(r"\b[a-z]{4,}\b", name)
        named = bool(re.search(r"[A-Z]", name)) and not described
        return self._add(Source(report_id=self.report.id, mention=span, name=name, kind=kind, named=named))

    def _add(self, source: Source) -> Source:
        self.known.append(source)
        return source
