"""Decoded links → attributions as a reader would draw them: rules where the model's flat spans fall short.

A bare name is no content; a quotation's later paragraphs go with its cue; and what the model overlooks for want of a
speaker or of quotation marks is an attribution of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from hearsay.attribution.adverbs import unsourced, widened
from hearsay.attribution.blocks import blocks
from hearsay.attribution.bounds import apart, without_hearer, without_means, without_predicate
from hearsay.attribution.draft import Draft
from hearsay.attribution.headline import headline
from hearsay.attribution.interviews import answers
from hearsay.attribution.opening import opened
from hearsay.attribution.posts import posts
from hearsay.attribution.quotations import continued
from hearsay.attribution.rumours import rumoured
from hearsay.text import OPENERS
from hearsay.types import Span

SURE = 0.28  # of what is less likely right, more is lost than won on PolNeAR dev


def mend(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Trimmed, continued, with what was overlooked, in the order of the text."""
    whole = [d for d in (_in_lines(text, d) for d in drafts if d.score >= SURE) if _says_something(text, d.content)]
    parts = [widened(text, without_hearer(text, part)) for d in whole for part in apart(text, d)]
    kept = continued(text, opened(text, parts))
    finders = (headline, unsourced, rumoured, posts, blocks, answers)
    return sorted([*kept, *chain.from_iterable(f(text, kept) for f in finders)], key=lambda d: d.content[0])


def _in_lines(text: str, draft: Draft) -> Draft:
    """The draft with no content or speaker across a line's end, no dateline and no paraphrase in another paragraph."""
    cue = draft.cue
    parts = (p for c in draft.content for p in _lines(text, c) if not cue or _in_reach(text, p, cue))
    is_verb = cue and draft.speaker and 0 <= cue.start - draft.speaker.end <= 1  # "the Courier reports"
    noun = None if is_verb else cue
    content = tuple(without_predicate(text, without_means(text, p, cue), noun) for p in parts)
    return replace(draft, content=content, speaker=_speaker(text, draft))


def _in_reach(text: str, part: Span, cue: Span) -> bool:
    """A quotation may stand in another paragraph than its cue; a paraphrase only behind a colon that ends a line ("She wrote:")."""
    between = text[part.end : cue.start] + text[cue.start : part.start]
    introduced = cue.start < part.start and _COLON.search(between)
    return "\n" not in between or bool(introduced) or text[part.start] in "\"“'‘”"


def _speaker(text: str, d: Draft) -> Span | None:
    """The part of the speaker in the line that is nearest to the cue ("… says Brandt", then the first paragraph)."""
    lines = list(_lines(text, d.speaker)) if d.speaker else []
    return min(lines, key=lambda s: abs(s.start - (d.cue or s).start), default=None)


def _lines(text: str, content: Span) -> Iterator[Span]:
    """The content line by line, without a dateline at its head."""
    for line in re.finditer(r"[^\n]*[^\s][^\n]*", text[content.start : content.end]):
        words = line.group()
        dateline = _DATELINE.match(words)
        lead = dateline.end() if dateline else len(words) - len(words.lstrip())
        if lead < len(words.rstrip()):
            yield Span(content.start + line.start() + lead, content.start + line.start() + len(words.rstrip()))


_COLON = re.compile(r":[^\S\n]*\n")
_DATELINE = re.compile(
    r"\s*[A-Z][A-Z.' -]{2,30}(?:, [A-Z][\w. ]{2,24}(?:, \d{4})?)?(?: \([^)\n]{2,30}\))? ?[-–—]{1,2} "
)
_WORDS = re.compile(r"\w+")


def _says_something(text: str, content: Sequence[Span]) -> bool:
    """More than a bare name or pronoun; one word will do in quotation marks (he called it "rubbish")."""
    words = [w for c in content for w in _WORDS.findall(c.of(text))]
    is_name = len(words) <= 4 and all(w[0].isupper() for w in words)
    return bool(words) and not is_name and (len(words) > 1 or text[content[0].start] in OPENERS)
