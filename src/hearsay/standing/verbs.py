"""Verbs of checking and answering, with what their auxiliaries make of them: "has not yet been able to confirm"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hearsay.standing import words as w
from hearsay.standing.sentence import Sentence, Word
from hearsay.types import Span

# done: it happened. not: it did not. unable: could not. never: does not. unwilling: will not. maybe: if, in order to.
Mood = Literal["done", "not", "unable", "never", "unwilling", "declined", "refused", "trying", "maybe"]


@dataclass(frozen=True, slots=True)
class Verb:
    """`at` is the verb with its auxiliaries, `form` the verb alone, `before` the word right before it."""

    kind: str
    form: str
    mood: Mood
    passive: bool
    at: Span
    before: str


def verbs(sentence: Sentence) -> Iterator[Verb]:
    """Every verb of checking or answering, once for each thing that its form may tell of."""
    if w.VERBS.keys().isdisjoint(sentence.terms):
        return
    words = sentence.words()
    for number, word in enumerate(words):
        for kind in w.VERBS.get(word.text, ()):
            yield _verb(sentence.flat, words, number, kind)


def _verb(flat: str, words: tuple[Word, ...], number: int, kind: str) -> Verb:
    first, word = _first(flat, words, number), words[number]
    group = [x.text for x in words[first:number]]
    return Verb(
        kind=kind,
        form=word.text,
        mood="done" if group == ["can"] and first and words[first - 1].text in ("we", "i") else _mood(word.text, group),
        passive=word.text.endswith(("ed", "en")) and (not w.BEING.isdisjoint(group) or _reduced(flat, word, group)),
        at=Span(words[first].start, word.end),
        before=words[number - 1].text if number else "",
    )


def _reduced(flat: str, word: Word, group: list[str]) -> bool:
    """ "Named by the crown and confirmed by the senate"."""
    return not group and flat.startswith(" by the ", word.end)


_GROUP = w.NEGATIVE | w.REFUSING | w.TRYING | w.DOUBTFUL | w.BETWEEN


def _first(flat: str, words: tuple[Word, ...], number: int) -> int:
    """Where the verb's group begins: its auxiliaries and what may stand among them, a dozen words at most."""
    first = _paired(words, number)
    while first and number - first < 12 and _joins(flat, words[first - 1], words[first]):
        first -= 1
    return first


def _paired(words: tuple[Word, ...], number: int) -> int:
    """In "has not confirmed or denied" both verbs share what stands before the first."""
    if number < 2 or words[number - 1].text not in ("or", "nor", "and"):
        return number
    other = words[number - 2].text
    return number - 2 if other in w.VERBS or other.endswith("ed") else number


def _joins(flat: str, word: Word, after: Word) -> bool:
    adverb = word.text.endswith("ly") and word.text not in w.NOT_ADVERBS
    joined = word.text in _GROUP or adverb or word.text.endswith("n't") or after.text in w.LEADS.get(word.text, ())
    apart = " '\"," if {word.text, after.text} & _ASIDES else " '\""
    return joined and not flat[word.end : after.start].strip(apart)


_ASIDES = frozenset({"however", "though", "therefore"})


def _mood(verb: str, group: list[str]) -> Mood:
    if not w.REFUSING.isdisjoint(group):
        return "declined" if any(x.startswith("declin") for x in group) else "refused"
    if negated(group) and not _BIDDEN.isdisjoint(group):
        return "maybe"
    if negated(group) or ("yet" in group and "to" in group):
        return _negative(verb, group)
    if "to" in group and not w.TRYING.isdisjoint(group):
        return "trying"
    in_order_to = "to" in group and _DID.isdisjoint(group)
    return "maybe" if in_order_to or not w.DOUBTFUL.isdisjoint(group) else "done"


_BIDDEN = frozenset("should shouldn't must mustn't".split())
# "was able to confirm", "is said to have confirmed": it happened.
_DID = frozenset({"able", "managed", "have"})


def negated(group: list[str]) -> bool:
    return any(x in w.NEGATIVE or x.endswith("n't") for x in group)


def _negative(verb: str, group: list[str]) -> Mood:
    if not w.FUTURE.isdisjoint(group):
        return "unwilling"
    if not w.ABLE.isdisjoint(group):
        return "unable"
    habit = not w.PRESENT.isdisjoint(group) or (verb.endswith("ing") and not w.ONGOING.isdisjoint(group))
    return "never" if habit else "not"
