"""Whom a description or a pronoun takes up: a table of small clues with weights, summed; the best above zero wins.

Candidates are all that the report names anywhere and all that has been described before. A description that finds none
is somebody new. The weights were fitted on the stories by `training/antecedents.py`, one story left out at a time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from hearsay.facts.places import adjective, nations
from hearsay.facts.words import ARMED, FIGHTING, INSTITUTIONS, REGIONS, WIDER, content_words
from hearsay.resolution.naming.figures import sex
from hearsay.resolution.naming.mentions import Mention
from hearsay.types import Kind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A source as far as it is known. `places` are offsets of its mentions, `spoke` of those where it speaks.

    `called` holds content words of its name, roles and descriptions, `nouns` those that a description of it may have for
    its head; `says` those of what is attributed to its name.
    """

    number: int
    mention: Span | None
    name: str
    kind: Kind
    named: bool
    called: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    places: tuple[int, ...] = ()
    spoke: tuple[int, ...] = ()
    place: bool = False
    many: bool = False
    main: bool = False
    only: bool = False
    sure: bool = True
    sex: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a mention stands: in the lead or not, who spoke last, what is said there, who shares its sentence.

    `own`: where the words stand that it says.
    """

    at: int
    lead: bool
    last: int | None
    says: frozenset[str]
    sentence: int
    own: tuple[Span, ...] = ()
    previous: int = 0


Clue = Callable[[Mention, Entry, Scene], float]

_ONE_KIND: dict[Kind, frozenset[Kind]] = {
    "person": frozenset({"person"}),
    "group": frozenset({"group"}),
    "organisation": frozenset({"organisation"}),
    "outlet": frozenset({"outlet"}),
    "document": frozenset({"document", "outlet"}),
    "account": frozenset({"account"}),
}
_PRONOUN: dict[str, frozenset[Kind]] = {
    "man": frozenset({"person"}),
    "woman": frozenset({"person"}),
    "many": frozenset({"group", "organisation", "outlet", "person"}),
    "thing": frozenset({"organisation", "outlet", "document"}),
    "self": frozenset({"person"}),
}
_NEW = frozenset("a an one another some several two three four five other others multiple various many".split())
_KNOWN = frozenset("the this that these those its his her their our".split())
GENERIC = frozenset(
    """group company firm organisation organization agency body service unit subdivision division
    branch arm wing network outfit club team side airline carrier operator retailer maker manufacturer regulator watchdog
    charity lender bank start-up startup band developer publisher chain""".split()
)


def fits(m: Mention, e: Entry) -> bool:
    if e.place and not e.spoke:
        return False
    if m.kind in ("outlet", "document", "organisation") and m.many != e.many:
        return False
    if m.kind == "document" and e.kind == "outlet" and m.head not in e.nouns:
        return False  # a photograph is no newspaper
    if m.phrase.casefold() == "them" and e.kind == "outlet":
        return False
    if m.kind == "person" and e.sex and (sex(frozenset({m.head or ""}), "") or e.sex) != e.sex:
        return False  # "a man" is not Ilse
    return e.kind in (_PRONOUN[m.pronoun] if m.pronoun else _ONE_KIND[m.kind or "person"])


def _same_noun(m: Mention, e: Entry, s: Scene) -> float:
    if m.kind == "outlet" and e.named and (m.many or (m.head or "").endswith("s")):
        return 0.0  # "reports", "media" are no outlet in particular
    if m.head in INSTITUTIONS and e.named:
        return float(m.head in content_words(e.name))
    return float(m.head in e.nouns or (m.head or "").removesuffix("s") in e.nouns)


def _wider_noun(m: Mention, e: Entry, s: Scene) -> float:
    return float(bool(WIDER.get(m.head or "", frozenset()) & e.nouns))


def _generic_noun(m: Mention, e: Entry, s: Scene) -> float:
    if m.head == "source":
        return float(e.kind == "person" and not e.named)  # "the source" may be the official of before
    if m.head in ("group", "company", "firm") and e.called & INSTITUTIONS:
        return 0.0
    return float(m.head in GENERIC and m.kind != "person" and e.named and (e.sure or bool(e.says) or len(e.places) > 1))


def _shared(m: Mention, e: Entry, s: Scene) -> float:
    return float(len(_modifiers(m) & _lands(e.called)))


def _foreign(m: Mention, e: Entry, s: Scene) -> float:
    return float(min(3, len(_modifiers(m) - _lands(e.called))))


def _modifiers(m: Mention) -> frozenset[str]:
    """What stands beside the head; a country's possessive as its adjective."""
    words = m.words
    if m.owner and (land := adjective(m.owner.words)):
        words = words - set(content_words(m.owner.words)) | set(content_words(land))
    return _lands(words) - {m.head or "", *(m.head or "").split("-"), "unnamed", "anonymous", "unidentified", "same"}


def _lands(words: Iterable[str]) -> frozenset[str]:
    """ "iraq" and "iraqi" alike."""
    return frozenset((adjective(w) or w).casefold() for w in words)


