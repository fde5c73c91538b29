"""Words of nobody in one noun: "Reports that the pier had sunk spread through Lenz", "amid rumours that it was sold".

The noun is the cue, there is no speaker, and the content is its that-clause. Where the noun is what the sentence is
about, the clause ends before the sentence's own verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.attribution.bounds import WENT
from hearsay.attribution.draft import BY_RULE, Draft
from hearsay.text import paragraphs, quoted, sentences
from hearsay.types import Span

# Behind "reports" as a verb stands its subject; behind the noun, one of these or a sentence's beginning.
_BEFORE = (
    r"(?:of|about|at|amid|amidst|by|with|to|despite|after|following|on|from|over|was|were|been|is|are|the|these|those|"
    r"such|some|any|more|new|fresh|first|early|earlier|previous|recent|later|latest|unconfirmed|conflicting|persistent|"
    r"numerous|many|several|widespread|false|online|intense|rampant|growing|rife|den(?:y|ies|ied|ying)|"
    r"reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|confirm(?:s|ed|ing)?|refut(?:e|es|ed|ing)|investigat(?:e|es|ed|ing)|"
    r"verify|fuel(?:s|led|ed|ing|ling)?|spark(?:s|ed|ing)?|prompt(?:s|ed|ing)?|and|or)"
)
_STARTS = rf"(?<!\bno )(?:(?<![^\n])|(?<=[.!?:;—–()] )|\b{_BEFORE}\s)"
_RELATIVE = (  # "rumours that swept Lenz"
    r"(?:have|has|had|is|are|was|were|will|would|could|can|may|might|should|swept|began|came|spread|went|took|got|first|"
    r"later|\w{3,}ed)\s"
)
_NOUN = re.compile(
    rf"{_STARTS}(?P<cue>(?:reports|rumou?rs|speculation|allegations|accusations)\sthat)\s+(?!{_RELATIVE})(?=\w)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:of|about|at|amid|amidst|by|with|to|despite|after|following|on|from|over|was|were|been|is|are|\w+(?:ed|ing))\b",
    re.IGNORECASE,
)
_AUXILIARY = r"(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do)"
_PREDICATE = re.compile(
    rf"(?<!\bthat)(?<!\bwho)(?<!\bwhich)(?<!\band)(?<!\bbut)\s(?P<verb>{_AUXILIARY}(?:\s+\w+ly)?(?:\s+(?:not|been|be|being|"
    rf"have|now|also|since))*)\b",
    re.IGNORECASE,
)
_MAIN_VERB = re.compile(rf"\s(?:{WENT}|follow(?:s|ed)?|drew|led)\s")
_CLOSES = re.compile(
    r";|\s[-–]\s|—|[\"“”]|,\s(?:but|although|though|while|whereas|which|as|after|with|according|\w+ing)\b|"
    r",\s(?:[\w’'.-]+\s){1,6}(?:said|says|reported|told)\b",
    re.IGNORECASE,
)
SHORTEST = 3  # words


def rumoured(text: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """One for each such noun outside quotation marks whose words no draft has."""
    taken = [*quoted(text), *(s for d in drafts for s in d.spans())]
    for p in paragraphs(text):
        for sentence in sentences(text, p):
            for match in _NOUN.finditer(text, *sentence):
                cue = Span(*match.span("cue"))
                content = _clause(text, sentence, cue, match.end())
                if len(content.of(text).split()) >= SHORTEST and not any(_meets(s, cue, content) for s in taken):
                    yield Draft(content=(content,), cue=cue, speaker=None, score=BY_RULE)


def _meets(taken: Span, cue: Span, content: Span) -> bool:
    return taken.overlaps(cue) or (taken.overlaps(content) and not content.covers(taken))


def _clause(text: str, sentence: Span, cue: Span, start: int) -> Span:
    close = _CLOSES.search(text, start, sentence.end)
    end = close.start() if close else sentence.end
    is_subject = not _OBJECT.search(text, sentence.start, cue.start)
    content = Span(start, _before_predicate(text, Span(start, end)) if is_subject else end)
    return Span(start, start + len(content.of(text).rstrip(" .,:!?…\u00a0")))


def _before_predicate(text: str, clause: Span) -> int:
    """Where the verb of "Reports that …" begins: a verb that reports have, else the clause's second finite one."""
    verbs = [m.start() for m in _PREDICATE.finditer(text, *clause)]
    main = [m.start() for m in _MAIN_VERB.finditer(text, *clause)]
    return min([*verbs[1:2], *main[:1], clause.end])
