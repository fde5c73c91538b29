"""Do two names mean one source? Case, accents, articles, initials and the spelling of foreign names are forgiven."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hearsay.text import unaccented
from hearsay.types import Hop

_PARTICLES = frozenset("the a an of for and de du al el s in to at".split())
_BRACKET = re.compile(r"\([^()]*\)")
# Words by which papers call themselves, and bodies of any country: alone they name none of them.
_COMMON = frozenset(
    """post times news journal herald mail sun star mirror telegraph tribune gazette chronicle observer guardian record
    press daily weekly today government military army police ministry office court company department party group
    parliament senate congress administration authorities bank council committee union board club team""".split()
)
_SOUNDS = (("ch", "x"), ("sh", "x"), ("ph", "f"), ("kh", "k"), ("ck", "k"), ("gh", "g"), ("dj", "j"), ("th", "t"))
_LIKE = str.maketrans({"q": "k", "c": "k", "z": "s", "w": "v", "y": "i"})
_VOWELS = re.compile(r"[aeiou\W\d_]+")


@lru_cache(maxsize=16384)
def parts(name: str) -> tuple[str, ...]:
    """Words in small letters, without accents, articles and what stands in brackets."""
    bare = re.sub(r"[’']s\b|[.’'‘`]", "", unaccented(_BRACKET.sub(" ", name).casefold()))
    words = re.findall(r"\w+", bare)
    return tuple(w for w in words if w not in _PARTICLES) or tuple(words)


def key(name: str) -> str:
    return " ".join(parts(name))


@lru_cache(maxsize=16384)
def initials(name: str) -> str:
    words = [w for w in re.findall(r"[^\W\d_]+", name) if w.casefold() not in _PARTICLES]
    return "".join(w[0] for w in words).casefold() if len(words) > 2 else ""


@lru_cache(maxsize=16384)
def sound(name: str) -> str:
    """What is left of a foreign name however it is spelled: its consonants, the like-sounding ones written alike."""
    flat = "".join(parts(name))
    for spelled, heard in _SOUNDS:
        flat = flat.replace(spelled, heard)
    return re.sub(r"(.)\1", r"\1", _VOWELS.sub("", flat.translate(_LIKE)))


def keys(hop: Hop) -> Iterator[str]:
    """Two hops that may be the same share one of these."""
    yield from parts(hop.name)
    if hop.named:
        yield "".join(parts(hop.name))
        if short := initials(hop.name):
            yield short
        if hop.kind == "person":
            yield f"~{sound(hop.name)}"


def same_name(a: Hop, b: Hop) -> bool:
    """Of two named sources, or two outlets."""
    x, y = parts(a.name), parts(b.name)
    if not x or not y:
        return False
    if set(x) == set(y) or "".join(x) == "".join(y) or _short_for(a.name, y) or _short_for(b.name, x):
        return True
    if "person" in (a.kind, b.kind):
        return a.kind == b.kind and _same_person(a.name, b.name)
    return _holds(*sorted((x, y), key=len))


def is_common(name: str) -> bool:
    """ "the Post", "the government": which one, the text must tell."""
    return set(parts(name)) <= _COMMON


def _short_for(name: str, other: tuple[str, ...]) -> bool:
    return len(other) == 1 and len(other[0]) > 1 and initials(name) == other[0]


def _same_person(a: str, b: str) -> bool:
    x, y = parts(a), parts(b)
    short, full = sorted((x, y), key=len)
    if len(short) == 1:
        return short[0] in (full[0], full[-1])
    if short[-1] == full[-1] and (
        short[0] == full[0] or (short[0][0] == full[0][0] and 1 in (len(short[0]), len(full[0])))
    ):
        return True
    return len(sound(a)) > 4 and sound(a) == sound(b)


def _holds(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """ "Bloomberg" of "Bloomberg News", "Mirror" of "Daily Mirror", "Defense Ministry" of "Iraqi Defense Ministry"."""
    if not set(short) <= set(full) or len(full) > len(short) + 3:
        return False
    return len(short) > 1 or short[0] == full[-1] or (short[0] == full[0] and short[0] not in _COMMON)
