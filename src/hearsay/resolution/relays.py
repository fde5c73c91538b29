"""Intermediaries between a source and this report, by the words that name them.

Two ways: somebody told an outlet ("told the Daily Mail", "in an interview with CNN"), and an outlet passed it on
("Reuters reported", "according to NBC News", "citing AFP"). Order is from the source outwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.resolution.outlets import known, looks_like_one
from hearsay.types import Span

_OUT = r"(?:the\s+|state\s+news\s+agency\s+|newspaper\s+|broadcaster\s+|news\s+agency\s+)*(?P<name>(?:The\s+)?[A-Z0-9][\w.’'-]*(?:\s+(?:of\s+|the\s+|and\s+|de\s+)?[A-Z][\w.’'-]*){0,4})"
_TOLD = re.compile(
    rf"\b(?:told|tells|telling|spoke\s+to|speaking\s+to|speaking\s+with|spoke\s+with|interview(?:ed)?\s+(?:with|by|on|to)|statement\s+to|"
    rf"email\s+to|e-mail\s+to|confirmed\s+to|comments?\s+to|quoted\s+by|carried\s+by|remarks\s+to|said\s+to)\s+{_OUT}"
)
_CITING = re.compile(rf"\b(?:citing|cited|quoting|quoted)\s+{_OUT}")
_PASSED = re.compile(
    rf"\b(?:according\s+to|(?:as\s+)?(?:first\s+)?reported\s+by|reported\s+(?:earlier\s+)?(?:in|by|on)|via|"
    rf"report\s+(?:by|from|in|on)|published\s+(?:by|in)|obtained\s+by)\s+{_OUT}"
)
_REPORTS = re.compile(
    rf"{_OUT}(?:\s+(?:newspaper|magazine|website|news\s+agency|television|channel|TV|daily))?\s+(?:(?:has|have|had|also|first|later|earlier|previously|further|then)\s+)*"
    r"(?:reported|reports|reporting|quoted|quotes|cited|cites|wrote|writes|said|says|adds|added|notes|noted|report\s+(?:cited|said|quoted|quotes))\b"
)


def relays(text: str, around: Sequence[Span], source: str) -> Iterator[tuple[str, Span]]:
    """(outlet's name, its place) for each relay in the stretches `around` a cue; never the source itself."""
    seen = {source.casefold()}
    for pattern in (_TOLD, _CITING, _PASSED, _REPORTS):
        for part in around:
            for match in pattern.finditer(text, part.start, part.end):
                found = outlet_in(match["name"])
                if found and found.casefold() not in seen:
                    seen.add(found.casefold())
                    start = match.start("name")
                    yield found, Span(start, match.end("name"))


def outside(around: Span, content: Sequence[Span]) -> list[Span]:
    """The parts of `around` that stand outside the content."""
    parts, at = [], around.start
    for c in sorted(content):
        if c.start > at:
            parts.append(Span(at, min(c.start, around.end)))
        at = max(at, c.end)
    return [*parts, Span(at, around.end)] if at < around.end else parts


def outlet_in(words: str) -> str | None:
    """The outlet that a run of capitalised words names, with trailing words dropped one by one."""
    parts = re.sub(r"['’]s\b.*$", "", words).split()
    for end in range(len(parts), 0, -1):
        name = " ".join(parts[:end]).strip(".,")
        outlet = known(name)
        if outlet:
            return outlet.name
    name = " ".join(parts).strip(".,")
    return name if looks_like_one(name) else None
