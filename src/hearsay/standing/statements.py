"""Which attributions say something in which sentence, and how much of it the rest of the report says too."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, partial

from hearsay.standing.contents import DENYING, Content
from hearsay.standing.sentence import Sentence, stems
from hearsay.types import Attribution, Source, Span

_NEGATES = re.compile(r"\b(?:not|never|no|den(?:y|ied|ies))\b|n't\b", re.IGNORECASE)


class Statements:
    """Speech with somebody to speak it, looked up by sentence."""

    def __init__(self, sentences: Sequence[Sentence], said: Sequence[tuple[Attribution, Source | None]]) -> None:
        self.sentences = sentences
        self.said: dict[int, list[tuple[Attribution, Span, Source | None]]] = defaultdict(list)
        self.called: dict[str, str] = defaultdict(str)
        for a, source in said:
            if a.act == "speech" and a.speaker:
                self._place(a, source)
                if source and sentences:
                    self.called[source.id] += f" {a.speaker.of(sentences[0].flat)} {source.role or ''}"

    def _place(self, a: Attribution, source: Source | None) -> None:
        """Under every sentence that holds some of it, with what it says there first."""
        starts = [s.span.start for s in self.sentences]
        for c in reversed(a.content):
            first = max(0, bisect_right(starts, c.start) - 1)
            for s in self.sentences[first : bisect_right(starts, c.end)]:
                part = Span(max(c.start, s.span.start), min(c.end, s.span.end))
                held = self.said[s.number]
                if part.start < part.end:
                    held[:] = [*(h for h in held if h[0] is not a), (a, part, source)]

    @cached_property
    def positive(self) -> list[tuple[Span, frozenset[str]]]:
        """The telling words of every sentence that denies nothing."""
        return [(s.span, stems(s.text)) for s in self.sentences if not _NEGATES.search(s.text)]

    def within(self, sentence: Sentence) -> Iterator[Content]:
        """What is said in this sentence, one attribution after the other, where it may deny or doubt anything."""
        if DENYING.isdisjoint(sentence.terms) and not any(t.endswith("n't") for t in sentence.terms):
            return
        for a, at, source in self.said[sentence.number]:
            if a.speaker:
                text, speaker = at.of(sentence.flat), a.speaker.of(sentence.flat)
                yield Content(
                    attribution=a,
                    source=source,
                    at=at,
                    text=text,
                    sentence=sentence.text if sentence.span.covers(a.speaker) else text,
                    speaker=speaker,
                    described=f"{speaker} {self.called[source.id] if source else ''}",
                    cue=a.cue.of(sentence.flat) if a.cue else "",
                    elsewhere=partial(self._elsewhere, a.content[0]),
                )

    def _elsewhere(self, own: Span, words: frozenset[str]) -> float:
        """The greatest share of these words that one other sentence, itself no negation, holds."""
        others = (found for span, found in self.positive if not span.overlaps(own))
        return max((len(words & found) / len(words) for found in others), default=0.0) if words else 0.0