def _definite(m: Mention, e: Entry, s: Scene) -> float:
    """ "Her newspaper" is not the one spoken of."""
    hers = m.article in ("his", "her", "their") and m.kind in ("outlet", "organisation")
    return float(m.article in _KNOWN and not hers)


def _new(m: Mention, e: Entry, s: Scene) -> float:
    return float(m.article in _NEW or not m.article)


def _other(m: Mention, e: Entry, s: Scene) -> float:
    return float(m.article in ("another", "other", "others"))


def _again(m: Mention, e: Entry, s: Scene) -> float:
    """ "Sources" after "two sources at the ministry"; residents may always be others."""
    bare = m.head in ("sources", "officials") and not m.article and not _modifiers(m)
    return float(bare and e.kind == "group" and not e.named and _since(e.spoke, s.at))


def _counted(m: Mention, e: Entry, s: Scene) -> float:
    """ "One official", "two sources": not soon to be named, unlike "an official"."""
    return float(m.article in _NEW - {"a", "an"})


def _introduced(m: Mention, e: Entry, s: Scene) -> float:
    """Whoever has spoken under a name is no "an official" any more."""
    return float(m.article in ("a", "an", "one") and e.named and _since(e.spoke, s.at))


def _since(places: Sequence[int], end: int, start: int = 0) -> bool:
    """Is one of the places there? They are in order."""
    return bisect_left(places, start) < bisect_left(places, end)


def _near(m: Mention, e: Entry, s: Scene) -> float:
    before = e.places[: bisect_left(e.places, s.at)][-1:]
    return 1 / (1 + (s.at - before[-1]) / 300) if before else 0.0


def _spoke(m: Mention, e: Entry, s: Scene) -> float:
    return float(_since(e.spoke, s.at))


def _spoke_last(m: Mention, e: Entry, s: Scene) -> float:
    return float(e.number == s.last)


def _same_sentence(m: Mention, e: Entry, s: Scene) -> float:
    return float(_since(e.places, s.at, s.sentence))


def _ahead(m: Mention, e: Entry, s: Scene) -> float:
    """Named only later."""
    return float(not e.places or e.places[0] > s.at)


def _soon(m: Mention, e: Entry, s: Scene) -> float:
    """Named later, in the next lines, by a lead that says only what he or it is."""
    return 1 / (1 + (e.places[0] - s.at) / (600 if s.lead else 200)) if _ahead(m, e, s) and e.places else 0.0


def _says_so(m: Mention, e: Entry, s: Scene) -> float:
    """What the lead gives as said comes back with a name to it."""
    return len(s.says & e.says) / (3 + len(s.says)) if s.says else 0.0


def _bare(m: Mention, e: Entry, s: Scene) -> float:
    """A full name that comes later without a word of who it is: the lead has told that."""
    hers = re.search(r"\b[a-z]+['’]s? ", m.phrase)  # "the man's attorney"
    untold = not hers and e.kind == "person" and " " in e.name and e.called <= set(content_words(e.name))
    return float(bool(_ahead(m, e, s)) and s.lead and m.article == "the" and untold)


def _speaks_later(m: Mention, e: Entry, s: Scene) -> float:
    return float(bool(e.says))


def _foreign_land(m: Mention, e: Entry, s: Scene) -> float:
    """ "An Iraqi official" is hardly somebody who is called nothing Iraqi."""
    return float(bool((m.words & (nations() | REGIONS)) - _lands(e.called)))


def _unarmed(m: Mention, e: Entry, s: Scene) -> float:
    """ "The militant group" is one that fights, "the company" one that does not."""
    fights = bool(e.called & FIGHTING) or e.name in ARMED
    said = bool(m.words & FIGHTING)
    return float((m.kind == "organisation" and (said and not fights)) or (m.head in ("company", "firm") and fights))


def _main(m: Mention, e: Entry, s: Scene) -> float:
    """Nobody of its kind is given more of the report's statements by name."""
    return float(e.main)


def _only(m: Mention, e: Entry, s: Scene) -> float:
    """The report names one outlet, so that "a report", "the newspaper" will be its."""
    return float(e.only and m.kind in ("outlet", "document") and _foreign(m, e, s) < 3)


def _salient(m: Mention, e: Entry, s: Scene) -> float:
    """Spoken of often so far."""
    return min(1.0, bisect_left(e.places, s.at) / 6)


def _named(m: Mention, e: Entry, s: Scene) -> float:
    return float(e.named)


