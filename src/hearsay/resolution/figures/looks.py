"""What a name's own words say of its kind: clues that a table weighs (kinds.py)."""

from __future__ import annotations

import re

from hearsay.facts.mastheads import looks
from hearsay.facts.outlets import known, looks_like_one
from hearsay.facts.places import adjective, given_names, organisation
from hearsay.facts.words import ARMED, DOCUMENT_HEADS, THING_HEADS
from hearsay.resolution.figures.beside import after_article
from hearsay.resolution.naming.name import Name, institutional, personal

_INITIAL = re.compile(r"^(?:\S+ (?:[A-Z]\. )+|(?:[A-Z]\.){1,3} )\S+$")
_PARTICLE = re.compile(r"\b(?:al-|bin |ibn |van |von |de |O['’]|Mc)[A-Z]")
_ACRONYM = re.compile(r"[A-Z][A-Za-z&.-]*[A-Z&.][A-Z.]*")


def given(text: str, n: Name) -> bool:
    words = n.words.split()
    return words[0].lower() in given_names() and personal(words)


def like_a_person(text: str, n: Name) -> bool:
    words = n.words.split()
    return len(words) in (2, 3) and personal(words) and all(w[:1].isalpha() for w in words)


def initial(text: str, n: Name) -> bool:
    return bool(_INITIAL.match(n.words))


def particle(text: str, n: Name) -> bool:
    return bool(_PARTICLE.search(n.words)) and len(n.words.split()) > 1


def organisational(text: str, n: Name) -> bool:
    return any(institutional(w) for w in n.words.split()) or firm(n.words)


def firm(name: str) -> bool:
    return bool(_FIRM.search(name))


_FIRM = re.compile(
    r"\b(?:Inc|Corp|Ltd|LLC|PLC|GmbH|AG|SA|International|Resorts|Holdings|Partners|Industries|Technologies|Systems|"
    r"Airlines|Airways|Lines|Ferries|Shipping|Foods|Pharmaceuticals|Steel|Petroleum|Railways?|Insurance|Logistics|"
    r"Mining|Brands|Laboratories|Motors|Bank|Watch|Foundation|Society|Front|Brigades?|Command|Forces?|Guards?|Agency|Network"
    r"|United|Rovers|Rangers|Wanderers|Albion|FC|AFC|SC)\b"
)


def acronym(text: str, n: Name) -> bool:
    return bool(_ACRONYM.fullmatch(n.words)) and len(n.words) <= 7


def known_organisation(text: str, n: Name) -> bool:
    return organisation(n.words) is not None or n.words in ARMED


def country(text: str, n: Name) -> bool:
    return adjective(n.words) is not None


def known_outlet(text: str, n: Name) -> bool:
    return known(("the " if after_article(text, n) else "") + n.words, alone=True) is not None


def outlet_like(text: str, n: Name) -> bool:
    return looks_like_one(n.words)


def edition(text: str, n: Name) -> bool:
    """A known outlet's name with a word or two behind it: "Fox News Latino"."""
    words = n.words.split()
    if words[-1].lower() in THING_HEADS:
        return False
    return any(known(" ".join(words[:i]), alone=True) for i in range(max(1, len(words) - 2), len(words)))


def document(text: str, n: Name) -> bool:
    words = n.words.split()
    return len(words) > 1 and words[-1].lower() in DOCUMENT_HEADS and not looks(words[-1])


def account(text: str, n: Name) -> bool:
    return n.words.startswith("@")
