"""Quotations that run over several paragraphs, and block quotations: what follows a cue in a paragraph of its own.

PolNeAR's annotators and the stories' give a quotation's later paragraphs to the cue of its first one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hearsay.attribution.draft import Draft
from hearsay.text import paragraphs, quoted
from hearsay.types import Span

# A quoted paragraph that goes on, not a heading in quotation marks, nor a transcript's next speaker ("SMITH: …").
_GOES_ON = re.compile(r"""["“”«'‘](?![^\s:]+(?: [^\s:]+)?:)[^\s(\[]+(?:\s+[^\s]+){6}""")


def continued(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each with the wholly quoted paragraphs that follow its own quotation and that no draft has."""
    marks = {q.start: q for q in quoted(text)}
    found = list(drafts)
    before = None
    for p in paragraphs(text):
        whole = p.start in marks and marks[p.start].covers(p) and _GOES_ON.match(text, *p)
        if before and whole and not any(c.overlaps(p) for d in found for c in d.content):
            last = _quoting_last(found, before, marks.values())
            if last is not None:
                found[last] = replace(found[last], content=(*found[last].content, p))
        before = p
    return found


def _quoting_last(drafts: Sequence[Draft], paragraph: Span, marks: Iterable[Span]) -> int | None:
    """The draft with the paragraph's last content, if that is a quotation."""
    ends = [(c, n) for n, d in enumerate(drafts) for c in d.content if c.overlaps(paragraph)]
    last, number = max(ends, default=(None, None))
    return number if last and any(q.overlaps(last) for q in marks) else None
