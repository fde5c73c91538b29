"""What the words of a description say for and against a source: clues that a table weighs (antecedents.py)."""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.facts.places import adjective, nations
from hearsay.facts.words import ARMED, FIGHTING, INSTITUTIONS, REGIONS, WIDER, content_words
from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.who.entry import Entry, Scene, since

_NEW = frozenset("a an one another some several two three four five other others multiple various many".split())
KNOWN = frozenset("the this that these those its his her their our".split())
GENERIC = frozenset(
    """group company firm organisation organization agency body service unit subdivision division branch arm wing
    network outfit club team side airline carrier operator retailer maker manufacturer regulator watchdog charity lender
    bank start-up startup band developer publisher chain""".split()
)


def same_noun(m: Mention, e: Entry, s: Scene) -> float:
    if m.kind == "outlet" and e.named and (m.many or (m.head or "").endswith("s")):
        return 0.0  # "reports", "media" are no outlet in particular
    if m.head in INSTITUTIONS and e.named:
        return float(m.head in content_words(e.name))
    return float(m.head in e.nouns or (m.head or "").removesuffix("s") in e.nouns)


def wider_noun(m: Mention, e: Entry, s: Scene) -> float:
    if m.article in ("his", "her") and not since(e.places, s.at):
        return 0.0  # "his lawyer" is no attorney who is yet to be named
    return float(bool(WIDER.get(m.head or "", frozenset()) & e.nouns))


def generic_noun(m: Mention, e: Entry, s: Scene) -> float:
    if m.head == "source":
        return float(e.kind == "person" and not e.named)  # "the source" may be the official of before
    if m.head in ("group", "company", "firm") and e.called & INSTITUTIONS:
        return 0.0
    theirs = m.article in ("his", "her")  # "his team" is not the one spoken of
    met = e.named and (e.sure or bool(e.says) or len(e.places) > 1)
    return float(m.head in GENERIC and m.kind != "person" and met and not theirs)


def shared(m: Mention, e: Entry, s: Scene) -> float:
    return float(len(_modifiers(m) & _lands(e.called)))


def foreign(m: Mention, e: Entry, s: Scene) -> float:
    known = _lands(e.called) | (_FIGHTERS if e.name in ARMED else frozenset())
    return float(min(3, len(_modifiers(m) - known)))


_FIGHTERS = FIGHTING | frozenset("islamist sunni shiite shia jihadi radical armed".split())


def _modifiers(m: Mention) -> frozenset[str]:
    """What stands beside the head; a country's possessive as its adjective."""
    words = m.words
    if m.owner and (land := adjective(m.owner.words)):
        words = words - set(content_words(m.owner.words)) | set(content_words(land))
    return _lands(words) - {m.head or "", *(m.head or "").split("-"), "unnamed", "anonymous", "unidentified", "same"}


def _lands(words: Iterable[str]) -> frozenset[str]:
    """ "iraq" and "iraqi" alike."""
    return frozenset((adjective(w) or w).casefold() for w in words)


def definite(m: Mention, e: Entry, s: Scene) -> float:
    """ "Her newspaper" is not the one spoken of."""
    hers = m.article in ("his", "her", "their") and m.kind in ("outlet", "organisation")
    return float(m.article in KNOWN and not hers)


def is_new(m: Mention, e: Entry, s: Scene) -> float:
    return float(m.article in _NEW or not m.article)


def is_other(m: Mention, e: Entry, s: Scene) -> float:
    second = m.article in ("a", "an") and not _NEXT.isdisjoint(m.words)
    return float(second or m.article in ("another", "other", "others"))


_NEXT = frozenset("second third fourth fifth different separate".split())


def again(m: Mention, e: Entry, s: Scene) -> float:
    """ "Sources" after "two sources at the ministry"; residents may always be others."""
    bare = m.head in ("sources", "officials") and not m.article and not _modifiers(m)
    return float(bare and e.kind == "group" and not e.named and since(e.spoke, s.at))


def counted(m: Mention, e: Entry, s: Scene) -> float:
    """ "One official", "two sources": not soon to be named, unlike "an official"."""
    return float(m.article in _NEW - {"a", "an"})


def introduced(m: Mention, e: Entry, s: Scene) -> float:
    """Whoever has spoken under a name is no "an official" any more."""
    return float(m.article in ("a", "an", "one") and e.named and since(e.spoke, s.at))


def foreign_land(m: Mention, e: Entry, s: Scene) -> float:
    """ "An Iraqi official" is hardly somebody who is called nothing Iraqi."""
    return float(bool((m.words & (nations() | REGIONS)) - _lands(e.called)))


def unarmed(m: Mention, e: Entry, s: Scene) -> float:
    """ "The militant group" is one that fights, "the company" one that does not."""
    fights = bool(e.called & FIGHTING) or e.name in ARMED
    said = bool(m.words & FIGHTING)
    return float((m.kind == "organisation" and (said and not fights)) or (m.head in ("company", "firm") and fights))
