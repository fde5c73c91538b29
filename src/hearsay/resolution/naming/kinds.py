"""What kind of source a proper name denotes: a table of small clues with weights, added over all its occurrences.

The weights are by hand; what speaks for a person counts against an organisation and the other way round.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from hearsay.facts.outlets import known, looks_like_one
from hearsay.facts.places import adjective, given_names, organisation
from hearsay.facts.words import (
    DOCUMENT_HEADS,
    GROUP_HEADS,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    PERSON_HEADS,
    THING_HEADS,
)
from hearsay.resolution.naming.names import Name, institutional, personal
from hearsay.types import Kind

Clue = Callable[[str, Name], bool]


def _after(text: str, n: Name, width: int = 40) -> str:
    return text[n.at.end : n.at.end + width]


def _before(text: str, n: Name, width: int = 40) -> str:
    return text[max(0, n.at.start - width) : n.at.start]


def _word_before(text: str, n: Name) -> str:
    found = re.search(r"([\w’'-]+),? [“\"‘]?$", _before(text, n))
    return found.group(1).lower() if found else ""


def _word_after(text: str, n: Name) -> str:
    found = re.match(r" ([\w-]+)", _after(text, n))
    return found.group(1).lower() if found else ""


def _titled(text: str, n: Name) -> bool:
    return bool(n.title)


def _role_before(text: str, n: Name) -> bool:
    return _word_before(text, n) in PERSON_HEADS


def _aged(text: str, n: Name) -> bool:
    return bool(re.match(r", (?:aged )?\d{1,2},|, \d{1,2}[.;]| \(\d{1,2}\)", _after(text, n)))


def _who(text: str, n: Name) -> bool:
    return bool(re.match(r",? who(?:se)?\b", _after(text, n)))


def _which(text: str, n: Name) -> bool:
    return bool(re.match(r",? (?:which|where)\b", _after(text, n)))


def _article(text: str, n: Name) -> bool:
    return bool(re.search(r"\b[Tt]he $", _before(text, n))) and not n.title


def _given(text: str, n: Name) -> bool:
    words = n.words.split()
    return words[0].lower() in given_names() and personal(words)


def _personal(text: str, n: Name) -> bool:
    words = n.words.split()
    return len(words) in (2, 3) and personal(words) and all(w[:1].isalpha() for w in words)


def _initial(text: str, n: Name) -> bool:
    return bool(re.match(r"^(?:\S+ (?:[A-Z]\. )+|(?:[A-Z]\.){1,3} )\S+$", n.words))


def _particle(text: str, n: Name) -> bool:
    return bool(re.search(r"\b(?:al-|bin |ibn |van |von |de |O['’]|Mc)[A-Z]", n.words)) and len(n.words.split()) > 1


def _he(text: str, n: Name) -> bool:
    ahead = re.match(r"[^.,\n;:“\"]{0,60}?\b(?:he|she|himself|herself)\b", _after(text, n, 70))
    return bool(ahead) and personal(n.words.split())


def _it(text: str, n: Name) -> bool:
    return bool(re.match(r"[^.\n;:“\"]{0,60}?\b(?:its|itself)\b", _after(text, n, 70)))


def _located(text: str, n: Name) -> bool:
    return bool(
        re.search(r"\b(?:in|at|near|outside|around|across|of|village of|town of|city of|into|from) $", _before(text, n))
    )


def _organisational(text: str, n: Name) -> bool:
    return any(institutional(w) for w in n.words.split()) or firm(n.words)


def firm(name: str) -> bool:
    return bool(_FIRM.search(name))


_FIRM = re.compile(
    r"\b(?:Inc|Corp|Ltd|LLC|PLC|GmbH|AG|SA|International|Resorts|Holdings|Partners|Industries|Technologies|Systems|"
    r"Airlines|Airways|Motors|Bank|Watch|Foundation|Society|Front|Brigades?|Command|Forces?|Guards?|Agency|Network|United|Rovers|Rangers|Wanderers|Albion|FC|AFC|SC)\b"
)


def _acronym(text: str, n: Name) -> bool:
    return bool(re.fullmatch(r"[A-Z][A-Za-z&.-]*[A-Z&.][A-Z.]*", n.words)) and len(n.words) <= 7


def _known_organisation(text: str, n: Name) -> bool:
    return organisation(n.words) is not None


def _country(text: str, n: Name) -> bool:
    return adjective(n.words) is not None


def _organisation_before(text: str, n: Name) -> bool:
    return text[n.at.start - 2 : n.at.start] != ", " and _word_before(text, n) in ORGANISATION_HEADS - {
        "agency",
        "service",
        "country",
        "city",
        "town",
        "province",
    }


def _officials_after(text: str, n: Name) -> bool:
    return _word_after(text, n) in GROUP_HEADS | PERSON_HEADS and " " in _after(text, n)


def _known_outlet(text: str, n: Name) -> bool:
    return known(("the " if _article(text, n) else "") + n.words, alone=True) is not None


def _outlet_like(text: str, n: Name) -> bool:
    return looks_like_one(n.words)


def _outlet_before(text: str, n: Name) -> bool:
    before = _word_before(text, n)
    return before in OUTLET_HEADS - {"reports", "news", "media", "press"} or bool(
        re.search(r"\bnews (?:agency|site|website|channel|service|outlet) $", _before(text, n))
    )


def _outlet_after(text: str, n: Name) -> bool:
    return bool(
        re.match(r" (?:newspaper|daily|weekly|magazine|website|news agency|broadcaster|tabloid)\b", _after(text, n))
    )


def _quoted_by(text: str, n: Name) -> bool:
    """ "reported by X", "told X", "X reported": what is done to and by outlets."""
    told = re.search(r"\b(?:told|reported by|in an interview with|citing|interview to) (?:the )?$", _before(text, n))
    return bool(told or re.match(r" (?:newspaper |news )?reported\b", _after(text, n)))


_BESIDE = re.compile(r",? \(?(?:(?:formerly|once|now|currently|then) )?(?:an?|the|one of) ([^,.;()\n]{2,80})")
_ENDS = re.compile(r"\b(?:of|in|on|at|for|from|with|to|by|who|which|that|whose|said|based|close|linked)\b")


def _beside(text: str, n: Name) -> str:
    """The head noun of an apposition behind the name, in small letters."""
    match = _BESIDE.match(text, n.at.end)
    words = re.findall(r"[\w-]+", _ENDS.split(match.group(1))[0]) if match and text[n.at.end] in ",( " else []
    return words[-1].lower() if words and (text[n.at.end] != " " or text[n.at.end : n.at.end + 2] == " (") else ""


def _person_beside(text: str, n: Name) -> bool:
    return _beside(text, n) in PERSON_HEADS


def _organisation_beside(text: str, n: Name) -> bool:
    return _beside(text, n) in ORGANISATION_HEADS


def _outlet_beside(text: str, n: Name) -> bool:
    return _beside(text, n) in OUTLET_HEADS


def _edition(text: str, n: Name) -> bool:
    """A known outlet's name with a word or two behind it: "Fox News Latino"."""
    words = n.words.split()
    if words[-1].lower() in THING_HEADS:
        return False
    return any(known(" ".join(words[:i]), alone=True) for i in range(max(1, len(words) - 2), len(words)))


