"""Block quotations: "The harbour authority writes:", then a paragraph of its words without quotation marks.

The model has seen next to none. Only the first paragraph is taken: nothing tells where such a block ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hearsay.attribution.draft import BY_RULE, Draft
from hearsay.text import paragraphs
from hearsay.types import Span

_LEAD = re.compile(
    r"(?:^|[.,;!?…]\s+(?:and\s+|but\s+)?|\b(?:and|but)\s+)(?:as\s+|here[’']s what\s+)?"
    r"(?:(?P<according>according to)\s+(?P<named>[^\n.,;:]{2,60})"
    r"|(?P<speaker>(?:[^\s.,;:]+\s+){1,8}?)"
    r"(?P<cue>(?:(?:has|have|had|also|later|then|basically|reportedly|allegedly)\s+){0,2}(?:told(?=\s)|"
    r"(?:says?|said|writes?|wrote|reads|reports|reported|tweets|tweeted|posted|states|stated|explains|explained|adds|"
    r"added|claims|claimed|notes|noted|argues|argued|announced|continues|continued)"
    r"(?=:|\s+(?:this|in|on|at|via|from)\b)))"
    r"[^\n.,;:]{0,50}):\s*$",
    re.IGNORECASE,
)
# "From the Lenz Courier:", "Here’s Ilse Brandt at the Courier:", "As the Courier reports,": how weblogs quote.
_FROM = re.compile(
    r"(?:^|[.!?…]\s+)(?:(?P<cue>[Ff]rom|[Vv]ia|[Pp]er|[Hh]ere[’']s(?=(?:\s[A-Z0-9]\S*|\s(?:at|of|in|from))+:))\s+"
    r"(?P<speaker>(?:[^\s.,;:]+ ){0,7}[^\s.,;:]+)\s?:|"
    r"[Aa]s\s+(?P<who>(?:[^\s.,;:]+ ){1,6}?)"
    r"(?P<verb>reports?|reported|notes|noted|explains|explained|writes|wrote|puts?\sit)[,:])\s*$"
)
_BARE = re.compile(r"from|via|per", re.IGNORECASE)  # says no more than whose page it is: others may speak there
_BLOCK = re.compile(r"""[^\W_a-z"“”'‘«‹](?:\S*\s+){7}[^\n]*[.!?…]\s*$""")


_PAIRS = (("according", "named"), ("cue", "speaker"), ("verb", "who"))


def blocks(text: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """One for each such paragraph that is no draft's already."""
    for before, block in pairwise(paragraphs(text)):
        lead = _lead(text, before)
        if not lead or not _BLOCK.match(text, block.start, block.end):
            continue
        cue, speaker = lead
        inside = _BARE.fullmatch(text, *cue) and any(block.covers(d.extent()) for d in drafts)
        if not inside and not any(_holds(d, cue, block) for d in drafts):
            yield Draft(content=(block,), cue=cue, speaker=speaker, score=BY_RULE, direct=True)


def _lead(text: str, paragraph: Span) -> tuple[Span, Span] | None:
    """The cue and the speaker of the paragraph's last clause, if that stands in front of a colon and is no more."""
    words = paragraph.of(text)[-200:]
    match = _LEAD.search(words) or _FROM.search(words)
    if not match:
        return None
    found = match.groupdict()
    cue, speaker = next(pair for pair in _PAIRS if found.get(pair[0]))
    begins, ends = match.start(speaker), match.start(speaker) + len(match[speaker].rstrip())
    ahead = paragraph.end - len(words)
    return Span(*match.span(cue)).moved(ahead), Span(begins, ends).moved(ahead)


def _holds(d: Draft, cue: Span, block: Span) -> bool:
    """Whether the draft has the cue, or part of the block from outside; what the block itself ascribes may stay."""
    return not block.covers(d.extent()) and any(s.overlaps(cue) or s.overlaps(block) for s in d.spans())
