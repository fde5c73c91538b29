"""Hearsay in one adverb: "The pier reportedly sank on Monday" is somebody's word, and nobody is named.

The adverb is the cue, there is no speaker, and the content is the adverb's clause without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hearsay.attribution.draft import BY_RULE, Draft
from hearsay.text import OPENERS, paragraphs, sentence_at, sentences, trimmed
from hearsay.types import Span

_ADVERB = re.compile(r"\b(?:reportedly|allegedly|purportedly|supposedly)\b", re.IGNORECASE)
_HELPS = r"(?:(?:is|are|was|were|be|been|being|has|have|had|will|would|also|now)\s+)*"
_ONLY_HELPS = re.compile(r"\s*" + _HELPS, re.IGNORECASE)
# The adverb's clause has no subject of its own: "and was reportedly", "who has allegedly", "for allegedly".
_HANGS = re.compile(r"\b(?:and|but|or|then|who|which|that|what|for|of|by|after|with)\s+" + _HELPS + "$", re.IGNORECASE)
_ASIDE = re.compile(r"\b(?:who|which|whom|for|of|by)\s" + _HELPS + "$", re.IGNORECASE)
_OPENS = re.compile(
    r"""[,;:(\["“”]|\s[-–]\s|—|"""
    r"\b(?:that|while|as|when|after|before|because|since|if|although|though|whether|where|how|until|with)\b",
    re.IGNORECASE,
)
_NAME = r"\s*[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){0,3}"
_LIST = re.compile(rf"(?:{_NAME},){{0,5}}{_NAME},?\sand{_NAME}\s" + _HELPS)  # the end of "Brandt, Holm and Aas"
_THAT = re.compile(r"\bthat\s", re.IGNORECASE)
_FRONT = re.compile(r"(?:while|when|if|after|before|because|since|although|though|as)\b[^,;]*", re.IGNORECASE)
_CLOSES = re.compile(
    r";|\s[-–]\s|—|[\"“”]|\s(?:but|while|whereas|although|though|according to)\b|"
    r"\sand\s(?:(?:the|an?)\s)?\w+\s(?:is|are|was|were|has|have|had|will|would)\b",
    re.IGNORECASE,
)
_CLOSES_FRONT = re.compile(_CLOSES.pattern + r"|,(?!\d)", re.IGNORECASE)
_EDGES = ' \t\u00a0,;:.!?…)("“”'


REACH = 500  # characters; no clause is longer


def unsourced(text: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """One for each such adverb that stands in no draft."""
    for cue, sentence in _adverbs(text):
        content = _clause(text, cue, sentence)
        if content and not any(_holds(text, d, cue, content) for d in drafts):
            yield Draft(content=content, cue=cue, speaker=None, score=BY_RULE)


def _holds(text: str, d: Draft, cue: Span, content: Sequence[Span]) -> bool:
    """Whether the adverb is the draft's own; what only hangs on its paraphrase ("…, who allegedly fled") is not."""
    mine = next((s for s in d.spans() if s.overlaps(cue)), None)
    if mine is None:
        return False
    aside = _ASIDE.search(text, mine.start, cue.start) and mine in d.content and text[mine.start] not in OPENERS
    return not aside or 2 * (content[-1].end - content[0].start) > mine.end - mine.start


def widened(text: str, d: Draft) -> Draft:
    """A draft whose cue is such an adverb and no more, with the whole clause for its content."""
    bare = d.cue and not d.speaker and _ADVERB.fullmatch(text, *d.cue)
    return replace(d, content=_clause(text, d.cue, sentence_at(text, d.cue)) or d.content) if d.cue and bare else d


def _adverbs(text: str) -> Iterator[tuple[Span, Span]]:
    for p in paragraphs(text):
        if _ADVERB.search(text, *p):
            for sentence in sentences(text, p):
                yield from ((Span(*m.span()), sentence) for m in _ADVERB.finditer(text, *sentence))


def _clause(text: str, cue: Span, within: Span) -> tuple[Span, ...]:
    """The adverb's clause without it; nothing where nothing stands behind it."""
    sentence = Span(max(within.start, cue.start - REACH), min(within.end, cue.end + REACH))
    before = _ahead(text, sentence, cue)
    ahead = trimmed(text, before, _EDGES)
    behind = trimmed(text, Span(cue.end, _end(text, sentence, cue, before)), _EDGES)
    return (*filter(None, (ahead,)), behind) if behind else ()


def _ahead(text: str, sentence: Span, cue: Span) -> Span:
    """The clause's subject and helping verbs; across an insertion ("The ferry, empty by then, had reportedly …")."""
    if _HANGS.search(text, sentence.start, cue.start):
        return Span(cue.start, cue.start)
    marks = list(_OPENS.finditer(text, sentence.start, cue.start))
    while marks and marks[-1].group() == "," and _LIST.fullmatch(text, marks[-1].end(), cue.start):
        marks.pop()
    opens = [sentence.start, *(m.end() for m in marks)]
    firm = [sentence.start, *(m.end() for m in marks if m.group() != ",")]
    helps = text[opens[-1] : cue.start]
    inserted = helps.strip() and _ONLY_HELPS.fullmatch(helps)
    return Span(firm[-1] if inserted else opens[-1], cue.start)


def _end(text: str, sentence: Span, cue: Span, ahead: Span) -> int:
    """The clause's end; a clause in front of the main one ("While it reportedly sank, the …") ends at its comma."""
    starts = [sentence.start, *(m.end() for m in _THAT.finditer(text, sentence.start, cue.start))]
    front = any(_FRONT.fullmatch(text, start, end) for start in starts for end in (cue.start, ahead.start))
    close = (_CLOSES_FRONT if front else _CLOSES).search(text, cue.end, sentence.end)
    return close.start() if close else sentence.end
