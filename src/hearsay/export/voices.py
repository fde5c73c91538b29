"""Who speaks in a report, numbered for the page: a number, a colour and a pattern for each source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hearsay.export.view import Said, everything
from hearsay.types import Findings

# The page has as many colours, told apart also by the colour-blind, and as many patterns over them; see report.css.
COLOURS, PATTERNS = 7, 3


@dataclass(frozen=True, slots=True)
class Voice:
    """A source's number in its report, from 1; 0 is for what the report ascribes to nobody."""

    number: int

    @property
    def label(self) -> str:
        return str(self.number or "?")

    @property
    def colour(self) -> int:
        return (self.number - 1) % COLOURS + 1 if self.number else 0

    @property
    def pattern(self) -> int:
        return (self.number - 1) // COLOURS % PATTERNS if self.number else 0

    @property
    def look(self) -> str:
        """The classes that give it colour and pattern."""
        return f"hs-c{self.colour} hs-p{self.pattern}"


NOBODY = Voice(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution with its number in the report, from 1, and who it goes back to."""

    number: int
    voice: Voice
    said: Said


def statements(findings: Findings) -> tuple[Statement, ...]:
    """Both acts, in the order of the text: the page shows attitudes too, more lightly."""
    ordered = sorted(everything(findings), key=lambda said: said.start)
    voices = _voices(ordered)
    return tuple(
        Statement(number=number, voice=voices[said.sourcing.source_id], said=said)
        for number, said in enumerate(ordered, 1)
    )


def _voices(ordered: Sequence[Said]) -> Mapping[str | None, Voice]:
    named = dict.fromkeys(said.sourcing.source_id for said in ordered if said.source)
    return {None: NOBODY, **{key: Voice(number) for number, key in enumerate(named, 1)}}
