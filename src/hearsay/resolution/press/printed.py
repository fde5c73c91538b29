"""Names of outlets as a sentence prints them: by the table, by their look, or by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache

from hearsay.facts.outlets import key, known, table
from hearsay.resolution.press.unlisted import FUNCTION, GENERIC, bare, possessive, tells_whose, unlisted
from hearsay.types import Span

_WORD = r"(?:[a-z]{1,2}-)?[A-Z0-9][\w&'-]*(?:\.\w[\w-]*)*"
_RUN = re.compile(
    r"\b(?:[\w-]{2,30}\.(?:com|org|net|co|news)(?:\.\w\w)?\b"
    rf"|(?:(?:[Aa][ls]|[Ee]l)[ -])?{_WORD}(?:(?:,? of| the| and| de| della|) {_WORD}){{0,6}})"
)
# Words that many papers' names end with.
SHORT = frozenset(
    """post times journal news mirror sun mail star herald tribune globe chronicle telegraph gazette record beacon
    press""".split()
)


_PIECE = re.compile(r"\S+")
LONG = 200  # characters; no run of names is longer


def printed(flat: str, within: Span, learned: Collection[str]) -> Iterator[tuple[str, Span]]:
    """Each outlet's name and its place; `learned` holds keys of names known to be outlets' for other reasons."""
    for run in _RUN.finditer(flat, *within):
        yield from _in_run(flat, Span(*run.span()), learned)


def _in_run(flat: str, run: Span, learned: Collection[str]) -> Iterator[tuple[str, Span]]:
    if run.end - run.start > LONG:
        return
    words = [Span(run.start + m.start(), run.start + m.end()) for m in _PIECE.finditer(run.of(flat))]
    first = [key(bare(flat, w).of(flat)).partition(" ")[0] for w in words]
    opens = [w in _openings() or "." in w for w in first]
    articled = any(w.of(flat) in ("The", "the") for w in words)
    inside = list(_matching(flat, words, opens, lambda n: known(n) is not None)) if articled or any(opens) else []
    if not inside and learned:
        inside = list(
            _matching(flat, words, [True] * len(words), lambda n: key(n) in learned and key(n) not in GENERIC)
        )
    for span in inside:
        whole = _with_place(flat, words, span)
        outlet = known(whole.of(flat))
        yield (outlet.name if outlet else whole.of(flat)), whole
    if not inside and (alone := unlisted(flat, words)):
        yield alone.of(flat), alone


@cache
def _openings() -> frozenset[str]:
    """First words of names in the table, so that most words need no look-up."""
    return frozenset(name.split()[0] for name in table() if name)


def _matching(
    flat: str, words: Sequence[Span], opens: Sequence[bool], is_outlet: Callable[[str], bool]
) -> Iterator[Span]:
    """From the left, the longest names; `opens` tells the words that can begin one."""
    at = 0
    while at < len(words):
        ends = range(len(words), at, -1) if opens[at] or words[at].of(flat) in ("The", "the") else ()
        spans = (bare(flat, Span(words[at].start, words[e - 1].end)) for e in ends)
        found = next((s for s in spans if is_outlet(s.of(flat)) and _stands_alone(flat, words, s)), None)
        if found:
            yield found
        at = next((n for n in range(at + 1, len(words)) if not found or words[n].start >= found.end), len(words))


def _stands_alone(flat: str, words: Sequence[Span], name: Span) -> bool:
    """No part of another name: not "Department of Foreign Affairs", and of plain words not "Time Warner"."""
    if known(name.of(flat), alone=True):
        return True
    last = next(w for w in words if w.end >= name.end)
    before = [w.of(flat) for w in words if w.end < name.start]
    whole = last is words[-1] or possessive(flat, last)
    return whole and not any(w[0].isupper() and w.casefold() not in FUNCTION for w in before)


def _with_place(flat: str, words: Sequence[Span], name: Span) -> Span:
    """ "Westport Daily News", where the table has another Daily News."""
    before = [w for w in words if w.end < name.start][-1:]
    common = all(w.casefold() in SHORT | {"daily", "sunday", "the"} for w in name.of(flat).split())
    if not common or not before or not re.fullmatch(r"[A-Z][a-z]+", before[0].of(flat)):
        return name
    is_name = before[0].of(flat).casefold() not in FUNCTION and not tells_whose(before[0].of(flat))
    return Span(before[0].start, name.end) if is_name else name
