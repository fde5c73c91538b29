"""A speaker's words cut inside a name, or without the head noun: "This | Day newspaper", "Sources inside | Lenz".

Two in a hundred spans: on 246 news texts each of the three shapes was right wherever it stood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.facts.places import adjective
from hearsay.facts.words import GROUP_HEADS
from hearsay.resolution.naming.name import Name, overlapping
from hearsay.types import Span

_BEHIND = re.compile(r"(?P<noun>[\w’'-]+) (?:inside|within|at|close to) (?:the )?$")
_LAND = re.compile(r"(?P<land>(?:[Tt]he )?[A-Z][\w.]*(?: [A-Z][\w.]*)?) and (?:the )?$")


def completed(text: str, names: Sequence[Name], at: Span) -> Span:
    """The span with whole names, with the group whose place or body it names, with the other of two countries."""
    cut = [n.at for n in overlapping(names, at) if not at.covers(n.at) and not n.words.isupper()]
    start, end = min([at.start, *(c.start for c in cut)]), max([at.end, *(c.end for c in cut)])
    ahead = text[max(0, start - 60) : start]
    group, land = _BEHIND.search(ahead), _LAND.search(ahead)
    if group and group["noun"].casefold() in GROUP_HEADS and text[start].isupper():
        start -= len(ahead) - group.start()
    elif land and adjective(land["land"]) and adjective(text[start:end]):
        start -= len(ahead) - land.start()
    return Span(start, end)
