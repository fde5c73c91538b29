""" "The observatory, citing witnesses, said …": the words are the witnesses', and whoever cites them is their relay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hearsay.facts.outlets import known
from hearsay.facts.words import HEADS
from hearsay.resolution.mentions.mentions import parse
from hearsay.resolution.naming.name import Name
from hearsay.text import sentence_at
from hearsay.types import Attribution, Span

_VERB = r"(?:citing|cites?|cited|quoting|quotes?|quoted)"
_CITING = re.compile(
    rf"(?:(?:is|are|was|were|been|has|have|had|also|later) )*(?:{_VERB}|based on|attributed to)\b", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:cited|quoted) (?:\w+ ){0,4}?as\b|\b(?:is|are|was|were|been) (?:cited|quoted)\b")
_BEHIND = re.compile(r",? (?P<cue>citing|quoting) (?P<who>[^,;:\n]{2,140}?)(?=[,;.]|\.?$)")
# "information provided by anonymous fishermen": who gave it.
_GIVEN = re.compile(r"^[^,;]{3,50}? (?:from|(?:provided|supplied|given|obtained|shared) (?:by|from)) ")
_SAYS_WHO = re.compile(
    r",? (?:(?:who|which|that) (?:had |have |has )?(?:said|says?|claim(?:s|ed)?|told)|as saying|saying|claiming)\b(?: that)? ?"
)
_WHO = re.compile(r",? (?:who|which|that) (?=\w+ \w+)")
_QUOTES = re.compile(
    rf"\b{_VERB} (?P<who>(?!by\b)[^,;:\"“”\n]{{2,60}}?)(?:, (?:who|whom|which) [^,;:\"“”\n]{{2,60}},)? as (?:saying|telling|claiming|writing)\b",
    re.IGNORECASE,
)
NEAR = 70  # characters between a cue and "quotes … as saying"
LONG = 140  # characters of a phrase that names whom somebody cites


def cites(text: str, a: Attribution) -> bool:
    """Its source is cited by somebody: "citing witnesses", "cited witnesses saying", "citing witnesses, who said"."""
    if a.cue and _CITING.match(text, a.cue.start):
        return is_passive(text, a) or a.speaker is None or a.speaker.start > a.cue.start
    if a.speaker is None or a.cue is None or a.speaker.start > a.cue.start:
        return False
    ahead = text[max(0, a.speaker.start - 100) : a.speaker.start]
    return bool((_CITED_WHO if a.speaker.of(text) in ("who", "which", "that") else _CITED).search(ahead))


def is_passive(text: str, a: Attribution) -> bool:
    """Whom somebody quotes stands before the verb: "he was quoted as saying"."""
    return bool(a.cue and _PASSIVE.search(text, *a.cue))


_CITED = re.compile(rf"\b{_VERB} $", re.IGNORECASE)
_CITED_WHO = re.compile(rf"\b{_VERB} [^,;:.\n]{{3,80}},? $", re.IGNORECASE)


def turned(text: str, names: Sequence[Name], a: Attribution, attributions: Sequence[Attribution]) -> Attribution | None:
    """Where the model takes whom somebody cites for what is said: cited and saying change places.

    None where the cited go on to speak for themselves ("citing two fishermen, who said").
    """
    if a.cue is None or a.speaker is None:
        return a
    quoted = _QUOTES.search(text, max(a.speaker.end, a.cue.start - NEAR), a.cue.end + NEAR)
    if quoted and quoted.end() >= a.cue.start and quoted.start() <= a.cue.end:
        content = (Span(max(c.start, quoted.end()), c.end) for c in a.content if c.end > quoted.end() + 1)
        behind = (
            tuple(_stripped(text, c) for c in content) if a.content[0].overlaps(Span(*quoted.span())) else a.content
        )
        return replace(a, speaker=Span(*quoted.span("who")), content=behind or a.content, act="speech")
    if len(a.content) != 1 or not _CITING.match(text, a.cue.start):
        return a
    words = a.content[0]
    if not 0 <= words.start - a.cue.end <= 2 or any(o is not a and o.cue and words.covers(o.cue) for o in attributions):
        return a
    if any(cites(text, o) and o.speaker and 0 <= o.speaker.start - words.end <= 2 for o in attributions if o is not a):
        return None
    main = next(_sayings(text, a, attributions), None)
    if main:
        who = _whom(text, names, words)
        return replace(main, speaker=who, cue=a.cue, act="speech") if who else a
    parts = [m for m in (_SAYS_WHO.search(text, *words), _WHO.search(text, *words)) if m]
    who = _whom(text, names, Span(words.start, parts[0].start())) if parts else None
    return replace(a, speaker=who, content=(Span(parts[0].end(), words.end),), act="speech") if who else a


def _stripped(text: str, span: Span) -> Span:
    """Without white space and "that" at its head."""
    return Span(span.end - len(re.sub(r"^\s*(?:that\s)?", "", span.of(text))), span.end)


def cited(text: str, names: Sequence[Name], a: Attribution, attributions: Sequence[Attribution]) -> Attribution | None:
    """Whom the words around an attribution cite ("…, citing two fishermen"), if the model has not seen it."""
    if a.cue is None:
        return None
    around = sentence_at(text, a.cue)
    near = [o for o in attributions if o.cue and around.covers(o.cue)]
    match = _BEHIND.search(text, around.start, around.end)
    if match is None or any(cites(text, o) for o in near):
        return None
    cue, who = Span(*match.span("cue")), _whom(text, names, Span(*match.span("who")))
    main = min(near, key=lambda o: abs((o.cue or cue).start - cue.start))
    if main is not a or who is None:
        return None
    content = (Span(c.start, match.start()) if c.start < match.start() < c.end else c for c in a.content)
    kept = tuple(c for c in content if not c.overlaps(who))
    return replace(a, content=kept, cue=cue, speaker=who, act="speech") if kept else None


def _whom(text: str, names: Sequence[Name], words: Span) -> Span | None:
    """Who is cited there, if it is somebody who speaks; an outlet that is cited is a relay."""
    given = _GIVEN.match(words.of(text))
    who = Span(words.start + given.end(), words.end) if given else words
    m = parse(text, who, names)
    said = who.of(text)
    if "\n" in said or len(said) > LONG or known(re.sub(r"^(?:the|The) ", "", said)) or m.kind == "outlet":
        return None
    speaks = bool(m.parts) or m.name is not None or m.kind == "document" or (m.head in HEADS and m.kind is not None)
    return who if speaks else None


def _sayings(text: str, a: Attribution, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """What is said in the same sentence by whoever cites."""
    if a.cue is None:
        return
    around = sentence_at(text, a.cue)
    for o in attributions:
        if o is not a and o.cue and around.covers(o.cue) and not cites(text, o):
            yield o


def citer(text: str, a: Attribution, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution of whoever cites this one's source: of the same words, or else in the same sentence."""
    found = [
        o for o in _sayings(text, a, attributions) if not (o.speaker and a.speaker and o.speaker.overlaps(a.speaker))
    ]
    same = [o for o in found if any(c.overlaps(d) for c in o.content for d in a.content)]
    return next(iter([*same, *found]), None)


def subject(text: str, a: Attribution) -> str:
    """The words before the cue in its clause: "The observatory, citing"."""
    if a.cue is None:
        return ""
    start = sentence_at(text, a.cue).start
    ahead = text[start : a.cue.start].strip(" ,")
    return re.split(r"[,;:—–]|\b(?:and|but|while)\b", ahead)[-1].strip()
