"""What a source is, in the report's own words: title, office, description, without article and without the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hearsay.facts.nouns import RANK_PARTS, RANKS, heads
from hearsay.facts.words import OUTLET_HEADS
from hearsay.resolution.roles.appositions import behind
from hearsay.resolution.roles.descriptions import core
from hearsay.resolution.roles.leads import ahead, employer
from hearsay.resolution.roles.titles import low, title, words_in
from hearsay.types import Span

_ASKED = 8  # occurrences of a name that are looked at: a role stands near the first, hardly ever later
_FULL = 3


@lru_cache(maxsize=1024)  # the same names are asked about twice in one report
def roles_at(text: str, name: Span) -> tuple[Span, ...]:
    """The role phrases that the text gives at one occurrence of a proper name, in order of the text."""
    found = [title(text, name), ahead(text, name), employer(text, name), *behind(text, name)]
    return tuple(sorted(f for f in found if f))


def role(text: str, names: Sequence[Span], descriptions: Sequence[Span], *, called: str = "") -> Span | None:
    """The one to show: the fullest at the first names that have one, else what stands in for a name. None: a bare name.

    `called`: what a named source is called, if that stands nowhere among `names` ("Obama administration").
    """
    own = {w.of(text).casefold() for n in names for w in words_in(text, n)} | set(called.casefold().split())
    apart = [d for d in sorted(descriptions) if not any(n.overlaps(d) and not _speaks_for(text, d, n) for n in names)]
    standing_in = [c for d in apart if (c := core(text, d)) and any(low(text, w) not in own for w in words_in(text, c))]
    ranked = [*_ranked(text, _beside(text, names)), *_ranked(text, standing_in, less=1)]
    return max(ranked)[1] if ranked else None


def _speaks_for(text: str, description: Span, name: Span) -> bool:
    """Does the description name somebody of the name's, "a spokesman for the port authority", and not its bearer?"""
    after = words_in(text, Span(name.end, max(name.end, description.end)))
    ahead = words_in(text, Span(min(description.start, name.start), name.start))
    return (bool(after) and heads(after[0].of(text)) and len(after) == 1) or bool(
        {low(text, w) for w in ahead[-2:]} & {"for", "of"}
    )


def _beside(text: str, names: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for name in sorted(names)[:_ASKED]:
        found += roles_at(text, name)
        if any(_fullness(text, f) == _FULL for f in found):
            break
    return found


def _ranked(text: str, found: Sequence[Span], *, less: int = 0) -> Iterator[tuple[tuple[int, int], Span]]:
    for n, span in enumerate(found):
        yield (_fullness(text, span) - less, -n), span


def _fullness(text: str, span: Span) -> int:
    """3: a noun with what hangs on it; 2: a noun with a word before it; 1: a bare noun or no known one; 0: a rank."""
    lows = [low(text, w) for w in words_in(text, span)]
    if all(w in RANKS | RANK_PARTS for w in lows):
        return 0
    return min(len(lows), _FULL) if any(heads(w) or w in OUTLET_HEADS for w in lows) else 1
