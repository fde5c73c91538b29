"""Speech in texts that have lost their quotation marks, as feeds and old transcripts do: where the marks would stand.

A text without a single mark is read as if it had them around sentences that sound spoken (first and second person,
contractions) and belong to a frame ("…, the mayor said", "the mayor said: …"). The model has seen little bare speech,
and of several bare sentences it takes one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from hearsay.text import paragraphs, plain, sentences
from hearsay.types import Span

_PERSON = re.compile(r"\bI\b|\b(?i:we|you|me|my|our|your|myself|ourselves|yourself|let's)\b|\bus\b|!")
_SHORT = re.compile(r"\b(?i:\w+n't|(?:they|he|she|it|that|what|there|who|here)'(?:re|s|ve|ll|d))\b")  # no written prose
_SELF = r"(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)(?:'(?:m|re|ve|ll|d))?\b"
_SAYS = (
    r"(?:said|says|say|added|adds|told|tells|wrote|writes|tweeted|tweets|asked|asks|explained|explains|continued|continues|"
    r"noted|notes|recalled|recalls|replied|replies|declared|declares|insisted|insists|argued|argues|joked|concluded)"
)
_TAIL = re.compile(rf"[,?!]\s(?=(?:[^\s,.;:]+\s){{0,9}}?{_SAYS}\b)")
_HEAD = re.compile(rf"(?:[^\s.;:]+\s){{1,14}}?{_SAYS}\b(?:[^.;:]{{0,60}}?:\s+|,\s+|\s+(?={_SELF}))")
_LEAD = re.compile(rf"\b{_SAYS}\b[^\n:]{{0,60}}:$")
_MARKED = re.compile(r"(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w)){40}|,'")  # in single ones; a few letters are a word's own
FEWEST = 2  # paragraphs; one alone is the report's own "we"


def restored(text: str) -> tuple[str, Sequence[int]]:
    """The text with marks around what is spoken, and how many of its own characters stand before each place there."""
    stretches = spoken(text)
    if not stretches:
        return text, range(len(text) + 1)
    cuts = [0, *chain.from_iterable(stretches), len(text)]
    pieces = [text[a:b] for a, b in pairwise(cuts)]
    at = [n for a, b in pairwise(cuts) for n in range(a, b + 1)]
    return '"'.join(pieces), at


def spoken(text: str) -> list[Span]:
    """Stretches that quotation marks would stand around; none in a text that has any."""
    flat = plain(text)
    if '"' in flat or "''" in flat or "``" in flat:
        return []
    parts = [p for p in paragraphs(text) if not _MARKED.search(flat, *p)]
    led = {p for before, p in pairwise(parts) if _LEAD.search(flat, *before) and _PERSON.search(flat, *p)}
    found = [[p] if p in led else _in_paragraph(flat, p) for p in parts]
    return [s for spans in found for s in spans] if sum(map(bool, found)) >= FEWEST else []


def _in_paragraph(flat: str, p: Span) -> list[Span]:
    """Neighbouring spoken sentences as one stretch, cut at frames.

    A frame behind its words makes what stands before it in the paragraph spoken, and what follows up to another one.
    """
    parts = [_bare(flat, s) for s in sentences(flat, p)]
    heard = [n for n, (part, frame) in enumerate(parts) if _sounds(flat, part, frame)]
    framed = [n for n, (_, frame) in enumerate(parts) if frame]
    if not heard or not framed:
        return []
    behind = parts[framed[0]][1] == "behind"
    first, last = (0 if behind else min(heard[0], framed[0])), (len(parts) if behind else heard[-1] + 1)
    found: list[Span] = []
    goes_on = False
    for part, frame in parts[first:last]:
        if goes_on and frame != "ahead":
            found[-1] = Span(found[-1].start, part.end)
        else:
            found.append(part)
        goes_on = frame != "behind"
    return found


def _sounds(flat: str, part: Span, frame: str) -> bool:
    """Somebody speaks of "I" or to "you"; before a frame, a contraction is enough."""
    return bool(_PERSON.search(flat, *part) or (frame == "behind" and _SHORT.search(flat, *part)))


def _bare(flat: str, sentence: Span) -> tuple[Span, str]:
    """The sentence without the frame, and where that stands."""
    if head := _HEAD.match(flat, *sentence):
        return Span(head.end(), sentence.end), "ahead"
    if tail := _TAIL.search(flat, *sentence):
        return Span(sentence.start, tail.start() + 1), "behind"
    return sentence, ""
