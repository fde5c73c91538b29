"""Proper names in a report's text: where they stand, with the titles before them and whose they are.

A name is a run of capitalised words, joined by small ones ("of", "bin") inside; a possessive, a title or the end of an
organisation's name cuts it ("Pentagon | Col. Steve Warren", "BBC's | Sally Nabil"). A word that is capitalised only
because it opens a sentence is no name unless the text writes it so elsewhere too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hearsay.facts.nouns import personal as role
from hearsay.facts.outlets import known
from hearsay.facts.places import adjective, adjectives, given_names
from hearsay.facts.words import COMMON, GROUP_HEADS, ORGANISATION_HEADS, PERSON_HEADS, THING_HEADS, TITLES
from hearsay.text import paragraphs
from hearsay.types import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One occurrence. `title` holds the title words before it, `owner` the name whose possessive it follows."""

    words: str
    at: Span
    title: str = ""
    owner: str | None = None
    opens: bool = False  # at the start of a sentence, where every word is capitalised


_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|@?[^\W_](?:[\w&@/’'.-]*[\w])?(?:\.|(?<=s)['’](?= [A-Z]))?")
_JOINS = frozenset("of for the and & de del della di da do dos la le du van von der den ten al el bin ibn e y".split())
_LONG_JOINS = frozenset("of for the and &".split())
_TO_DO = frozenset("Committee Campaign Coalition Commission Alliance".split())  # "Committee to Protect …"
_SHORT = re.compile(r"^(?:[A-Z]|[A-Z][a-z]{1,4}|[A-Z](?:\.[A-Z])+)\.$")
_ABBREVIATED = frozenset(
    "mr mrs ms dr det insp supt ofc gen col sen rep gov lt sgt capt maj adm cmdr prof st jr sr rev hon pvt cpl".split()
)
_ADJECTIVE = re.compile(
    r"-(?:based|led|born|backed|linked|run|owned|affiliated|style|era|controlled|held|language|friendly|speaking|(?-i:[a-z]{3,}ed))$",
    re.IGNORECASE,
)
_DAYS = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
    October November December Jan Feb Aug Sept Oct Nov Dec Jan. Feb. Aug. Sept. Oct. Nov. Dec. Mon Tue Wed Thu Fri""".split()
)
_SUNDAYS = frozenset(
    "Times Mail Mirror People Telegraph Express Post Herald Sun Star Independent World Age Tribune".split()
)
_CONTRACTED = re.compile(r"(?:['’](?:d|ve|ll|re|m)|n['’]t)$|^(?:It|He|She|That|There|What|Who|Here|Let)['’]s$")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    opens: bool


def names(text: str) -> list[Name]:
    """Every proper name, in order of the text."""
    lower = frozenset(re.findall(r"(?<![^\W\d_])[a-zà-ÿ]{3,}", text))
    found = []
    for p in paragraphs(text):
        if not headline(p.of(text)):
            for run in _runs(list(_tokens(text, p)), text):
                found += list(_cut(run, lower))
    return found


def overlapping(found: Sequence[Name], at: Span) -> Sequence[Name]:
    """Those of the names, in order of the text, that a span touches."""
    start = bisect_right(found, at.start, key=lambda n: n.at.end)
    end = bisect_left(found, at.end, lo=start, key=lambda n: n.at.start)
    return found[start:end]


def headline(line: str) -> bool:
    """Written With Capitals Throughout, so that capitals tell no names."""
    words = [w for w in re.findall(r"[^\W\d_]+", line) if len(w) > 3]
    if line.endswith(".") and not line.isupper():
        return False
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.7 * len(words)


def _tokens(text: str, p: Span) -> Iterator[_Token]:
    opens = True
    for m in _TOKEN.finditer(text, p.start, p.end):
        word, end = m.group(), m.end()
        if word.endswith(".") and not _abbreviation(word):
            word, end = word[:-1], end - 1
        between = text[m.start() - 2 : m.start()]
        opens = opens or bool(re.search(r"[.!?:;“\"‘(—–-]\s?$|\n", between)) or m.start() == p.start
        yield _Token(word, m.start(), end, opens)
        opens = text[end : end + 1] in ("!", "?") or (text[end : end + 1] == "." and not _abbreviation(m.group()))


def _abbreviation(word: str) -> bool:
    return bool(_SHORT.match(word)) and (len(word) == 2 or "." in word[:-1] or word[:-1].lower() in _ABBREVIATED)


def capital(word: str) -> bool:
    """Begins like a name: "Ilse", "9to5Mac", "al-Safir", "@handle"."""
    return word[:1].isupper() or bool(
        re.match(
            r"@|\d[a-z\d]*[A-Z]|[ae]l-[A-Z]|d['’][A-Z]|i[A-Z]|[\w-]+\.(?:com|org|net|co\.uk|fr|de|ru|io|tv)$", word
        )
    )


def _runs(tokens: Sequence[_Token], text: str) -> Iterator[list[_Token]]:
    """Capitalised tokens that stand side by side, joined by at most two small words."""
    run: list[_Token] = []
    held: list[_Token] = []
    for i, t in enumerate(tokens):
        near = not run or text[(held or run)[-1].end : t.start] == " "
        if (run and near and t.text in _JOINS and len(held) < 2) or (
            run and near and t.text == "to" and not held and run[-1].text in _TO_DO
        ):
            held.append(t)
        elif _proper(tokens, i):
            if run and not (near and _holds(run, held, t)):
                yield run
                run = []
            run = [*run, *(held if run else []), t]
            held = []
        else:
            if run and not (near and _compounded(run, t)):
                yield run
            run, held = [], []
    if run:
        yield run


def _compounded(run: Sequence[_Token], t: _Token) -> bool:
    """ "Port" of "Port Lenz-based" is no name."""
    return bool(capital(t.text) and _ADJECTIVE.search(t.text)) and not _POSSESSIVE.search(run[-1].text)


def _proper(tokens: Sequence[_Token], i: int) -> bool:
    """Can it be part of a name? "I" only behind a king's."""
    word = _POSSESSIVE.sub("", tokens[i].text)
    if word == "I":
        return i > 0 and capital(tokens[i - 1].text) and not tokens[i - 1].opens
    return (
        (capital(word) or _article(tokens, i))
        and not _ADJECTIVE.search(word)
        and (word not in _DAYS or (word == "Sunday" and i + 1 < len(tokens) and tokens[i + 1].text in _SUNDAYS))
    )


