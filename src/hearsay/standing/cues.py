"""What counts as a check or a reply: a table of verbs by their moods; set phrases are in phrases.py."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from hearsay.standing import objects as o
from hearsay.standing.phrases import CLAIM, PHRASES, pattern
from hearsay.standing.sentence import Sentence
from hearsay.standing.subjects import subject
from hearsay.standing.verbs import Verb, verbs
from hearsay.types import Span, Status


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell of a check or a reply; `verb` is None where a set phrase does."""

    status: Status
    at: Span
    verb: Verb | None = None


def _before(sentence: Sentence, verb: Verb) -> str:
    return sentence.flat[sentence.span.start : verb.at.start]


def _always(sentence: Sentence, verb: Verb) -> bool:
    return True


def _passive(sentence: Sentence, verb: Verb) -> bool:
    return verb.passive


def _active(sentence: Sentence, verb: Verb) -> bool:
    """Not "the nominee will not be confirmed"."""
    return not verb.passive


def _of_a_claim(sentence: Sentence, verb: Verb) -> bool:
    """ "The rumours were dismissed by the palace", "a claim that the palace disputes"."""
    before = _before(sentence, verb)
    if verb.passive:
        return bool(_CLAIM.search(before))
    ends = _ENDS.match(sentence.flat, verb.at.end, sentence.span.end)
    return bool(ends and _RELATIVE.search(before))


def _by_somebody(sentence: Sentence, verb: Verb) -> bool:
    """ "It does not confirm everything they have said": a thing bears nothing out."""
    return not _IT.search(_before(sentence, verb))


def _comments(sentence: Sentence, verb: Verb) -> bool:
    """The verb, not the noun of "without comment"; and who "never comments" has not been asked."""
    alone = verb.at.end - len(verb.form)
    return verb.form != "comments" and not _NO.search(sentence.flat, max(0, alone - 30), alone)


def _anothers(sentence: Sentence, verb: Verb) -> bool:
    """Not "things that I would not say"."""
    return verb.mood != "unwilling" or not _I.search(_before(sentence, verb))


def _perfect(sentence: Sentence, verb: Verb) -> bool:
    return bool(_PERFECT.search(sentence.flat, *verb.at))


def _no_adjective(sentence: Sentence, verb: Verb) -> bool:
    """Not "in an emailed statement"."""
    return verb.before not in ("a", "an")


_NO = re.compile(r"\b(?:no|without)(?: \w+)?\s$", re.IGNORECASE)
_CLAIM = pattern(rf"\b{CLAIM}\b")
_I = re.compile(r"\bI\s$")
_RELATIVE = pattern(
    rf"\b(?:{CLAIM}|points?|versions?) (?:(?:that|which) )?(?!(?:was|were|is|are|has|had|have)\b)(?:[\w'.-]+ ){{1,7}}$"
)
_ENDS = re.compile(r"\s*(?:[,.;)]|$)")
_IT = re.compile(r"\b(?:it|this|that|which)\s$", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have|had|did)", re.IGNORECASE)


class Row(NamedTuple):
    """A verb of this kind in one of these moods means `status`, where what follows it fits and `when` holds."""

    kind: str
    moods: tuple[str, ...]
    status: Status
    follows: re.Pattern[str] | None = None
    when: Callable[[Sentence, Verb], bool] = _always


# The first row that fits a verb decides.
ROWS = (
    Row("verify", ("not", "unable"), "not_verified"),
    Row("verify", ("never",), "not_verified", when=_by_somebody),
    Row("verify", ("trying",), "not_verified", o.WHETHER),
    Row("learn", ("trying", "maybe"), "not_verified", o.DOUBTED),
    Row("check", ("unable",), "not_verified", o.CHECKED),
    Row("verify", ("declined", "refused", "unwilling"), "declined", when=_active),
    Row("verify", ("done",), "verified"),
    Row("deny", ("done",), "denied", o.DENIABLE),
    Row("reject", ("done",), "denied", when=_of_a_claim),
    Row("reject", ("done",), "denied", o.THE_CLAIM),
    Row("comment", ("declined", "refused", "unwilling", "never", "unable"), "declined", when=_comments),
    Row("comment", ("not",), "no_response", when=_comments),
    Row("respond", ("not", "unable"), "no_response", o.REQUEST),
    Row("respond", ("declined", "refused", "unwilling"), "declined", o.REQUEST),
    Row("return", ("not",), "no_response", o.CALL),
    Row("return", ("declined", "refused", "unwilling"), "no_response", o.PHONE),
    Row("state", ("not",), "no_response", o.STATEMENT, _perfect),
    Row("tell", ("declined", "refused", "unwilling"), "declined", o.SAID, _anothers),
    Row("give", ("declined",), "declined", o.NO_GOODS),
    Row("give", ("refused", "unwilling"), "declined", o.GIVEN),
    Row("be", ("declined", "refused", "unwilling"), "declined", o.DRAWN),
    Row("reach", ("not", "unable"), "no_response", when=_passive),
    Row("contact", ("done",), "sought", o.PURPOSE, _no_adjective),
    Row("ask", ("done",), "sought", o.ASKED_FOR),
    Row("stand", ("done",), "confirmed", o.BY_IT),
)


# More in one sentence are a list of words, not a sentence.
MOST = 12


def cues(sentence: Sentence) -> Iterator[Cue]:
    for verb in (_seen_whole(sentence, v) for v in islice(verbs(sentence), MOST)):
        row = next((r for r in ROWS if _fits(sentence, verb, r)), None)
        if row:
            yield Cue(row.status, verb.at, verb)
    for phrase in PHRASES:
        if not phrase.needs.isdisjoint(sentence.terms):
            for m in islice(phrase.words.finditer(sentence.flat, *sentence.span), MOST):
                yield Cue(phrase.status, Span(*m.span()))


_NOBODY = re.compile(r"(?:no|neither|nobody|none|nor)\b", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:took|taken|taking|went|gone|moved|rushed|hastened|hurried|forced|quick|tweeted|posted|came|stepped|issued|released|made)"
    r"\b[^,;]{0,50}$"
)


def _seen_whole(sentence: Sentence, verb: Verb) -> Verb:
    """The mood that the clause gives: "no other outlet has confirmed it" did not, "took to the stage to deny it" did."""
    moved = _MOVED.search(_before(sentence, verb)) if verb.mood == "maybe" else None
    if verb.kind == "deny" and moved:
        return replace(verb, mood="done", at=Span(sentence.span.start + moved.start(), verb.at.end))
    if verb.mood == "maybe" and verb.at.of(sentence.flat).lower().startswith(("would ", "will ")):
        who = subject(sentence, verb.at)
        return replace(verb, mood="unwilling") if who and _NOBODY.match(sentence.flat, *who) else verb
    if verb.mood != "done" or verb.kind not in ("verify", "deny", "comment", "respond", "return"):
        return verb
    who = subject(sentence, verb.at)
    return replace(verb, mood="not") if who and _NOBODY.match(sentence.flat, *who) else verb


def _fits(sentence: Sentence, verb: Verb, row: Row) -> bool:
    if verb.kind != row.kind or verb.mood not in row.moods or not row.when(sentence, verb):
        return False
    return row.follows is None or bool(row.follows.match(sentence.flat, verb.at.end, sentence.span.end))
