"""Whom a pronoun takes up: a table of small clues with weights, summed; the likeliest wins, if it is likely at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from hearsay.facts.words import SPOKESPEOPLE
from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.who.entry import Clue, Entry, Scene, since
from hearsay.resolution.who.fitting import fits
from hearsay.resolution.who.placing import salient, same_sentence, speaks_later, spoke, spoke_last


def _sex(m: Mention, e: Entry, s: Scene) -> float:
    """A little where "she" is a woman by name, title or noun, much against it where he is a man; else 0."""
    if m.pronoun not in ("man", "woman") or not e.sex:
        return 0.0
    return 0.1 if e.sex == m.pronoun else -1.0


def _number(m: Mention, e: Entry, s: Scene) -> float:
    """ "They" are many rather than an organisation, and one person only now and then."""
    if m.pronoun != "many":
        return 0.0
    return 1.0 if e.many or e.kind == "group" else -1.0 if e.kind == "person" else 0.0


def _recent(m: Mention, e: Entry, s: Scene) -> float:
    before = e.places[: bisect_left(e.places, s.at)][::-1]
    last = next((p for p in before if not any(c.start <= p < c.end for c in s.own)), None)
    return -9.0 if last is None else -(((s.at - last) / 400) ** 0.5)


def _subject(m: Mention, e: Entry, s: Scene) -> float:
    """Its sentence begins with him: "A second expert disagreed; it could, he said, be old"."""
    return float(m.pronoun != "self" and since(e.places, min(s.at, s.sentence + 30), s.sentence))


def _topic(m: Mention, e: Entry, s: Scene) -> float:
    """The sentence before begins with him."""
    return float(
        m.pronoun in ("man", "woman", "thing") and since(e.places, min(s.sentence, s.previous + 30), s.previous)
    )


# Tried on GUM's train documents (bench/coreference.py); who speaks and who spoke last is what news adds to them.
PRONOUN: dict[Clue, float] = {
    _recent: 1.5,
    spoke_last: 1.0,
    spoke: 0.5,
    speaks_later: 0.5,
    same_sentence: 0.2,
    _subject: 0.4,
    _topic: 0.25,
    salient: 1.0,
    _sex: 8.0,
    _number: 1.0,
}


def antecedent(m: Mention, entries: Sequence[Entry], s: Scene) -> Entry | None:
    """Whom a pronoun takes up; None where nothing of its kind stands before it, or a speaker may be either of two."""
    scored = [
        (sum(w * clue(m, e, s) for clue, w in PRONOUN.items()), e)
        for e in entries
        if since(e.places, s.at) and (fits(m, e) or _its_spokesman(m, e, s))
    ]
    likely = sorted((x for x in scored if x[0] > UNLIKELY), key=lambda x: -x[0])
    if not likely or (s.own and len(likely) > 1 and _either(m, likely[0][1], likely[1][1], s)):
        return None
    return likely[0][1]


def _its_spokesman(m: Mention, e: Entry, s: Scene) -> bool:
    """ "A ministry spokesman said …. He said": the ministry still."""
    spoke = e.number == s.last and e.kind in ("organisation", "outlet")
    return m.pronoun in ("man", "woman") and spoke and bool(e.called & SPOKESPEOPLE)


UNLIKELY = -5.0  # "she" where only men are named
BREATH = 25  # characters from the one's name to the other's


def _either(m: Mention, a: Entry, b: Entry, s: Scene) -> bool:
    """ "Karl came with Jonas. He said …": two that were named last in one breath, of whom neither has spoken."""
    one, other = (e.places[bisect_left(e.places, s.at) - 1] for e in (a, b))
    told = since(a.spoke, s.at) or since(b.spoke, s.at) or s.sentence <= max(one, other)
    return m.pronoun in ("man", "woman") and abs(one - other) < BREATH and not told