# A description that takes up somebody spoken of before …
BACK: dict[Clue, float] = {
    _same_noun: 3.0,
    _wider_noun: 2.0,
    _generic_noun: 1.0,
    _shared: 0.8,
    _foreign: -1.0,
    _definite: 1.0,
    _new: -3.0,
    _other: -4.0,
    _introduced: -2.5,
    _again: 1.5,
    _near: 1.5,
    _spoke: 0.5,
    _salient: 1.0,
    _spoke_last: 0.7,
    _only: 1.5,
    _named: 0.3,
    _foreign_land: -2.5,
    _unarmed: -3.0,
}
BACK_BIAS = -3.0
# … and one that comes before the name: "A monitoring group said … The Observatory said …".
AHEAD: dict[Clue, float] = {
    _same_noun: 1.5,
    _wider_noun: 1.5,
    _generic_noun: 1.0,
    _shared: 0.7,
    _foreign: -0.2,
    _soon: 3.0,
    _says_so: 3.0,
    _speaks_later: 1.0,
    _bare: 1.5,
    _foreign_land: -2.5,
    _main: 1.0,
    _only: 1.5,
    _counted: -2.0,
    _other: -4.0,
}
AHEAD_BIAS = -3.8


def taken_up(m: Mention, entries: Sequence[Entry], s: Scene) -> Entry | None:
    """The entry that a description takes up; None where it brings somebody new."""
    met = m.article in _KNOWN and any(e.named and fits(m, e) and not _ahead(m, e, s) for e in entries)
    scored = [(score(m, e, s), e) for e in entries if candidate(m, e, s, met=met)]
    best = max(scored, key=lambda x: x[0], default=None)
    return best[1] if best and best[0] > 0 else None


def candidate(m: Mention, e: Entry, s: Scene, *, met: bool = False) -> bool:
    """Of its kind, with something in the words themselves, or in what is said, that speaks for it.

    `met`: "the baker" where somebody of its kind has been named before, so that no lead is waiting for a name.
    """
    if _since(e.places, m.at.end, m.at.start):
        return False  # "the subdivision of the ministry" is not the ministry
    official = m.kind == "document" and m.head in ("report", "reports") and m.words & _OFFICIAL
    if m.kind in ("outlet", "document") and e.only and _same_noun(m, e, s) and not official:
        return True
    heard = e.says or (e.kind == "outlet" and _shared(m, e, s))  # "a Danish paper" may only be told things
    if not fits(m, e) or (_ahead(m, e, s) and not (e.named and heard and _soon(m, e, s) > SOON)):
        return False
    if any(clue(m, e, s) for clue in (_same_noun, _wider_noun, _generic_noun)):
        return True
    plain = m.head not in WIDER and m.head != "source" and m.head not in INSTITUTIONS
    return bool(_ahead(m, e, s)) and (
        _says_so(m, e, s) > SAME_WORDS or _bare(m, e, s) > 0 or (e.main and s.lead and plain and not met)
    )


_OFFICIAL = frozenset("police court medical autopsy intelligence government official".split())
SOON, SAME_WORDS = 0.3, 0.2


def score(m: Mention, e: Entry, s: Scene) -> float:
    clues, bias = (AHEAD, AHEAD_BIAS) if _ahead(m, e, s) else (BACK, BACK_BIAS)
    return bias + sum(weight * clue(m, e, s) for clue, weight in clues.items())


def _sex(m: Mention, e: Entry, s: Scene) -> float:
    """A little where "she" is a woman by name, title or noun, much against it where he is a man; 0 where nothing tells."""
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
    return float(m.pronoun != "self" and _since(e.places, min(s.at, s.sentence + 30), s.sentence))


def _topic(m: Mention, e: Entry, s: Scene) -> float:
    """The sentence before begins with him."""
    return float(
        m.pronoun in ("man", "woman", "thing") and _since(e.places, min(s.sentence, s.previous + 30), s.previous)
    )


# Tried on GUM's train documents (bench/coreference.py); who speaks and who spoke last is what news adds to them.
PRONOUN: dict[Clue, float] = {
    _recent: 1.5,
    _spoke_last: 1.0,
    _spoke: 0.5,
    _speaks_later: 0.5,
    _same_sentence: 0.2,
    _subject: 0.4,
    _topic: 0.25,
    _salient: 1.0,
    _sex: 8.0,
    _number: 1.0,
}


def antecedent(m: Mention, entries: Sequence[Entry], s: Scene) -> Entry | None:
    """Whom a pronoun takes up; None where nothing of its kind stands before it, or a speaker may be either of two."""
    scored = [
        (sum(w * clue(m, e, s) for clue, w in PRONOUN.items()), e)
        for e in entries
        if _since(e.places, s.at) and fits(m, e)
    ]
    likely = sorted((x for x in scored if x[0] > UNLIKELY), key=lambda x: -x[0])
    if not likely or (s.own and len(likely) > 1 and _either(m, likely[0][1], likely[1][1], s)):
        return None
    return likely[0][1]


UNLIKELY = -5.0  # "she" where only men are named
BREATH = 25  # characters from the one's name to the other's


def _either(m: Mention, a: Entry, b: Entry, s: Scene) -> bool:
    """ "Karl came with Jonas. He said …": two that were named last in one breath, of whom neither has spoken."""
    one, other = (e.places[bisect_left(e.places, s.at) - 1] for e in (a, b))
    told = _since(a.spoke, s.at) or _since(b.spoke, s.at) or s.sentence <= max(one, other)
    return m.pronoun in ("man", "woman") and abs(one - other) < BREATH and not told
