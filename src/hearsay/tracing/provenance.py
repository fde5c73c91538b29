"""From whom a source has it, where its own words or the report say so: "she learned of it from police officers"."""

from __future__ import annotations

import re

from hearsay.text import plain, sentence_at
from hearsay.tracing.leads import Saying
from hearsay.types import Hop, Kind, Span

_FROM = re.compile(
    r"\b(?:(?:learn(?:ed|t)|heard|found out)\b[^.;\"\n]{0,60}? from"
    r"|(?:was|were|been|being) (?:informed|notified|told|tipped off|briefed)\b[^.;\"\n]{0,50}? by"
    r"|(?:information|tips?|word|details|intelligence|accounts?)\b[^.;\"\n]{0,90}? "
    r"(?:came |comes |received |obtained )?(?:directly )?from"
    r"|(?:received|obtained|got|had)(?: the| his| her| their| its)?(?: \w+)? (?:information|tip|word|details|news) from"
    r"|based on)"
    r" \"?(?:the |an? |his |her |their |its )?(?P<who>[\w][^,.;:\"()\n]{2,60})"
)
_ENDS = re.compile(
    r" (?:in|on|at|that|who|which|when|where|after|before|to|during|today|yesterday|this|last|he|she|they|it|"
    r"and (?!\w* ?(?-i:[A-Z]))|but|was|were|is|are|has|have|had|for|regarding|about|crossing|said)\b.*",
    re.IGNORECASE,
)
_OBTAINED = re.compile(r"^(?:\w+ )?(?:information|tips?|leaks?|reports?|accounts?)(?: \w+)? (?:from|by) (?:the |an? )?")
_PEOPLE = re.compile(
    r"(?:official|officer|agent|source|player|doctor|worker|employee|witness|friend|relative|leader|member|resident|"
    r"colleague|neighbou?r|soldier|survivor|executive|insider|nurse|diplomat|police|people|staff|guard|expert)(?:e?s)?\b",
    re.IGNORECASE,
)
_ACCOUNTS = re.compile(r"(?:eye-?)?witness (?:reports|accounts|statements)(?: to \w+)?$", re.IGNORECASE)
_PERSON = re.compile(r"[A-Z][\w’'-]+(?: [A-Z]\.)? (?:al-|von |van |de )?[A-Z][\w’'-]+")
NEXT = 200  # characters of a next sentence
_CAPITALS = re.compile(r"(?:[A-Z][\w.’'-]*)(?: (?:of|and|for|the|[A-Z][\w.’'-]*))*")


_CITES = re.compile(
    r"\b(?:citing|quoting|(?:[Tt]he|[Ii]ts|[Tt]heir|which|that) ?(?:paper|newspaper|report|article|story|agency|outlet|"
    r"site|website|channel|broadcaster|magazine|blog)?,? (?:which )?(?:cites|cited|quotes|quoted))"
    r" (?:the |an? |its )?(?P<who>[\w][^,.;:\"()\n]{2,70})"
)
_STOPS = re.compile(r" (?:that|who|which|when|as|said|says|saying|reported|reports|and said)\b.*")


def cited(text: str, saying: Saying) -> Hop | None:
    """Whom an outlet cites, in the sentence of what it says or in the next: "The paper cites two officials"."""
    at = saying.attribution.content[0]
    sentence = sentence_at(text, at)
    ahead = plain(text[sentence.start : sentence.end + NEXT])
    first = len(sentence_at(ahead, Span(min(len(ahead) - 1, sentence.end - sentence.start + 1), len(ahead))).of(ahead))
    match = _CITES.search(ahead, 0, sentence.end - sentence.start + 1 + first)
    return _hop(_STOPS.sub("", match["who"]).strip()) if match else None


def provenance(text: str, saying: Saying) -> Hop | None:
    """Whom the source of a saying has it from, by the sentence that the saying stands in."""
    at = saying.attribution.content[0]
    sentence = sentence_at(text, at)
    within = Span(min(sentence.start, at.start), max(sentence.end, saying.attribution.content[-1].end))
    for match in _FROM.finditer(plain(within.of(text))):
        hop = _hop(_ENDS.sub("", _OBTAINED.sub("", match["who"])).strip())
        if hop:
            return hop
    return None


def _hop(words: str) -> Hop | None:
    if _ACCOUNTS.search(words):
        return Hop(name="witnesses", kind="group", named=False)
    if _PEOPLE.search(words.split(" of ")[0]):
        return Hop(name=words, kind="group", named=False)
    if _CAPITALS.fullmatch(words):
        kind: Kind = "person" if _PERSON.fullmatch(words) else "organisation"
        return Hop(name=words, kind=kind, named=True)
    return None
