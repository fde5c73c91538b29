"""Interviews printed as questions and answers.

Two shapes: paragraphs behind a label ("A: …", "Brandt: …"), and bare questions that each stand before their answer. One
question alone is rhetoric and labels alone may head captions, so a shape counts only where questions keep recurring.
What stands for the cue is the label's colon or the question; an "A" names nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hearsay.attribution.draft import BY_RULE, Draft
from hearsay.text import paragraphs
from hearsay.types import Span

_LABEL = re.compile(r"(?P<who>[^\W\d_a-z][^\s:]*(?: [^\W\d_a-z][^\s:]*){0,3})(?P<cue>:)\s+(?=\S+\s+\S)")
_QUESTION = re.compile(r"[^\W\d_a-z\"“‘'][^\n]{5,200}\?$")
_CONVERSATION = re.compile(
    r"\b(?:interview|conversation|Q ?& ?A|questions and answers|edited for|edited and condensed)\b", re.IGNORECASE
)
_ANSWER, _QUERY = ("A", "ANSWER"), ("Q", "QUESTION")
RECURS = 2  # labelled questions, and labels
QUESTIONS = 3  # bare ones


def answers(text: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Each answer, unless a draft shares a part of it; what an answer holds whole is told within it.

    Of a labelled talk every turn, whoever asks.
    """
    parts = list(paragraphs(text))
    for d in (*_labelled(text, parts), *_asked(text, parts)):
        if not any(_shares(o, d) for o in drafts):
            yield d


def _shares(draft: Draft, answer: Draft) -> bool:
    whole = answer.content[0]
    inside = [whole.covers(s) for s in draft.spans()]
    quoted = draft.content[0].start <= whole.start + 1
    return any(s.overlaps(whole) for s in draft.spans()) and (quoted or not all(inside))


def _labelled(text: str, parts: Sequence[Span]) -> Iterator[Draft]:
    found = [(p, m) for p in parts if (m := _LABEL.match(text, *p))]
    recurring = {who for who, n in Counter(m["who"] for _, m in found).items() if n >= RECURS}
    if len(recurring) < 2 or sum(text[p.end - 1] == "?" for p, _ in found) < RECURS:
        return
    for p, m in found:
        if m["who"] in recurring and m["who"].upper() not in _QUERY:
            speaker = None if m["who"].upper() in _ANSWER else Span(*m.span("who"))
            yield _draft(Span(m.end(), p.end), Span(*m.span("cue")), speaker)


def _asked(text: str, parts: Sequence[Span]) -> Iterator[Draft]:
    turns = [(a, b) for a, b in pairwise(parts) if _asks(text, a) and not _asks(text, b)]
    found = [(q, a) for q, a in turns if text[a.start] not in "\"“‘'" and not _LABEL.match(text, *a)]
    if len(found) >= QUESTIONS and _CONVERSATION.search(text):
        yield from (_draft(answer, question, None) for question, answer in found)


def _asks(text: str, p: Span) -> bool:
    return bool(_QUESTION.fullmatch(text, *p)) and not _LABEL.match(text, *p)


def _draft(content: Span, cue: Span, speaker: Span | None) -> Draft:
    return Draft(content=(content,), cue=cue, speaker=speaker, score=BY_RULE, direct=True)
