"""What kind of source a proper name denotes: a table of small clues with weights, added over all its occurrences.

The weights are by hand; what speaks for a person counts against an organisation and the other way round.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from hearsay.resolution.figures.beside import (
    after_article,
    aged,
    followed_by_which,
    followed_by_who,
    he_behind,
    honoured,
    it_behind,
    located,
    officials_after,
    organisation_before,
    organisation_beside,
    outlet_after,
    outlet_before,
    outlet_beside,
    person_beside,
    quoted_by,
    role_before,
    titled,
    wired,
)
from hearsay.resolution.figures.looks import (
    account,
    acronym,
    country,
    document,
    edition,
    given,
    initial,
    known_organisation,
    known_outlet,
    like_a_person,
    organisational,
    outlet_like,
    particle,
)
from hearsay.resolution.naming.name import Name, personal
from hearsay.types import Kind

Clue = Callable[[str, Name], bool]
CLUES: dict[Kind, tuple[tuple[Clue, float], ...]] = {
    "person": (
        (titled, 3.0), (honoured, 3.0), (role_before, 2.0), (person_beside, 2.0), (edition, -2.0), (aged, 3.0),
        (followed_by_who, 1.5), (after_article, -2.0), (given, 2.5), (like_a_person, 0.5),
        (initial, 2.0), (particle, 1.0), (he_behind, 0.7), (it_behind, -0.5), (organisational, -3.0),
        (outlet_like, -2.0), (acronym, -2.0),
        (known_organisation, -4.0), (country, -3.0), (organisation_before, -1.5), (officials_after, -1.5),
        (located, -1.5),
    ),
    "organisation": (
        (titled, -2.0), (followed_by_which, 1.0), (after_article, 0.7), (it_behind, 0.7),
        (organisational, 2.0), (acronym, 1.5),
        (known_organisation, 4.0), (country, 2.5), (organisation_before, 2.0),
        (organisation_beside, 2.0), (officials_after, 1.0), (given, -1.0),
    ),
    "outlet": (
        (titled, -2.0), (known_outlet, 3.5), (outlet_like, 1.5), (outlet_before, 3.0),
        (outlet_beside, 3.0), (edition, 2.0), (outlet_after, 3.0),
        (quoted_by, 0.7), (wired, 4.0), (known_organisation, -4.0),
    ),
    "document": ((document, 1.5), (titled, -2.0)),
    "account": ((account, 5.0),),
}  # fmt: skip


# Many speak for one kind and against another; these look at nothing but the name's own words.
_BY_WORDS: tuple[Clue, ...] = (
    account,
    acronym,
    country,
    document,
    edition,
    given,
    initial,
    known_organisation,
    like_a_person,
    organisational,
    outlet_like,
    particle,
)
_AROUND: list[Clue] = [c for c in {clue: None for clues in CLUES.values() for clue, _ in clues} if c not in _BY_WORDS]


def _by_surname(text: str, occurrences: Sequence[Name]) -> float:
    """People are soon called by their surnames alone, without an article."""
    whole = [n for n in occurrences if " " in n.words and personal(n.words.split())]
    last = {n.words.split()[-1] for n in whole}
    last |= {n.words.split()[0] for n in whole if re.fullmatch(r"\w+ \w+-\w+", n.words)}  # Korean and Chinese order
    if any(n.words in last and not after_article(text, n) for n in occurrences):
        return 1.5
    return -1.0 if len(occurrences) > 2 and len(whole) == len(occurrences) else 0.0


PRIOR = 0.3  # a bare word that nothing speaks for is rather an organisation
_ASKED = 8


def kind(text: str, occurrences: Sequence[Name]) -> tuple[Kind, bool]:
    """The likeliest kind of a name by its first occurrences, and whether anything speaks for it."""
    looked_at = occurrences[:_ASKED]
    total: dict[Kind, float] = defaultdict(float)
    share = {clue: (sum(clue(text, n) for n in looked_at) / len(looked_at)) ** 0.5 for clue in _AROUND}
    each = {n.words: n for n in looked_at}
    times = Counter(n.words for n in looked_at)
    for clue in _BY_WORDS:
        share[clue] = (sum(t * clue(text, each[words]) for words, t in times.items()) / len(looked_at)) ** 0.5
    for which, clues in CLUES.items():
        for clue, weight in clues:
            total[which] += weight * share[clue]
    total["organisation"] += PRIOR
    total["person"] += _by_surname(text, occurrences)
    best = max(total, key=lambda k: total[k])
    return best, total[best] > 2 * PRIOR
