"""A file of cues → Report, whose paragraphs stand behind their speakers' names where the file gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from hearsay.errors import NotAReport, SourceError, TooLarge
from hearsay.reading.decoding import decode, marked_as, without_surrogates
from hearsay.reading.disclosures import disclosures_in
from hearsay.reading.item import Format, Head, Item
from hearsay.reading.language import detected, primary
from hearsay.reading.limits import read_capped
from hearsay.reading.pages.tree import tidy
from hearsay.reading.text import with_unix_line_ends
from hearsay.reading.transcripts.cues import Cue, cues_in
from hearsay.reading.transcripts.turns import Turn, paragraphs_of, turns_in
from hearsay.types import Report

_VTT = re.compile(r"\ufeff?WEBVTT(?=[ \t\r\n]|$)(?:[ \t]*[-–—]?[ \t]+(?P<title>[^\r\n]{1,300}))?")
_SRT = re.compile(r"\ufeff?\s*+\d{1,6}[ \t]*\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->[ \t]*\d")
_LANGUAGE = re.compile(r"^Language:[ \t]*([\w-]{2,20})", re.MULTILINE)
_MOST = 100_000  # cues; a day of television has a fifth of that
NOBODY = "The transcript does not say who speaks."


def _fits(head: Head) -> bool:
    text = head.data[:4096].decode(marked_as(head.data) or "utf-8", "replace")
    return bool(_VTT.match(text) or _SRT.match(text))


def _read(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    data, note = decode(read_capped(stream, where=item.where))
    text = with_unix_line_ends(without_surrogates(data))
    if text.count("-->") > _MOST:
        raise TooLarge(item.where, f"has more than {_MOST:,} cues", "split it")
    cues = list(cues_in(text))
    turns = turns_in(cues)
    told = "\n\n".join(p for turn in turns for p in paragraphs_of(turn))
    if not told:
        raise NotAReport(item.where, "is a transcript without words", "get the one with the words")
    head = _VTT.match(text)
    declared = _LANGUAGE.search(text[:1000]) if head else None
    yield Report(
        name=item.name,
        text=told,
        url=item.hints.url,
        publisher=item.hints.publisher,
        title=tidy(head["title"]) if head and head["title"] else None,
        published=item.hints.published,
        language=detected(told) or primary(declared[1] if declared else None),
        disclosures=disclosures_in(told),
        notes=(*((note,) if note else ()), *_notes(cues, turns)),
    )


def _notes(cues: list[Cue], turns: list[Turn]) -> Iterator[str]:
    yield f"A transcript of {len(cues)} cues, from {cues[0].start} to {cues[-1].end}; its times are left out."
    if not any(turn.speaker for turn in turns):
        yield NOBODY


TRANSCRIPT = Format("transcript", frozenset({".vtt", ".srt"}), _fits, _read)
