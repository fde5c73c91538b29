"""Occurrences of names → figures: which of them are one and the same, of what kind, and what the text calls them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hearsay.facts.outlets import known
from hearsay.facts.places import adjective, adjectives, adjectives_of, given_names, governing, organisation
from hearsay.facts.words import MEN, OFFICES, PEOPLES, PRODUCTS, TITLE_WORDS, WOMEN, content_words
from hearsay.resolution.naming.kinds import firm, kind
from hearsay.resolution.naming.names import Name, institutional, personal
from hearsay.resolution.roles.roles import roles_at
from hearsay.types import Kind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Somebody or something that the report names. `called` holds the words of the roles that stand beside the name."""

    name: str
    kind: Kind
    occurrences: tuple[Name, ...]
    called: frozenset[str]
    place: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """The occurrences of one figure so far, in order of the text; `words` are the fullest that were met first."""

    words: str
    names: list[Name]
    sexes: set[str]

    def take(self, n: Name) -> None:
        insort(self.names, n, key=lambda m: m.at)
        self.sexes.update({s for s in (_titled(n),) if s})

    def before(self, at: int) -> int:
        """Where it was named last before; -1 where it has not been."""
        i = bisect_right(self.names, at, key=lambda m: m.at.start)
        return self.names[i - 1].at.start if i else -1


def figures(text: str, names: Sequence[Name]) -> list[Figure]:
    """In order of their first occurrence."""
    spelled = acronyms(text)
    surnames = {n.words.split()[-1] for n in names if " " in n.words}
    real = [n for n in names if not people(n.words) or n.title or n.words in surnames]
    groups: list[_Group] = []
    alike: dict[str, list[_Group]] = {}
    for n in sorted(real, key=lambda n: (-len(n.words.split()), n.at)):
        fitting = alike.setdefault(n.words, [g for g in groups if same(n.words, g.words, spelled)])
        home = _home(n, fitting)
        if home is None:
            home = _Group(words=n.words, names=[], sexes=set())
            groups.append(home)
            for words, others in alike.items():
                others += [home] if same(words, n.words, spelled) else []
        home.take(n)
    ordered = sorted((g.names for g in groups), key=lambda g: g[0].at)
    found = [_figure(text, g) for g in ordered if not _mere_opening(g)]
    makers = {f.name for f in found}
    who = [f for f in found if not _product(f.name.split(), makers)]
    return [replace(f, kind="person") if _surname(f, who) else f for f in who]


def _product(name: Sequence[str], makers: Collection[str]) -> bool:
    """ "Lund Watch Sport" of Lund."""
    return len(name) > 1 and name[0] in makers and not PRODUCTS.isdisjoint(w.casefold() for w in name[1:])


def _surname(f: Figure, found: Sequence[Figure]) -> bool:
    """ "Brandt", which may be Ilse or Jonas, is a person all the same."""
    return (
        not f.sure
        and " " not in f.name
        and any(o.kind == "person" and same(f.name, o.name) for o in found if o is not f)
    )


def people(words: str) -> bool:
    """ "Lebanese", "Nigerians", "Israeli Arab", "Islamist": whole peoples and followings."""
    low = words.casefold()
    return _people(low) or all(map(_people, low.split()))


def _people(low: str) -> bool:
    return not {low, low.removesuffix("s")}.isdisjoint(adjectives() | PEOPLES)


def _mere_opening(group: Sequence[Name]) -> bool:
    """One word that only ever opens sentences and looks like a common one, or like an office: "Fire chief"."""
    return all(n.opens and (_COMMONER.fullmatch(n.words) or n.words.lower() in OFFICES) for n in group)


_COMMONER = re.compile(r"[A-Z][a-z]+(?:ing|ly|ed|ers|ors|ists|ants|ous|ful)")


def _home(n: Name, fitting: Sequence[_Group]) -> _Group | None:
    """The group that a name belongs to: the nearest before it where several fit, else the first after it."""
    his = _titled(n)
    one_sex = [g for g in fitting if his is None or len(g.sexes) != 1 or his in g.sexes]  # "Ms Brandt" is not Viktor
    before = [(g.before(n.at.start), g) for g in _nearest(n, one_sex)]
    if not before or _either(n, before):
        return None
    at, nearest = max(before, key=lambda b: b[0])
    return nearest if at >= 0 else min(before, key=lambda b: b[1].names[0].at)[1]


def _nearest(n: Name, fitting: Sequence[_Group]) -> Sequence[_Group]:
    """ "Mr Brandt" is rather whoever is a man, or is named in full; any other name one that is printed just so."""
    his = _titled(n) if n.title else None
    if his:
        return [g for g in fitting if his in g.sexes] or [g for g in fitting if " " in g.words] or fitting
    return [g for g in fitting if plain(g.words) == plain(n.words)] or fitting