def _document(text: str, n: Name) -> bool:
    return n.words.split()[-1].lower() in DOCUMENT_HEADS and len(n.words.split()) > 1


def _account(text: str, n: Name) -> bool:
    return n.words.startswith("@")


CLUES: dict[Kind, tuple[tuple[Clue, float], ...]] = {
    "person": (
        (_titled, 3.0), (_role_before, 2.0), (_person_beside, 2.0), (_edition, -2.0), (_aged, 3.0), (_who, 1.5), (_article, -2.0), (_given, 2.5), (_personal, 0.5),
        (_initial, 2.0), (_particle, 1.0), (_he, 0.7), (_it, -0.5), (_organisational, -3.0), (_acronym, -2.0),
        (_known_organisation, -4.0), (_country, -3.0), (_organisation_before, -1.5), (_officials_after, -1.5),
        (_located, -1.5),
    ),
    "organisation": (
        (_titled, -2.0), (_which, 1.0), (_article, 0.7), (_it, 0.7), (_organisational, 2.0), (_acronym, 1.5),
        (_known_organisation, 4.0), (_country, 2.5), (_organisation_before, 2.0), (_organisation_beside, 2.0), (_officials_after, 1.0), (_given, -1.0),
    ),
    "outlet": (
        (_titled, -2.0), (_known_outlet, 3.5), (_outlet_like, 1.5), (_outlet_before, 3.0), (_outlet_beside, 3.0), (_edition, 2.0), (_outlet_after, 3.0),
        (_quoted_by, 0.7), (_known_organisation, -4.0),
    ),
    "document": ((_document, 1.5), (_titled, -2.0)),
    "account": ((_account, 5.0),),
}  # fmt: skip


def _by_surname(text: str, occurrences: Sequence[Name]) -> float:
    """People are soon called by their surnames alone, without an article."""
    whole = [n for n in occurrences if " " in n.words and personal(n.words.split())]
    last = {n.words.split()[-1] for n in whole}
    last |= {n.words.split()[0] for n in whole if re.fullmatch(r"\w+ \w+-\w+", n.words)}  # Korean and Chinese order
    if any(n.words in last and not _article(text, n) for n in occurrences):
        return 1.5
    return -1.0 if len(occurrences) > 2 and len(whole) == len(occurrences) else 0.0


PRIOR = 0.3  # a bare word that nothing speaks for is rather an organisation


_ASKED = 8


def kind(text: str, occurrences: Sequence[Name]) -> tuple[Kind, bool]:
    """The likeliest kind of a name by its first occurrences, and whether anything speaks for it."""
    looked_at = occurrences[:_ASKED]
    total: dict[Kind, float] = defaultdict(float)
    for which, clues in CLUES.items():
        for clue, weight in clues:
            total[which] += weight * (sum(clue(text, n) for n in looked_at) / len(looked_at)) ** 0.5
    total["organisation"] += PRIOR
    total["person"] += _by_surname(text, occurrences)
    best = max(total, key=lambda k: total[k])
    return best, total[best] > 2 * PRIOR
