"""A story, a report, a statement with a name to it: the outlet's, or its maker's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.facts.outlets import known, looks_like_one
from hearsay.facts.places import adjective, organisation
from hearsay.facts.words import ARMED
from hearsay.resolution.mentions.mention import EDGE
from hearsay.resolution.naming.name import Name, institutional
from hearsay.types import Kind, Span

_PAPERS = frozenset(
    "report reports article story piece post coverage reporters newspaper paper daily weekly magazine website site "
    "blog service edition channel broadcaster network correspondent agency newswire tabloid programme program show "
    "station team radio television organization organisation".split()
)


def story_of(text: str, at: Span, name: Name, end: int) -> Kind | None:
    """What a name with a noun behind it is: "the Lund daily" the outlet, "a White House statement" its maker."""
    tail = re.sub(r"^['’]s?|^ \([A-Z][\w.&-]{0,9}\)", "", text[name.at.end : end]).split()
    if not tail or len(tail) > 4 or adjective(name.words) or name.words in _WHOSE or re.match(r"state\b", tail[0]):
        return None
    noun = tail[-1].casefold().strip(EDGE)
    if re.match(r"an? ", text[at.start : end], re.IGNORECASE) and not known(name.words):
        return None  # "a Halden station" is some station there
    if noun in _PAPERS and (known(name.words) or noun not in _SHARED_NOUNS):
        return "outlet"
    sure = organisation(name.words) or name.words in ARMED or any(institutional(w) for w in name.words.split())
    return "organisation" if noun in _OWN_WORDS or (noun in _BODIES and sure) else None


_WHOSE = frozenset("State National Public Local Regional".split())
_BODIES = frozenset("group force organisation organization militia movement network".split())  # "Civic Guard force"
_OWN_WORDS = frozenset("statement announcement release communique speech remarks testimony".split())  # their maker's
_SHARED_NOUNS = frozenset(
    "report reports story team agency show post service edition program programme network organization "
    "organisation".split()
)


def by_outlet(text: str, at: Span, end: int, head: str | None, inside: Sequence[Name]) -> Name | None:
    """ "a report in The Telegraph", "an article by AP on the Gazette's website": the outlet whose it is."""
    if head not in ("report", "reports", "article", "story", "piece", "post", "interview", "coverage"):
        return None
    match = re.match(
        r",?(?: (?:on|released|published|first)\w*)* (?:in|by|from|on|published (?:in|by)) (?:the |UK publication |a "
        r")?",
        text[end : at.end],
    )
    origin = re.search(r"\b(?:attributed to|citing) ", text[end : at.end])
    after = end + (origin.end() if origin else match.end() if match else 0)
    first = next((n for n in inside if n.at.start >= after - 1 and not adjective(n.words)), None)
    if (
        not first
        or institutional(first.words.split()[-1])
        or not (match or origin)
        or text[after : first.at.start].count(" ") > 5
    ):
        return None
    topic = match and match.group().rstrip().endswith((" on", " about")) and not looks_like_one(first.words)
    return None if topic else first
