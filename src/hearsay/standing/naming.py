"""What a source that only a clause names is called, and what it is, by its words alone."""

from __future__ import annotations

import re

from hearsay.facts.outlets import looks_like_one
from hearsay.types import Kind

ARTICLE = re.compile(
    r"^(?:(?:the|an?|one|another|its|their|his|her|our|other|two|several|some|both|all|these|those|this|that)\s+)+",
    re.IGNORECASE,
)
_SPOKES = re.compile(
    r"^(?:(?P<of>.+?)(?:['’]s?)?\s+)??(?:spokes(?:man|woman|person|people)|rep(?:resentative)?s?|press office)s?"
    r"(?:\s+(?:for|of|at|from|with)\s+(?P<whom>.+?))?(?:,? (?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)+))?$"
)


_SELF = re.compile(r"[ ,]+(?:himself|herself|itself|themselves|both|for (?:his|her|its|their) part)$")
_PROPER = re.compile(r"(?:[A-Z][\w.’'-]* ?){1,5}")


def name_of(words: str) -> tuple[str, Kind]:
    """A source's short name and what it is, by the words alone."""
    bare = _SELF.sub("", ARTICLE.sub("", re.sub(r"\s+", " ", words))).strip(" ,")
    m = _SPOKES.match(bare)
    if m and m["name"]:
        return m["name"], "person"
    whom = (m["whom"] or m["of"]) if m else None
    if whom:
        return ARTICLE.sub("", whom), "organisation"
    parts = [p.strip() for p in bare.split(",") if p.strip()]
    name = next((p for p in parts if len(parts) > 1 and _PROPER.fullmatch(p)), parts[0] if parts else bare)
    return name[:90], _kind(name)


_GROUP = re.compile(
    r"\b(?:officials|officers|authorities|lawyers|representatives|reps|sources|people|scientists|experts|investigators|prosecutors|"
    r"witnesses|residents|relatives|friends|aides|agents|managers|members|doctors|outlets|researchers|executives)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:publicist|agent|manager|lawyer|attorney|official|officer|source|man|woman|owner|director|minister|secretary|president|"
    r"spokes\w+|representative|editor|author|leader|chief|mayor|mother|father|wife|husband|driver|teacher|neighbour|neighbor|witness|congress\w+man|senator|critic|judge)\b(?!['’])",
    re.IGNORECASE,
)
_OUTLET = re.compile(
    r"\b(?:Times|Post|News|Herald|Tribune|Gazette|Journal|Guardian|Mirror|Mail|Reuters|CNN|BBC|Mashable|PolitiFact|Snopes|Press)\b|\.(?:com|org|co\.uk)\b"
)
_BODY = re.compile(
    r"\b(?:Ministry|Department|Office|Agency|Police|Court|Council|Government|Company|Corporation|Group|Inc|Ltd|University|"
    r"Commission|Authority|House|Party|Committee|Service|Bureau|Board|Embassy|Union|Association|Force|Army|Organi[sz]ation)\b",
    re.IGNORECASE,
)


def _kind(name: str) -> Kind:
    if _OUTLET.search(name) or looks_like_one(name):
        return "outlet"
    if _GROUP.search(name):
        return "group"
    if _PERSON.search(name):
        return "person"
    if re.fullmatch(r"(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w.’'-]+", name) and not _BODY.search(name):
        return "person"
    return "organisation"


def same_name(a: str, b: str) -> bool:
    """One name inside the other, as a surname or a shorter form."""
    x, y = _tokens(a), _tokens(b)
    small, large = sorted((x, y), key=len)
    if not small:
        return False
    inside = set(small) <= set(large)
    return set(small) == set(large) or (inside and (len(small) > 1 or small[0] in (large[0], large[-1])))


def _tokens(text: str) -> list[str]:
    skip = {"the", "a", "an", "of", "s", "and", "for"}
    return [t for t in re.findall(r"\w+", text.casefold()) if t not in skip]