def _article(tokens: Sequence[_Token], i: int) -> bool:
    """The Arabic article as a word of its own: "al Sabaah"."""
    return tokens[i].text in ("al", "el") and i + 1 < len(tokens) and capital(tokens[i + 1].text)


def _holds(run: Sequence[_Token], held: Sequence[_Token], ahead: _Token) -> bool:
    """Small words between capitals belong to the name: particles always, "of" and "and" only in an institution's."""
    words = [h.text for h in held]
    if words == ["to"]:
        return run[-1].text in _TO_DO and ahead.text.isalpha()
    if not any(w in _LONG_JOINS for w in words):
        return True
    institution = any(institutional(t.text) for t in run)
    if words[0] in ("and", "&"):
        return institution and any(t.text in ("of", "for") for t in run)
    return institution or (
        words == ["of"] and len(run) == 1 and run[0].text in ("Voice", "Dawn", "Bank", "Church", "Lord")
    )


def institutional(word: str) -> bool:
    return word.lower().strip(".,’'") in ORGANISATION_HEADS


def _cut(run: Sequence[_Token], lower: frozenset[str]) -> Iterator[Name]:
    """One run as the names it holds."""
    owner: str | None = None
    for part in _between_possessives(run):
        possessive = bool(_POSSESSIVE.search(part[-1].text))
        for piece in _pieces(_without_opening(part, lower)):
            if name := _name(piece, owner):
                yield name
                owner = None
        owner = _joined(part) if possessive else None


def _between_possessives(run: Sequence[_Token]) -> Iterator[Sequence[_Token]]:
    start = 0
    for i, t in enumerate(run):
        if i == len(run) - 1 or (_POSSESSIVE.search(t.text) and not _members(t.text, run[i + 1 :])):
            yield run[start : i + 1]
            start = i + 1


_MEMBERS = re.compile(r"(?:[a-z]s['’]|^(?:Wom|M|Childr)en['’]s|^People['’]s)$")


def _members(word: str, rest: Sequence[_Token]) -> bool:
    """ "Bakers’ Guild", "People's Party": a body called by whose it is."""
    whose = _MEMBERS.search(word) and not adjective(_POSSESSIVE.sub("", word))
    return bool(whose) and any(institutional(t.text) for t in rest[:3])


def _without_opening(part: Sequence[_Token], lower: frozenset[str]) -> Sequence[_Token]:
    """Less the words that only open a sentence."""
    start = 0
    while start < len(part) and (
        (part[start].text in _JOINS and part[start].text not in ("al", "el"))
        or (part[start].opens and _only_opens(part, start, lower))
        or _never(part[start].text)
    ):
        start += 1
    return part[start:]


_BODIES = frozenset("Air Army Navy Vice".split())  # titles before a rank only
_NOUNS = frozenset("head chief director leader author analyst host agent staff".split())  # before "of" no titles


