"""One proper name where it stands, and what its words can be: a person's, an institution's."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hearsay.facts.outlets import known
from hearsay.facts.words import ORGANISATION_HEADS, THING_HEADS
from hearsay.types import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One occurrence. `title` holds the title words before it, `owner` the name whose possessive it follows."""

    words: str
    at: Span
    title: str = ""
    owner: str | None = None
    opens: bool = False  # at the start of a sentence, where every word is capitalised


# Behind a person's name.
HONOURS = frozenset("jr sr kc qc mp mep msp obe cbe mbe phd md esq rn".split())
JOINS = frozenset("of for the and & de del della di da do dos la le du van von der den ten al el bin ibn e y".split())


def overlapping(found: Sequence[Name], at: Span) -> Sequence[Name]:
    """Those of the names, in order of the text, that a span touches."""
    start = bisect_right(found, at.start, key=lambda n: n.at.end)
    end = bisect_left(found, at.end, lo=start, key=lambda n: n.at.start)
    return found[start:end]


def institutional(word: str) -> bool:
    return word.lower().strip(".,’'") in ORGANISATION_HEADS


def personal(words: Sequence[str]) -> bool:
    """One to four words that may be a person's name: no institution, no joining "of", nothing all in capitals."""
    return _personal(tuple(words))


@lru_cache(maxsize=16384)
def _personal(words: tuple[str, ...]) -> bool:
    plain = [w for w in words if w.lower() not in JOINS]
    return (
        1 <= len(plain) <= 4
        and not any(institutional(w) for w in plain)
        and plain[-1].lower() not in THING_HEADS
        and not any(w in ("of", "for", "and", "&", "to", "on") for w in words)
        and not any(len(w.replace(".", "")) > 3 and w.isupper() for w in plain)
        and not known(" ".join(words), alone=True)
    )
