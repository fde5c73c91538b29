"""A run of capitals → the names it holds: cut at possessives, titles and the ends of institutions' names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.facts.outlets import known
from hearsay.facts.places import adjective, adjectives, given_names
from hearsay.facts.words import TITLES
from hearsay.resolution.naming.name import HONOURS, Name, institutional, personal
from hearsay.resolution.naming.openings import without_opening
from hearsay.resolution.naming.tokens import POSSESSIVE, Token, unpossessed
from hearsay.types import Span


def cut_up(run: Sequence[Token], lower: frozenset[str]) -> Iterator[Name]:
    """One run as the names it holds."""
    owner: str | None = None
    for part in _between_possessives(run):
        possessive = bool(POSSESSIVE.search(part[-1].text))
        for piece in _pieces(without_opening(part, lower)):
            if name := _name(piece, owner):
                yield name
                owner = None
        owner = _joined(part) if possessive else None


def _between_possessives(run: Sequence[Token]) -> Iterator[Sequence[Token]]:
    start = 0
    for i, t in enumerate(run):
        if i == len(run) - 1 or (POSSESSIVE.search(t.text) and not _members(t.text, run[i + 1 :])):
            yield run[start : i + 1]
            start = i + 1


_MEMBERS = re.compile(r"(?:[a-z]s['’]|^(?:Wom|M|Childr)en['’]s|^People['’]s)$")


def _members(word: str, rest: Sequence[Token]) -> bool:
    """ "Bakers’ Guild", "People's Party": a body called by whose it is."""
    whose = _MEMBERS.search(word) and not adjective(unpossessed(word))
    return bool(whose) and any(institutional(t.text) for t in rest[:3])


_BODIES = frozenset("Air Army Navy Vice".split())  # titles before a rank only


def _pieces(part: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Cut before a title that a person's name follows, and behind an institution that one follows."""
    start = 0
    for i in range(1, len(part)):
        if _cuts(part[start:i], part[i:]):
            yield part[start:i]
            start = i
    yield part[start:]


def _cuts(before: Sequence[Token], rest: Sequence[Token]) -> bool:
    if _low(rest[0]) in ("facebook", "twitter", "instagram", "youtube", "tiktok"):
        return True
    if _of_a_land(before) and len(rest) > 1 and _low(rest[0]) in given_names():
        return personal([t.text for t in rest])  # "Chief Executive of Hong Kong | Ada Lund"
    bare = _untitled(rest)
    if len(bare) < len(rest):
        return not all(_titled(t) for t in before) and personal([t.text for t in bare])
    radio = {"Radio", "TV", "News"} & {t.text for t in rest}
    ends = institutional(before[-1].text) or (not radio and known(_joined(before)) is not None)
    return ends and len(rest) > 1 and rest[0].text not in _LINKS and personal([t.text for t in rest])


def _of_a_land(before: Sequence[Token]) -> bool:
    """The words end with the name of a country, which "of" or nothing stands before."""
    return any(
        adjective(_joined(before[-n:])) and (len(before) == n or before[-n - 1].text in ("of", "the"))
        for n in (1, 2)
        if len(before) >= n
    )


_LINKS = frozenset("Against On For To In Of With".split())  # "Coalition Against Hail"


def _titled(t: Token) -> bool:
    return _low(t) in TITLES


def _low(t: Token) -> str:
    return unpossessed(t.text).strip(".,").lower()


# A title only where another follows: "Prime Minister", "Air Marshal", but "Prime Farms", "Air Lenz".
_HALF = frozenset("prime first air special army navy vice staff rear".split())


def _untitled(part: Sequence[Token]) -> Sequence[Token]:
    start = 0
    while start < len(part) and _titled(part[start]):
        if _low(part[start]) in _HALF and not (start + 1 < len(part) and _titled(part[start + 1])):
            break
        start += 1
    return part[start:]


def _name(piece: Sequence[Token], owner: str | None) -> Name | None:
    bare = _without_nation(_untitled(piece))
    if not bare or not personal([t.text for t in bare]):
        bare = piece  # "Prime Minister of …", "Justice Department": no title of a person
    if not bare:
        return None
    title = " ".join(t.text for t in piece[: len(piece) - len(bare)])
    bare = _without_honours(bare)
    words = _joined(bare)
    if not re.search(r"[^\W\d_]", words) or (_titled(bare[-1]) and words.split()[-1] not in _BODIES):
        return None  # "California Republican" is a description
    if len(bare) > 1 and bare[-1].text in _FOLLOWERS and words != "Liberal Democrats":
        return None  # "House Republicans"
    return Name(
        words=words,
        at=Span(bare[0].start, bare[0].start + _length(bare)),
        title=title,
        owner=owner,
        opens=bare[0].opens,
    )


def _without_nation(bare: Sequence[Token]) -> Sequence[Token]:
    """Less the nationality before a person's name: "Irish Ada Lund", "Irish-Canadian Lund"."""
    nations = bare[0].text.casefold().split("-") if len(bare) > 1 else []
    given = len(nations) > 1 or (len(bare) > 2 and bare[1].text.casefold() in given_names())
    return bare[1:] if given and all(n in adjectives() for n in nations) else bare


_FOLLOWERS = frozenset("Republicans Democrats Conservatives Liberals Officials Voters Lawmakers".split())


def _without_honours(bare: Sequence[Token]) -> Sequence[Token]:
    """ "Ada Lund KC" is Ada Lund, "Rolf Lund Jr." Rolf Lund."""
    return bare[:-1] if len(bare) > 2 and _low(bare[-1]) in HONOURS else bare


def _joined(part: Sequence[Token]) -> str:
    return unpossessed(" ".join(t.text for t in part)) if part else ""


def _length(part: Sequence[Token]) -> int:
    tail = POSSESSIVE.search(part[-1].text)
    return part[-1].end - part[0].start - (len(tail.group()) if tail else 0)