def _either(n: Name, before: Sequence[tuple[int, _Group]]) -> bool:
    """ "Ilse Brandt and Jonas Brandt …, Brandt said": a surname of two who were named last in one breath."""
    last = sorted(at for at, g in before if " " in g.words and at >= 0)[-2:]
    return " " not in n.words and len(last) == 2 and last[1] - last[0] < BREATH


BREATH = 50  # characters from the one's name to the other's


def _titled(n: Name) -> str | None:
    return sex(_words_of(n.title), n.words)


@lru_cache(maxsize=1024)
def _words_of(title: str) -> frozenset[str]:
    return frozenset(content_words(title))


def sex(called: frozenset[str], name: str) -> str | None:
    """ "woman" or "man" by the words that somebody is called, else by the given name."""
    by_word = {"woman"} if called & WOMEN else set()
    by_word |= {"man"} if called & MEN else set()
    if len(by_word) == 1:
        return by_word.pop()
    given = given_names().get(name.split(" ")[0].casefold()) if " " in name else None
    return {"women": "woman", "men": "man"}.get(given or "")


def same(short: str, full: str, spelled: dict[str, str] | None = None) -> bool:
    """Do two printed names denote one figure, the first being no longer than the second?"""
    return bool(spelled and spelled.get(short) == full) or _same(short, full)


@lru_cache(maxsize=65536)
def _same(short: str, full: str) -> bool:
    if plain(short) == plain(full):
        return True
    a, b = organisation(short), organisation(full)
    if a or b:
        return a == b or bool(a and not b and plain(a) == plain(full))
    outlets = known(short, alone=True), known(full, alone=True)
    if outlets[0] or outlets[1]:
        return bool(outlets[0] and outlets[1] and outlets[0].name == outlets[1].name)
    x, y = _parts(short), _parts(full)
    if not x or not y or initials(full) == short.replace(".", ""):
        return bool(x and y) and len(short) > 1
    if len(x) == 1 and x[0] == y[0] and PRODUCTS & set(y[1:]):
        return False
    if _personal(full):
        return _personal(short) and _same_person(x, y)
    return _same_institution(x, y, full)


@lru_cache(maxsize=4096)
def _personal(name: str) -> bool:
    return personal(name.split())


def same_name(a: str, b: str) -> bool:
    """The same whichever is the shorter."""
    short, full = sorted((a, b), key=lambda n: (len(n.split()), len(n)))
    return same(short, full)


def _same_person(x: Sequence[str], y: Sequence[str]) -> bool:
    if y[0] == "st":
        return False  # Pope Francis is not St. Francis
    if len(x) == 1:
        return len(x[0]) > 2 and x[0] in (y[-1], y[0])
    if "".join(x) == "".join(y) or set(x) <= set(y):
        return True
    return x[-1] == y[-1] and (x[0] == y[0] or _spelled_alike(x[0], y[0]) or (len(x[0]) == 1 and y[0].startswith(x[0])))


def _spelled_alike(a: str, b: str) -> bool:
    """One letter more or other: "Gil" and "Gill"."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 3:
        return False
    short, long = sorted((a, b), key=len)
    return any(long[:i] + long[i + 1 :] in (short, short[:i] + short[i + 1 :]) for i in range(len(long)))


def _same_institution(x: Sequence[str], y: Sequence[str], full: str) -> bool:
    """ "the Observatory", "Interior Ministry" of the longer name that holds all its words."""
    if not set(x) <= set(y):
        return False
    return len(x) > 1 or x[0] == y[0] or (institutional(x[0]) and len(y) > 1)


_PARTICLES = frozenset("al el the of for and de".split())


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """Without case, accents, dots, hyphens and the Arabic article."""
    return " ".join(_parts(name))


@lru_cache(maxsize=16384)
def _parts(name: str) -> tuple[str, ...]:
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = re.findall(r"\w+", re.sub(r"\.(?:com|org|net|co\.uk|fr|de|ru|io|tv)$|[.’']", "", bare))
    kept = [w for w in words if w not in _PARTICLES and not (len(w) == 1 and len(words) > 2 and w.isalpha())]
    return tuple(kept or words)


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    words = [w for w in re.findall(r"[^\W\d_]+", name) if w.casefold() not in _PARTICLES]
    return "".join(w[0] for w in words if w[0].isupper()) if len(words) > 1 else ""


_ACRONYM = re.compile(r"([A-Z][\w'’-]+(?: [\w'’-]+){0,9}) \((?:the )?[“\"]?([A-Z][A-Za-z&.-]{1,9})[”\"]?\)")


def acronyms(text: str) -> dict[str, str]:
    """As in "World Health Organization (WHO)": the acronym → the name, where the initials bear it out."""
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        words = match.group(1).split()
        for start in range(len(words) - 1):
            if words[start] != "The" and initials(" ".join(words[start:])) == re.sub(r"[^A-Z]", "", match.group(2)):
                found[match.group(2)] = " ".join(words[start:])
                break
    return found


def _in_full(group: Sequence[Name]) -> Sequence[Name]:
    """Less initials of the others that are some outlet's too."""
    full = {initials(n.words) for n in group}
    return [n for n in group if n.words not in full or not known(n.words)] or group