def _only_opens(part: Sequence[_Token], i: int, lower: frozenset[str]) -> bool:
    word = _POSSESSIVE.sub("", part[i].text)
    low = word.lower()
    if word.isupper() or (low in TITLES - _NOUNS and i + 1 < len(part)):
        return False
    if low in given_names() and i + 1 < len(part):
        return False  # "Mark Lund", "Will Lund"
    if low in PERSON_HEADS - COMMON or (low.endswith("ing") and low not in ("king", "beijing", "nanjing")):
        return i + 1 < len(part)  # "Witness Ada Lund", "Taking Thomas aside"
    if i + 2 < len(part) and low.endswith("ed") and low not in given_names():
        return True  # "Wounded Ada Lund"
    if i + 2 < len(part) and role(low):
        return True  # "Goalkeeper Jonas Brandt"; "Hunter Brandt" may be his name
    one = low.removesuffix("s")
    return low in COMMON or low in GROUP_HEADS or low in lower or one in lower or (low != one and one in PERSON_HEADS)


def _never(word: str) -> bool:
    return word in _NOT_FIRST or bool(_CONTRACTED.search(word))


_NOT_FIRST = frozenset("The A An I Our My We Your Web Internet".split())


def _pieces(part: Sequence[_Token]) -> Iterator[Sequence[_Token]]:
    """Cut before a title that a person's name follows, and behind an institution that one follows."""
    start = 0
    for i in range(1, len(part)):
        if _cuts(part[start:i], part[i:]):
            yield part[start:i]
            start = i
    yield part[start:]


def _cuts(before: Sequence[_Token], rest: Sequence[_Token]) -> bool:
    if _low(rest[0]) in ("facebook", "twitter", "instagram", "youtube", "tiktok"):
        return True
    bare = _untitled(rest)
    if len(bare) < len(rest):
        return not all(_titled(t) for t in before) and personal([t.text for t in bare])
    radio = {"Radio", "TV", "News"} & {t.text for t in rest}
    ends = institutional(before[-1].text) or (not radio and known(_joined(before)) is not None)
    return ends and len(rest) > 1 and personal([t.text for t in rest])


def _titled(t: _Token) -> bool:
    return _low(t) in TITLES


def _low(t: _Token) -> str:
    return _POSSESSIVE.sub("", t.text).strip(".,").lower()


# A title only where another follows: "Prime Minister", "Air Marshal", but "Prime Farms", "Air Lenz".
_HALF = frozenset("prime first air special army navy vice staff rear".split())


def _untitled(part: Sequence[_Token]) -> Sequence[_Token]:
    start = 0
    while start < len(part) and _titled(part[start]):
        if _low(part[start]) in _HALF and not (start + 1 < len(part) and _titled(part[start + 1])):
            break
        start += 1
    return part[start:]


def personal(words: Sequence[str]) -> bool:
    """One to four words that may be a person's name: no institution, no joining "of", nothing in capitals throughout."""
    return _personal(tuple(words))


@lru_cache(maxsize=16384)
def _personal(words: tuple[str, ...]) -> bool:
    plain = [w for w in words if w.lower() not in _JOINS]
    return (
        1 <= len(plain) <= 4
        and not any(institutional(w) for w in plain)
        and plain[-1].lower() not in THING_HEADS
        and not any(w in ("of", "for", "and", "&", "to") for w in words)
        and not any(len(w.replace(".", "")) > 3 and w.isupper() for w in plain)
        and not known(" ".join(words), alone=True)
    )


def _name(piece: Sequence[_Token], owner: str | None) -> Name | None:
    bare = _without_nation(_untitled(piece))
    if not bare or not personal([t.text for t in bare]):
        bare = piece  # "Prime Minister of …", "Justice Department": no title of a person
    if not bare:
        return None
    words = _joined(bare)
    if not re.search(r"[^\W\d_]", words) or (_titled(bare[-1]) and words.split()[-1] not in _BODIES):
        return None  # "California Republican" is a description
    title = " ".join(t.text for t in piece[: len(piece) - len(bare)])
    return Name(
        words=words,
        at=Span(bare[0].start, bare[0].start + _length(bare)),
        title=title,
        owner=owner,
        opens=bare[0].opens,
    )


def _without_nation(bare: Sequence[_Token]) -> Sequence[_Token]:
    """Less the nationality before a person's name: "Irish Ada Lund", "Irish-Canadian Lund"."""
    nations = bare[0].text.casefold().split("-") if len(bare) > 1 else []
    given = len(nations) > 1 or (len(bare) > 2 and bare[1].text.casefold() in given_names())
    return bare[1:] if given and all(n in adjectives() for n in nations) else bare


def _joined(part: Sequence[_Token]) -> str:
    return _POSSESSIVE.sub("", " ".join(t.text for t in part)) if part else ""


def _length(part: Sequence[_Token]) -> int:
    tail = _POSSESSIVE.search(part[-1].text)
    return part[-1].end - part[0].start - (len(tail.group()) if tail else 0)
