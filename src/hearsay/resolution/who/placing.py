"""What the place of a mention says for and against a source: clues that tables weigh."""

from __future__ import annotations

import re
from bisect import bisect_left

from hearsay.facts.words import content_words
from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.who.entry import Entry, Scene, since
from hearsay.resolution.who.wording import foreign


def is_near(m: Mention, e: Entry, s: Scene) -> float:
    before = e.places[: bisect_left(e.places, s.at)][-1:]
    return 1 / (1 + (s.at - before[-1]) / 300) if before else 0.0


def spoke(m: Mention, e: Entry, s: Scene) -> float:
    return float(since(e.spoke, s.at))


def spoke_last(m: Mention, e: Entry, s: Scene) -> float:
    return float(e.number == s.last)


def same_sentence(m: Mention, e: Entry, s: Scene) -> float:
    return float(since(e.places, s.at, s.sentence))


def ahead(m: Mention, e: Entry, s: Scene) -> float:
    """Named only later."""
    return float(not e.places or e.places[0] > s.at)


def soon(m: Mention, e: Entry, s: Scene) -> float:
    """Named later, in the next lines, by a lead that says only what he or it is."""
    return 1 / (1 + (e.places[0] - s.at) / (600 if s.lead else 200)) if ahead(m, e, s) and e.places else 0.0


def says_so(m: Mention, e: Entry, s: Scene) -> float:
    """What the lead gives as said comes back with a name to it."""
    return len(s.says & e.says) / (3 + len(s.says)) if s.says else 0.0


def bare(m: Mention, e: Entry, s: Scene) -> float:
    """A full name that comes later without a word of who it is: the lead has told that."""
    hers = re.search(r"\b[a-z]+['’]s? ", m.phrase)  # "the man's attorney"
    untold = not hers and e.kind == "person" and " " in e.name and e.called <= set(content_words(e.name))
    return float(bool(ahead(m, e, s)) and s.lead and m.article == "the" and untold)


def speaks_later(m: Mention, e: Entry, s: Scene) -> float:
    return float(bool(e.says))


def is_main(m: Mention, e: Entry, s: Scene) -> float:
    """Nobody of its kind is given more of the report's statements by name."""
    return float(e.main)


def is_only(m: Mention, e: Entry, s: Scene) -> float:
    """The report names one outlet, so that "a report", "the newspaper" will be its."""
    return float(e.only and m.kind in ("outlet", "document") and foreign(m, e, s) < 3)


def salient(m: Mention, e: Entry, s: Scene) -> float:
    """Spoken of often so far."""
    return min(1.0, bisect_left(e.places, s.at) / 6)


def is_named(m: Mention, e: Entry, s: Scene) -> float:
    return float(e.named)
