"""Cues → turns: what one speaker says until somebody else does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hearsay.reading.transcripts.cues import Cue, Line
from hearsay.text import sentences
from hearsay.types import Span

RECURS = 2
_LONG = 800  # characters of a paragraph
_REPEATED = 12  # a shorter line may well be said twice


class Turn(NamedTuple):
    speaker: str | None
    words: str


def turns_in(cues: Sequence[Cue]) -> list[Turn]:
    often = Counter(line.label for cue in cues for line in cue.lines if line.label)
    speaker: str | None = None
    turns: list[tuple[str | None, list[str]]] = []
    for line in _once(cues):
        who, words = _who(line, often, speaker)
        if not turns or who != speaker or (line.changes and who is None):
            turns.append((who, []))
        speaker = who
        turns[-1][1].append(words)
    return [Turn(who, " ".join(words)) for who, words in turns]


def _once(cues: Sequence[Cue]) -> Iterator[Line]:
    """Live captions roll: each shows the line before once more."""
    before: frozenset[str] = frozenset()
    for cue in cues:
        yield from (line for line in cue.lines if len(line.words) <= _REPEATED or line.words not in before)
        before = frozenset(line.words for line in cue.lines)


def _who(line: Line, often: Counter[str], speaker: str | None) -> tuple[str | None, str]:
    """The marked voice; a name before the words; else whoever spoke before, unless somebody else begins."""
    if line.voice:
        return line.voice.replace(":", ""), line.words
    label = line.label
    if label and (label.isupper() or " " in label or often[label] >= RECURS):
        return label, line.words.partition(":")[2].lstrip()
    return (None if line.changes else speaker), line.words


def paragraphs_of(turn: Turn) -> Iterator[str]:
    """Behind the speaker's name, which a long turn has before each of its paragraphs."""
    label = f"{turn.speaker}: " if turn.speaker else ""
    start, end = 0, 0
    for sentence in sentences(turn.words, Span(0, len(turn.words))):
        if end > start and sentence.end - start > _LONG:
            yield label + turn.words[start:end].strip()
            start = end
        end = sentence.end
    if rest := turn.words[start:].strip():
        yield label + rest
