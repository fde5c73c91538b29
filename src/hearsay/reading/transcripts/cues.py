"""WebVTT and SRT → cues: when each is shown, who speaks and what."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from hearsay.reading.pages.tree import tidy

_TIME = r"(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMES = re.compile(rf"\s*(?P<start>{_TIME})\s*-->\s*(?P<end>{_TIME})")
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,60})?[ \t]+(?P<who>[^<>]{1,120})>")
_TAG = re.compile(r"<[^<>]{0,200}>|\{\\[^{}]{0,60}\}")
_CHANGE = re.compile(r"\s*(?:[-–—]\s*(?=[^\s\d-])|(?:>>|&gt;&gt;)>?\s*|(?:&gt;){2,3}\s*)")
_MORE = r"(?: (?:[^\W_a-z(]|(?:of|the|de|van|von|al)\b)[^\s:\[\]]{0,30}){0,5}"
_LABEL = re.compile(rf"\[?(?P<who>[^\W\d_a-z][^\s:\[\]]{{0,30}}{_MORE})\]?:\s+(?=\S)")
_SOUND = re.compile(r"(?:[\[(*♪♫][^\])]*[\])*♪♫]|[♪♫\s]+)$")


class Line(NamedTuple):
    """`changes`: somebody else begins to speak; `voice`: whose line it is, as marked; `label`: what stands before."""

    words: str
    changes: bool = False
    voice: str | None = None
    label: str | None = None


class Cue(NamedTuple):
    start: str
    end: str
    lines: tuple[Line, ...]


def cues_in(text: str) -> Iterator[Cue]:
    """In the order of the file. Blocks without times (notes, styles) are none."""
    for block in _BLANK.split(text):
        rows = block.split("\n")
        at = next((n for n, row in enumerate(rows[:3]) if "-->" in row), None)
        times = _TIMES.match(rows[at]) if at is not None else None
        if times and at is not None:
            said = (line for row in rows[at + 1 :] for line in _lines(row))
            yield Cue(times["start"], times["end"], tuple(line for line in said if _is_said(line)))


def _lines(row: str) -> Iterator[Line]:
    """One row of a cue: a stretch for each voice in it."""
    at, voice = 0, None
    for mark in _VOICE.finditer(row):
        if row[at : mark.start()].strip():
            yield _line(row[at : mark.start()], voice)
        at, voice = mark.end(), _words(mark["who"]) or None
    yield _line(row[at:], voice)


def _line(row: str, voice: str | None) -> Line:
    change = _CHANGE.match(row)
    words = _words(row[change.end() :] if change else row)
    label = _LABEL.match(words) if not voice else None
    return Line(words, changes=change is not None, voice=voice, label=label["who"] if label else None)


def _words(markup: str) -> str:
    return tidy(html.unescape(_TAG.sub("", markup)))


def _is_said(line: Line) -> bool:
    """Not [applause], not ♪."""
    return bool(line.words) and not _SOUND.match(line.words)
