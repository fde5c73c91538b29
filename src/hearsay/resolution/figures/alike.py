"""Do two printed names denote one and the same?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from hearsay.facts.mastheads import looks
from hearsay.facts.outlets import Outlet, known
from hearsay.facts.places import given_names, organisation
from hearsay.facts.words import PRODUCTS
from hearsay.resolution.figures.spelling import initials, parts, plain
from hearsay.resolution.naming.name import institutional, personal


def same(short: str, full: str, spelled: dict[str, str] | None = None) -> bool:
    """Do two printed names denote one figure, the first being no longer than the second?"""
    return bool(spelled and spelled.get(short) == full) or _same(short, full)


class _Facts(NamedTuple):
    """What a comparison asks of one name."""

    plain: str
    organisation: str | None
    outlet: Outlet | None
    parts: tuple[str, ...]
    initials: str
    personal: bool


@lru_cache(maxsize=16384)
def _facts(name: str) -> _Facts:
    return _Facts(
        plain(name), organisation(name), known(name, alone=True), parts(name), initials(name), personal(name.split())
    )


@lru_cache(maxsize=65536)
def _same(short: str, full: str) -> bool:
    a, b = _facts(short), _facts(full)
    if a.plain == b.plain:
        return True
    if "/" in full:
        return False  # "Lund/Brandt" is a ticket of two
    if a.organisation or b.organisation:
        known_by = a.organisation
        return known_by == b.organisation or bool(known_by and not b.organisation and plain(known_by) == b.plain)
    if a.outlet or b.outlet:
        return (not a.outlet and _half(short, full)) or bool(a.outlet and b.outlet and a.outlet.name == b.outlet.name)
    x, y = a.parts, b.parts
    if not x or not y or b.initials == short.replace(".", ""):
        return bool(x and y) and len(short) > 1
    if len(x) == 1 and x[0] == y[0] and PRODUCTS & set(y[1:]):
        return False
    if b.personal:
        return a.personal and _same_person(x, y)
    if len(x) > 1 and full.casefold().endswith((f" of {short.casefold()}", f" of the {short.casefold()}")):
        return False  # "the Tide Office of the Ministry of Ports" is not the ministry
    named_after = len(x) > 1 and y[: len(x)] == x and x[0] in given_names() and a.personal
    return not named_after and _same_institution(x, y)


def _half(short: str, full: str) -> bool:
    """ "The Post" after the Harbour Post."""
    return looks(short) and " and " not in full and parts(full)[-1:] == parts(short)


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
    return x[-1] == y[-1] and (x[0] == y[0] or spelled_alike(x[0], y[0]) or (len(x[0]) == 1 and y[0].startswith(x[0])))


def spelled_alike(a: str, b: str) -> bool:
    """One letter more or other: "Gil" and "Gill"."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 3:
        return False
    short, long = sorted((a, b), key=len)
    return any(long[:i] + long[i + 1 :] in (short, short[:i] + short[i + 1 :]) for i in range(len(long)))


def _same_institution(x: Sequence[str], y: Sequence[str]) -> bool:
    """ "the Observatory", "Interior Ministry" of the longer name that holds all its words."""
    if not set(x) <= set(y):
        return False
    return len(x) > 1 or x[0] == y[0] or (institutional(x[0]) and len(y) > 1)
