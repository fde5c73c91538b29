""" "The harbour board says the pier is safe, the Gazette reports": the saying inside an outlet's own sentence.

The attribution model often gives such a sentence to the outlet whole. What it holds is the board's word, and the outlet
its relay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hearsay.resolution.mentions.mentions import parse
from hearsay.resolution.naming.name import Name
from hearsay.text import sentence_at
from hearsay.types import Attribution, Span

_SAYING = re.compile(
    r"\W*(?:(?:as|that|how|while|however|apparently|but|yet|now),? )*(?:(?:in|at|during|on) [^,.;:]{5,90}, )?"
    r"(?P<who>[A-Za-z](?:[^,.;:\n]|\.(?=\w|\s[a-z])){1,80}?(?:, [^,.;:\n]{3,90},)?) "
    r"(?P<cue>(?:(?:has|have|had|also|now|later|earlier|first|finally|reportedly|previously|still|then|was|were|been|is|"
    r"being|quoted as) )*(?:says?|said|saying|claims?|claimed|announced|warns?|warned|confirmed|den(?:y|ies|ied)|"
    r"insist(?:s|ed)?|acknowledged|reported|alleged|argue[sd]?|maintain(?:s|ed)?|stated|testified|admitted|suspects?|"
    r"suspected|believes?|promised|vowed|told [\w.' ]{2,40}?|(?P<finds>found|finds|concluded))):? (?!of\b)(?:that )?(?P<what>[^\n]{12,})"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|is|being) (?:\w+ )?(?:told|said|\w+ed)\b(?! as)"
)  # "was told", "is suspected"
_QUOTED_OR_SET_OFF = re.compile(r", .*,$|[\"“][^\"”]*[\"”]")
_VERBAL = re.compile(
    r"\b(?:was|were|is|are|be|been|has|have|had|will|would|could|may|might|can|did|does|do|who|which|that|what|when|"
    r"where|after|before|while|because|if|although|it|there|says?|said)\b"
)
_NO_NAME = re.compile(
    r"(?:they|he|she|it|we|i|you|there|this|that|these|those)$|(?:^|.* )(?:the|an?|his|her|its|their|of|to|from|and|by|or|with|in)$",
    re.IGNORECASE,
)


def unfolded(
    text: str, names: Sequence[Name], a: Attribution, attributions: Sequence[Attribution]
) -> Attribution | None:
    """The attribution inside an outlet's; None where it holds none or the model has found it."""
    if a.cue is None or a.speaker is None:
        return None
    if tail := _said_behind(text, names, a):
        return tail
    match = _SAYING.match(text, *_region(text, a.cue, a.speaker, a.content))
    if match is None or _PASSIVE.search(match["cue"]) or not _names_somebody(text, Span(*match.span("who")), names):
        return None
    if match["finds"] and parse(text, Span(*match.span("who")), names).kind != "document":
        return None
    who, cue, what = (Span(*match.span(g)) for g in ("who", "cue", "what"))
    if any(_found(o, cue, who) for o in attributions if o is not a) or cue.overlaps(a.cue):
        return None
    around = [c.end for c in a.content if c.covers(Span(what.start, what.start + 1))]
    end = what.start + len(text[what.start : min([what.end, *around])].rstrip(" ,.—–-"))
    return replace(a, speaker=who, cue=cue, content=(Span(what.start, end),), act="speech")


def _said_behind(text: str, names: Sequence[Name], a: Attribution) -> Attribution | None:
    """ "…," a diver was quoted as saying in the Post: within the content, behind the quotation."""
    if whole := next((m for c in a.content if (m := _QUOTE_AND_WHO.fullmatch(text, *c))), None):
        parts = [Span(*whole.span("what")) if c == whole.span() else c for c in a.content]
        return _of(text, names, a, whole, parts)
    *parts, last = a.content
    match = _BEHIND.fullmatch(text, *last)
    return _of(text, names, a, match, parts) if parts and match else None


def _of(
    text: str, names: Sequence[Name], a: Attribution, said: re.Match[str], parts: Sequence[Span]
) -> Attribution | None:
    who, cue = Span(*said.span("who")), Span(*said.span("cue"))
    if not _names_somebody(text, who, names):
        return None
    return replace(a, speaker=who, cue=cue, content=tuple(parts), act="speech")


_WHO_SAYS = (
    r"(?P<who>[A-Za-z][^,.;:\n\"“”]{2,80}?)\s(?P<cue>(?:(?:was|were|is|are) quoted as saying|said|says|told [\w.' ]{2,40}?))"
    r"(?: (?:in|by|to|at|on|during) [^,;:\n\"“”]{2,60})?"
)
_BEHIND = re.compile(_WHO_SAYS)
# "…," a diver said at a vigil [, according to the Post]: the quotation and who says it in one piece.
_QUOTE_AND_WHO = re.compile(rf"(?P<what>[\"“][^\n]{{8,}}[\"”]) {_WHO_SAYS},?")


def _found(o: Attribution, cue: Span, who: Span) -> bool:
    return bool((o.cue and o.cue.overlaps(cue)) or (o.speaker and o.speaker.overlaps(who)))


def _region(text: str, cue: Span, speaker: Span, content: Sequence[Span]) -> Span:
    """The sentence without the outlet's clause at its start or end; nothing of one that begins with a quotation."""
    around = sentence_at(text, cue)
    first, last = min(cue.start, speaker.start), max(cue.end, speaker.end)
    if min(c.start for c in content) >= first:
        skip = len(text[last : around.end]) - len(text[last : around.end].lstrip(" ,:"))
        return Span(last + skip, max(last + skip, around.end))
    quotes = text[around.start : first].lstrip().startswith(('"', "“"))
    return Span(around.start, around.start if quotes else first)


def _names_somebody(text: str, at: Span, names: Sequence[Name]) -> bool:
    words = at.of(text)
    if _VERBAL.search(_QUOTED_OR_SET_OFF.sub("", words)) or _NO_NAME.match(words):
        return False
    m = parse(text, at, names)
    return m.pronoun is None and (m.kind is not None or m.name is not None)
