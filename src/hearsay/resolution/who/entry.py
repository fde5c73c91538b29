"""A source as far as it is known, and where a mention that may take it up stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hearsay.facts.words import OUTLET_HEADS
from hearsay.resolution.mentions.mention import Mention
from hearsay.types import Kind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A source as far as it is known. `places` are offsets of its mentions, `spoke` of those where it speaks.

    `called` holds content words of its name, roles and descriptions, `nouns` those that a description of it may have
    for its head; `says` those of what is attributed to its name.
    """

    number: int
    mention: Span | None
    name: str
    kind: Kind
    named: bool
    called: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    places: tuple[int, ...] = ()
    spoke: tuple[int, ...] = ()
    place: bool = False
    many: bool = False
    main: bool = False
    only: bool = False
    sure: bool = True
    sex: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a mention stands: in the lead or not, who spoke last, what is said there, who shares its sentence.

    `own`: where the words stand that it says.
    """

    at: int
    lead: bool
    last: int | None
    says: frozenset[str]
    sentence: int
    own: tuple[Span, ...] = ()
    previous: int = 0


Clue = Callable[[Mention, Entry, Scene], float]


def since(places: Sequence[int], end: int, start: int = 0) -> bool:
    """Is one of the places there? They are in order."""
    return bisect_left(places, start) < bisect_left(places, end)


def nouns(kind: Kind) -> frozenset[str]:
    """What anything of its kind can be called."""
    if kind == "outlet":
        return (OUTLET_HEADS | {"report", "article", "story"}) - {"agency", "wire"}
    return frozenset("account user page channel".split()) if kind == "account" else frozenset()
