"""Cues in their sentences, each with whoever acts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from hearsay.standing.cues import Cue, cues
from hearsay.standing.phrases import LETTER
from hearsay.standing.sentence import Sentence
from hearsay.standing.subjects import subject
from hearsay.types import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A cue in the stretch of its sentence that no other cue claims, with whoever acts: subject or "by …"."""

    cue: Cue
    sentence: Sentence
    within: Span
    actor: Span | None

    @property
    def before(self) -> str:
        return self.sentence.flat[self.sentence.span.start : self.cue.at.start]

    @property
    def after(self) -> str:
        return self.sentence.flat[self.cue.at.end : self.sentence.span.end]

    @property
    def who(self) -> str:
        return self.actor.of(self.sentence.flat).lower() if self.actor else ""

    @property
    def word(self) -> str:
        """The verb's own form."""
        return self.cue.verb.form if self.cue.verb else ""

    @property
    def inverted(self) -> bool:
        """ "…, confirms his manager": who acts comes behind."""
        passive = self.cue.verb is not None and self.cue.verb.passive
        return self.actor is not None and self.actor.start >= self.cue.at.end and not passive

    @property
    def affirms(self) -> bool:
        """A verb says that something was verified or denied, rather than that it was not."""
        return self.cue.verb is not None and self.cue.status in ("verified", "denied")


def candidates(sentence: Sentence) -> Iterator[Candidate]:
    """Cues in the order of the text. "X would not confirm it and Y declined to comment" is cut at the "and"."""
    found = sorted(cues(sentence), key=lambda c: c.at)
    for cue, within in zip(found, _stretches(sentence, found), strict=True):
        yield Candidate(cue=cue, sentence=sentence, within=within, actor=_actor(sentence, cue, within))


def _actor(sentence: Sentence, cue: Cue, within: Span) -> Span | None:
    if cue.verb is not None and cue.verb.passive and cue.verb.kind not in ("reach", "contact", "ask"):
        return agent(sentence, cue.at)
    inverted = _INVERTED.match(sentence.flat, cue.at.end, sentence.span.end) if _behind(sentence, cue) else None
    if inverted:
        return Span(*inverted.span("who"))
    who = subject(sentence, cue.at, within.start)
    issues = _ISSUES.search(sentence.flat, *who) if who and cue.verb and cue.verb.form.endswith("ing") else None
    return Span(who.start, issues.start()) if who and issues else who


# "The broker put out a statement denying it": the broker does.
_ISSUES = re.compile(
    r" (?:has |have |had )?(?:put out|issued|released|posted|sent|wrote|published|gave|made|read|tweeted) "
)
# "The singer has died, confirms Ada Lunde, his manager."
_INVERTED = re.compile(r" (?P<who>(?:an? |the |his |her |its )?(?:[\w'.-]+ ){0,4}?[\w'-]+)(?:, |\.?$|\. )")


def _behind(sentence: Sentence, cue: Cue) -> bool:
    before = sentence.flat[sentence.span.start : cue.at.start]
    return (
        cue.verb is not None
        and cue.verb.kind == "verify"
        and bool(re.search(r"\b(?:has|have|had|is|are|was|were|will|would)\b.*,[\"']? $", before))
    )


def _stretches(sentence: Sentence, found: Sequence[Cue]) -> Iterator[Span]:
    """The sentence for each cue, less what a cut before or behind it gives to another."""
    start, end = sentence.span
    for cue, after in zip_longest(found, found[1:]):
        cut = _cut(sentence, cue.at, after.at) if after else None
        yield Span(start, cut.start if cut else end)
        start = cut.end if cut else start


def _cut(sentence: Sentence, first: Span, second: Span) -> Span | None:
    """The "and" between two cues of which the second has a subject of its own."""
    ands = list(re.finditer(r" and (?=\w)", sentence.flat[first.end : second.start]))
    if not ands or not re.search(r"\w", sentence.flat[first.end + ands[-1].end() : second.start]):
        return None
    return Span(*ands[-1].span()).moved(first.end)


_AGENT = re.compile(
    r"[^.,;()]{0,70}?\bby (?!(?:\w+ing|the end|then|now|\d+|mon|tues|wednes|thurs|fri|satur|sun)\b)"
    rf"(?P<who>{LETTER}+?)(?= (?:when|in|on|at|that|and|but|for|after|before|as|to|who|which|with|about|during|while)\b|[,;()\"]|\.?$)"
)


_TOLD = re.compile(rf"[^;\"]{{0,40}}, according to (?P<who>{LETTER}+?)(?=,|\.?$| (?:that|which|who|on|in)\b)")


def agent(sentence: Sentence, at: Span) -> Span | None:
    """Whom "was confirmed by …" or "has been verified, according to …" names."""
    m = _AGENT.match(sentence.flat, at.end, sentence.span.end) or _TOLD.match(sentence.flat, at.end, sentence.span.end)
    return Span(*m.span("who")) if m else None
