"""A floor: attribution by regular expressions alone, as anybody would write them in an afternoon.

A quotation belongs to the name or pronoun beside the first word of saying in its paragraph; a paraphrase is what
follows "said (that)" or comes before "according to" in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.text import paragraphs, plain, quoted, sentences
from hearsay.types import Span

_VERB = r"(?:said|says|told|added|wrote|tweeted|asked|explained|argued|claimed|warned|noted|insisted|announced)"
_WHO = r"(?:[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he\s)?(?:[A-Z][\w.'’-]*\s){0,4}[A-Z][\w.'’-]+|[Tt]he\s[\w-]+(?:\s[\w-]+)?)"
_SAID = re.compile(rf"(?P<who>{_WHO})\s(?P<cue>{_VERB})\b|\b(?P<cue2>{_VERB})\s(?P<who2>{_WHO})")
_THAT = re.compile(rf"(?P<who>{_WHO})\s(?P<cue>{_VERB})\s(?:that\s)?(?P<what>[^\"“”]+?)[.!?]?$")
_ACCORDING = re.compile(rf"(?P<what>[^\"“”]+?),?\s(?P<cue>according to)\s(?P<who>{_WHO})")

Found = list[dict[str, list[tuple[int, int]]]]


def attributions(text: str) -> Found:
    flat, marks = plain(text), quoted(text)
    found: Found = []
    for p in paragraphs(text):
        inside = [q for q in marks if p.covers(q) and len(q.of(text).split()) > 3]
        if inside:
            found += _quotations(flat, p, inside)
        else:
            found += [x for s in sentences(text, p) for x in _paraphrases(flat, s)]
    return found


def _quotations(flat: str, p: Span, inside: list[Span]) -> Iterator[dict[str, list[tuple[int, int]]]]:
    outside = [m for m in _SAID.finditer(flat, *p) if not any(q.overlaps(Span(*m.span())) for q in inside)]
    for m in outside[:1]:
        which = "" if m["cue"] else "2"
        yield {"content": list(inside), "cue": [m.span(f"cue{which}")], "source": [m.span(f"who{which}")]}


def _paraphrases(flat: str, s: Span) -> Iterator[dict[str, list[tuple[int, int]]]]:
    m = _THAT.search(flat, *s) or _ACCORDING.search(flat, *s)
    if m:
        yield {"content": [m.span("what")], "cue": [m.span("cue")], "source": [m.span("who")]}
