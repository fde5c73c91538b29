"""How much of a report's text rests on each source, and how much is its own voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hearsay.export.segments import segments
from hearsay.export.voices import Statement, Voice
from hearsay.types import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """`voice` None: the report's own. `part` of all letters, from 0 to 1."""

    voice: Voice | None
    name: str
    part: float

    @property
    def percent(self) -> str:
        return "<1 %" if 0 < self.part < 0.01 else f"{self.part:.0%}".replace("%", " %")


OWN_VOICE = "own voice"


def shares(text: str, stated: Sequence[Statement], names: Mapping[int, str]) -> tuple[Share, ...]:
    """By voice's number, the own voice last. What is told inside another's words counts for the innermost source.

    `names` are the voices' names by number. White space counts for nobody, attitudes for the report that reports them.
    """
    voiced = [one for one in stated if one.said.attribution.act == "speech"]
    layers = sorted(
        ((span, one) for one in voiced for span in one.said.attribution.content),
        key=lambda pair: pair[0][0] - pair[0][1],
    )
    letters: Counter[Voice | None] = Counter()
    for segment in segments(Span(0, len(text)), [span for span, _ in layers]):
        inner = layers[segment.members[-1]][1].voice if segment.members else None
        letters[inner] += len("".join(segment.span.of(text).split()))
    return _parts(letters, names)


def _parts(letters: Counter[Voice | None], names: Mapping[int, str]) -> tuple[Share, ...]:
    whole = max(letters.total(), 1)
    return tuple(
        Share(voice=voice, name=names[voice.number] if voice else OWN_VOICE, part=letters[voice] / whole)
        for voice in sorted(letters, key=_rank)
        if letters[voice]
    )


def _rank(voice: Voice | None) -> tuple[bool, bool, int]:
    """By number, then nobody, then the report's own voice."""
    return (voice is None, voice is not None and not voice.number, voice.number if voice else 0)
