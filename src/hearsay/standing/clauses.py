"""The clause around a cue: where it begins and where it ends."""

from __future__ import annotations

import re

from hearsay.standing.sentence import Sentence
from hearsay.types import Span

# A new statement begins behind one of these; "and" counts where a subject of its own follows.
_JOINT = re.compile(
    r"; | [-–—]+ |[–—]+|\((?=\w)|\) (?=(?-i:[^a-z]))|: (?!\")|\.\.\. ?"
    r"|,? (?:but|while|whilst|though|although|whereas|even though) "
    r"|, (?:and|so|yet|or|nor|because|as|even if|if) "
    r"| (?:and|because) (?=(?:he|she|it|they|we|there|no|(?:the|his|her|its|their) \w+ (?:has|have|had|is|was|were|are))\b)",
    re.IGNORECASE,
)
# These open a clause that a comma closes again: behind that comma the outer clause goes on.
ASIDE = re.compile(
    r",? (?:which|who|whom|whose|where|when|since|after|before|until|saying|adding|according to|while) |, (?:with|including|despite) ",
    re.IGNORECASE,
)
_CLOSES = re.compile(r", (?:which|who|where|when|since|with|including|despite|saying|adding|according to) ")
# "While the minister announced it, there has been …": the comma ends what the first word began.
_OPENS = re.compile(
    r"\W*(?:While|Although|Though|Even though|If|When|Despite|Because|Since)\b[^,;]*, (?!it\b|he\b|she\b|they\b)"
)
SAYS = re.compile(
    r"\b(?:(?:told|tells|said|says|wrote|announced|stated)(?: (?!that\b)[\w'.-]+){1,6} that\b|(?:said|says?|told|tells|adds?|added|reports?|reported|writes|wrote|claims?|"
    r"claimed|states?|stated|announced|insists?|insisted|maintains?|noted|notes|acknowledged|learned|believes?|suggests?)\b"
    r"(?: (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)?(?: that\b)?)",
    re.IGNORECASE,
)
EDGE = " \t\n,;:-–—"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WHEN = (
    rf"(?:on |late |early |earlier |last |this |the |next )*(?:{_DAY}|week|month|night|year|morning|afternoon|evening)"
)
LEAD = re.compile(
    r"(?:(?:so far|and|but|so|however|meanwhile|separately|also|still|yet|though|although|while|because|later|then|now|today|yesterday|"
    rf"that|despite|update|who|which|when|if|{WHEN})[,:]?\s+)+",
    re.IGNORECASE,
)


def clause(sentence: Sentence, at: Span, within: Span | None = None) -> Span:
    """From the start of the statement that holds `at` to its end; what lies outside `within` is another's."""
    within = within or sentence.span
    start, aside = left(sentence, at, within.start)
    return trimmed(sentence.flat, Span(start, min(within.end, _right(sentence, at, aside))))


def whole(sentence: Sentence, at: Span, part: Span) -> Span:
    """The clause, more of the sentence where nobody acts in it: "… but declined to comment", "when asked, she …"."""
    before = f"{sentence.flat[part.start : at.start].strip()} "
    if _IMPERSONAL.match(sentence.flat, *at) or re.search(r"\w", LEAD.sub("", before, count=1)):
        return part
    opening = _OPENS.match(sentence.flat, *sentence.span)
    opened = opening is not None and at.end < opening.end()
    return sentence.span if opened else Span(sentence.span.start, part.end)


_IMPERSONAL = re.compile(
    r"(?:there|no|neither|nothing|comments?|calls?|e-?mails?|messages?|requests?|attempts?|efforts?|questions?)\b",
    re.IGNORECASE,
)


def left(sentence: Sentence, at: Span, after: int = 0) -> tuple[int, bool]:
    """Where the statement starts, and whether it is one that a comma closes again."""
    flat, (first, end) = sentence.flat, sentence.span
    joints = [m.end() for m in _JOINT.finditer(flat, first, end) if m.end() <= at.start and not _shut(flat, m, at)]
    asides = [m.end() for m in ASIDE.finditer(flat, first, end) if m.end() <= at.start]
    open_ones = [end for end in asides if _open(flat[end : at.start], flat[:end])]
    opening = _OPENS.match(flat, first, at.start)
    start = max([first, after, *joints, *open_ones, *([opening.end()] if opening else [])])
    second = None if flat.count('"', start, at.start) % 2 else _SECOND.match(flat, start, at.start)
    start = second.end() if second else start
    return start, start in open_ones


# "The paper reported it and the ministry [denied it]": a verb before the "and", a subject behind it.
_SECOND = re.compile(
    r"[^;]*\b(?:has|have|had|was|were|is|are|did|said|says|\w{3,}ed) [^;]* and "
    r"(?=(?:(?:the|a|an|its|their|his|her) )?(?:[\w'.-]+ ){0,4}?[\w'-]*[A-Za-z] $|(?:[A-Z][\w'.-]* ){1,5}$)"
)


def _shut(flat: str, joint: re.Match[str], at: Span) -> bool:
    """A parenthesis that closes before the cue: "The Lenz Line (LL) denied it"."""
    return joint.group() == "(" and ")" in flat[joint.end() : at.start]


def _open(inside: str, before: str) -> bool:
    """Nothing has closed the clause; a verb of its own behind "who" leaves the next one to the outer clause."""
    own_verb = before.endswith("who ") and re.match(r"[a-z]+ ", inside) and not SAYS.search(inside)
    return "," not in inside and not own_verb


def _right(sentence: Sentence, at: Span, aside: bool) -> int:
    ends = [m.start() for p in (_JOINT, _CLOSES) if (m := p.search(sentence.flat, at.end, sentence.span.end))]
    opening = _OPENS.match(sentence.flat, *sentence.span)
    closed = aside or bool(opening and at.end < opening.end())
    comma = sentence.flat.find(", ", at.end, sentence.span.end) if closed else -1
    return min([sentence.span.end, *ends, *([comma] if comma > 0 else [])])


def trimmed(flat: str, span: Span, edge: str = EDGE) -> Span:
    start, end = span
    while start < end and flat[start] in edge:
        start += 1
    while end > start and flat[end - 1] in edge:
        end -= 1
    return Span(start, end)
