"""Whom a description or a pronoun takes up: a table of small clues with weights, summed; the best above zero wins.

Candidates are all that the report names anywhere and all that has been described before. A description that finds none
is somebody new. The weights were fitted on the stories by `training/antecedents.py`, one story left out at a time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.facts.words import INSTITUTIONS, WIDER
from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.who.entry import Clue, Entry, Scene, since
from hearsay.resolution.who.fitting import fits
from hearsay.resolution.who.placing import (
    ahead,
    bare,
    is_main,
    is_named,
    is_near,
    is_only,
    salient,
    says_so,
    soon,
    speaks_later,
    spoke,
    spoke_last,
)
from hearsay.resolution.who.wording import (
    KNOWN,
    again,
    counted,
    definite,
    foreign,
    foreign_land,
    generic_noun,
    introduced,
    is_new,
    is_other,
    same_noun,
    shared,
    unarmed,
    wider_noun,
)

# A description that takes up somebody spoken of before …
BACK: dict[Clue, float] = {
    same_noun: 3.0,
    wider_noun: 2.0,
    generic_noun: 1.0,
    shared: 0.8,
    foreign: -1.0,
    definite: 1.0,
    is_new: -3.0,
    is_other: -4.0,
    introduced: -2.5,
    again: 1.5,
    is_near: 1.5,
    spoke: 0.5,
    salient: 1.0,
    spoke_last: 0.7,
    is_only: 1.5,
    is_named: 0.3,
    foreign_land: -2.5,
    unarmed: -3.0,
}
BACK_BIAS = -3.0
# … and one that comes before the name: "A monitoring group said … The Observatory said …".
AHEAD: dict[Clue, float] = {
    same_noun: 1.5,
    wider_noun: 1.5,
    generic_noun: 1.0,
    shared: 0.7,
    foreign: -0.2,
    soon: 3.0,
    says_so: 3.0,
    speaks_later: 1.0,
    bare: 1.5,
    foreign_land: -2.5,
    is_main: 1.0,
    is_only: 1.5,
    counted: -2.0,
    is_other: -4.0,
}
AHEAD_BIAS = -3.8


def taken_up(m: Mention, entries: Sequence[Entry], s: Scene) -> Entry | None:
    """The entry that a description takes up; None where it brings somebody new."""
    met = m.article in KNOWN and any(e.named and fits(m, e) and not ahead(m, e, s) for e in entries)
    scored = [(score(m, e, s), e) for e in entries if candidate(m, e, s, met=met)]
    best = max(scored, key=lambda x: x[0], default=None)
    return best[1] if best and best[0] > 0 else None


def candidate(m: Mention, e: Entry, s: Scene, *, met: bool = False) -> bool:
    """Of its kind, with something in the words themselves, or in what is said, that speaks for it.

    `met`: "the baker" where somebody of its kind has been named before, so that no lead is waiting for a name.
    """
    if since(e.places, m.at.end, m.at.start):
        return False  # "the subdivision of the ministry" is not the ministry
    if e.named and m.article in UNMET and m.kind in ("person", "group") and _KNOWING.search(m.phrase):
        return False  # whom a report keeps nameless it does not name
    official = m.kind == "document" and m.head in ("report", "reports") and m.words & _OFFICIAL
    if m.kind in ("outlet", "document") and e.only and same_noun(m, e, s) and not official:
        return True
    heard = e.says or (e.kind == "outlet" and shared(m, e, s))  # "a Danish paper" may only be told things
    if not fits(m, e) or (ahead(m, e, s) and not (e.named and heard and soon(m, e, s) > SOON)):
        return False
    if any(clue(m, e, s) for clue in (same_noun, wider_noun, generic_noun)):
        return True
    plain = m.head not in WIDER and m.head != "source" and m.head not in INSTITUTIONS
    return bool(ahead(m, e, s)) and (
        says_so(m, e, s) > SAME_WORDS or bare(m, e, s) > 0 or (e.main and s.lead and plain and not met)
    )


_KNOWING = re.compile(
    r"\b(?:familiar|acquainted|briefed|(?:with|having) (?:direct |first-?hand )?knowledge|close to|privy|condition of "
    r"anonymity|not (?:to be|authori[sz]ed)|anonymous(?:ly)?|unnamed)\b"
)
UNMET = frozenset(("", "a", "an", "one", "two", "three", "four", "five", "several", "some", "multiple", "another"))
_OFFICIAL = frozenset("police court medical autopsy intelligence government official".split())
SOON, SAME_WORDS = 0.3, 0.2


def score(m: Mention, e: Entry, s: Scene) -> float:
    clues, bias = (AHEAD, AHEAD_BIAS) if ahead(m, e, s) else (BACK, BACK_BIAS)
    return bias + sum(weight * clue(m, e, s) for clue, weight in clues.items())