def _figure(text: str, group: Sequence[Name]) -> Figure:
    which, sure = kind(text, _in_full(group))
    name = _best(group, which)
    outlet = known(name) if which == "outlet" else None
    return Figure(
        name=name,
        kind=which,
        occurrences=tuple(group),
        called=frozenset(_called(text, group)) | adjectives_of(outlet.country if outlet else None),
        place=which == "organisation" and _place(text, group),
        sure=sure,
    )


_IN = re.compile(
    r"\b(?:in|at|near|from|outside|around|to|of|across|into|towards?|between|through|northern|southern|eastern|western) (?:the )?$"
)


def _place(text: str, group: Sequence[Name]) -> bool:
    """A country, or what mostly stands where places stand; a place takes no part unless it speaks itself."""
    full = group[0].words
    if organisation(full) or any(institutional(w) for w in full.split()):
        return False
    located = sum(bool(_IN.search(text[max(0, n.at.start - 16) : n.at.start])) for n in group)
    return adjective(full) is not None or 2 * located >= len(group)


def _best(group: Sequence[Name], which: Kind) -> str:
    """An outlet's own name, a well-known organisation's for its initials, else the fullest form.

    "Lebanon's Interior Ministry" is the "Lebanese Interior Ministry".
    """
    full = _fullest(group, which)
    outlet = known(full.words) if which == "outlet" else None
    if outlet:
        return outlet.name
    if which == "organisation":
        whole = organisation(full.words)
        if whole and (_spells(whole, full.words) or _spelled_alike(plain(whole), plain(full.words))):
            return whole
        whose = next((a for n in group if n.owner and (a := adjective(n.owner))), None)
        if whose and whose.casefold() not in full.words.casefold() and institutional(full.words.split()[-1]):
            return f"{whose} {full.words}"
    return governing(full.words)


def _spells(whole: str, short: str) -> bool:
    return " " not in short and initials(whole).startswith(short.replace(".", ""))


_SMALL = re.compile(r"\b(?:de|del|van|von|der|den|al|el|bin|ibn|la|le|du|da|di)\b[ -]", re.IGNORECASE)


def _fullest(group: Sequence[Name], which: Kind) -> Name:
    """The longest of the forms in use; "Castro Odinga" once does not rename a Castro who is named again and again."""
    often = Counter(n.words for n in group)
    if organisation(group[0].words):
        return max(group, key=lambda n: (often[n.words], len(n.words), -n.at.start))
    whole = [n for n in group if len(_SMALL.sub("", n.words).split()) > 1] or list(group)
    if which == "person" or not any(_telling(n.words, often) for n in whole):
        pool = whole if which == "person" else list(group)
        return max(pool, key=lambda n: (min(often[n.words], 3), len(n.words.split()), len(n.words), -n.at.start))
    return max(whole, key=lambda n: (len(n.words.split()), len(n.words), -n.at.start))


def _telling(name: str, forms: Iterable[str]) -> bool:
    """It says what body it is, or what another form is short for: rather this than how often each is used."""
    return any(institutional(w) for w in name.split()) or firm(name) or initials(name) in forms


_ASKED = 6  # occurrences that are looked at: what somebody is stands near the first
_AGED = re.compile(r", (?:aged )?(?P<years>\d{1,2})\b|,? \((?:aged )?(?P<other>\d{1,2})\)")
_PARTY = re.compile(r",? \(?([RDI])-([A-Z][a-z]+)")


def _called(text: str, group: Iterable[Name]) -> Iterable[str]:
    """Words of the roles beside each occurrence and of whose it is, abbreviations written out."""
    for n in list(group)[:_ASKED]:
        party = _PARTY.match(text, n.at.end)
        if aged := _AGED.match(text, n.at.end):
            yield f"{aged['years'] or aged['other']}-year-old"
        roles = " ".join(r.of(text) for r in roles_at(text, n.at) if not _other(text, r, n))
        for w in content_words(f"{roles} {n.title} {n.owner or ''} {' '.join(party.groups()) if party else ''}"):
            yield w
            yield from TITLE_WORDS.get(w, ())


_ACCORDING = re.compile(r"\b(?:to|by|said|says|told|with|from|claimed) (?:the |an? )?[^,.;]{0,60}$")


def _other(text: str, role: Span, n: Name) -> bool:
    """ "According to the mayor, Ada Lund left" does not call her a mayor."""
    between = text[role.end : n.at.start]
    return between.startswith(",") and bool(_ACCORDING.search(text[max(0, role.start - 40) : role.end]))
