"""The role right before a name: "Lebanese interior minister | Nouhad …", "Pentagon spokesman | Army Col. Steve …".

The words before the name reach back to one that cannot belong to them: an article, a verb, a preposition that no office
governs ("secretary of state" is one role, "the wife of President" two persons), the end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from hearsay.facts.nouns import (
    ABBREVIATED,
    CLOSED,
    DETERMINERS,
    GENERALS,
    HONORIFICS,
    INFINITIVES,
    PLURAL_MODIFIERS,
    RANK_PARTS,
    RANKS,
    heads,
)
from hearsay.facts.words import GROUP_HEADS, TITLES
from hearsay.types import Span

_WORD = re.compile(r"[^\W_][\w&@/’'.-]*")
_MOST = 12
_TITLES = TITLES | RANKS | HONORIFICS
_VERBLIKE = re.compile(r"^[a-z].*(?:(?:ed|ing|ly)|[^sui]s)$")
_YEAR = re.compile(r"\d{4}")
_ADJECTIVE = re.compile(
    r"-|^(?:retired|elected|exiled|jailed|disgraced|wounded|divorced|acting|leading|ruling|outgoing|visiting|rising"
    r"|family|daily)$"
)


def bare(text: str, name: Span) -> Span:
    """The name without titles that it was taken together with: "Rep. | Ana Duarte"."""
    words = words_in(text, name)
    first = next((n for n, w in enumerate(words) if low(text, w) not in _TITLES), len(words))
    last = first == len(words) or not words[first].of(text)[0].isupper()  # nothing but titles, or one that governs
    return name if last or not first else Span(words[first].start, name.end)


def title(text: str, name: Span) -> Span | None:
    """The role before the name, without article; a rank only where nothing says more."""
    words = adjacent(text, bare(text, name).start)
    phrase = _without_ranks(text, words[_first(text, words) :])
    return Span(phrase[0].start, phrase[-1].end) if _is_role(text, phrase) else None


def words_in(text: str, within: Span) -> list[Span]:
    return [Span(m.start(), m.end()) for m in _WORD.finditer(text, within.start, within.end)]


def low(text: str, word: Span) -> str:
    return word.of(text).rstrip(".").casefold()


@lru_cache(maxsize=1024)  # a name's title and what leads up to it are looked for one after the other
def adjacent(text: str, end: int) -> tuple[Span, ...]:
    """The words before `end` with nothing but a space between them, none of which ends a sentence."""
    words: list[Span] = []
    edge = end
    if text[end - 1 : end] not in (" ", "\u00a0"):
        return ()
    for word in reversed(words_in(text, Span(max(0, end - 120), end))):
        stops = word.of(text).endswith(".") and not ABBREVIATED.fullmatch(word.of(text))
        if text[word.end : edge] not in (" ", "\u00a0") or stops or len(words) == _MOST:
            break
        words.append(word)
        edge = word.start
    return tuple(words[::-1])


def _first(text: str, words: Sequence[Span]) -> int:
    """The index of the role's first word."""
    lows = [low(text, w) for w in words]
    first = len(words)
    while first and not _closes(text, words, lows, first - 1):
        first -= 1
    closer = lows[first - 1] if first else ""
    if closer in DETERMINERS:
        return first
    inner = range(first, len(words) - 1)
    first = max((n + 1 for n in inner if _verblike(words[n].of(text)) or _YEAR.fullmatch(lows[n])), default=first)
    return first + 1 if _bare_verb(text, words, lows, first) else first


def _bare_verb(text: str, words: Sequence[Span], lows: Sequence[str], n: int) -> bool:
    """The word after "will", "to" (not "according to") or an adverb, unless it is all that there is."""
    ahead = lows[max(0, n - 2) : n]
    verb_ahead = bool(ahead) and (ahead[-1].endswith("ly") or ahead[-1] in INFINITIVES) and ahead != ["according", "to"]
    return verb_ahead and n < len(words) - 1 and words[n].of(text)[0].islower() and not heads(words[n].of(text))


def _closes(text: str, words: Sequence[Span], lows: Sequence[str], n: int) -> bool:
    if lows[n] in ("of", "for", "and") or lows[n] in DETERMINERS:
        return not _governed(text, words, lows, n)
    return lows[n] in HONORIFICS or lows[n] in CLOSED


def _governed(text: str, words: Sequence[Span], lows: Sequence[str], n: int) -> bool:
    """Does an office before "of (the)" take in the words behind it, which are then no office themselves?"""
    joint = n - 1 if lows[n] in DETERMINERS else n
    office = lows[joint - 1] if joint > 0 else ""
    if (
        lows[joint] not in ("of", "for", "and")
        or not heads(words[joint - 1].of(text))
        or office in GROUP_HEADS - {"chiefs"}
    ):
        return False
    behind = [w for w, small in zip(words[n + 1 :], lows[n + 1 :], strict=True) if small not in RANKS]
    if lows[joint] == "and":
        return joint == n and bool(behind)
    definite = joint < n and behind and behind[-1].of(text)[0].islower()
    return bool(behind) and not definite and not heads(behind[-1].of(text))


def _verblike(word: str) -> bool:
    return bool(_VERBLIKE.match(word)) and not (_ADJECTIVE.search(word) or word in PLURAL_MODIFIERS or heads(word))


def _without_ranks(text: str, phrase: Sequence[Span]) -> Sequence[Span]:
    """Short of the ranks at the end where an office stands before them."""
    lows = [low(text, w) for w in phrase]
    if all(small in RANKS | RANK_PARTS for small in lows):
        return phrase
    end = len(phrase)
    while (
        end
        and lows[end - 1] in RANKS
        and phrase[end - 1].of(text)[0].isupper()
        and not (lows[end - 1] == "general" and end > 1 and lows[end - 2] in GENERALS)
    ):
        end -= 1
    inner = end - 1 if 0 < end < len(phrase) and lows[end - 1] in RANK_PARTS else end
    return next((phrase[:n] for n in (inner, end) if _is_role(text, phrase[:n])), phrase)


def _is_role(text: str, phrase: Sequence[Span]) -> bool:
    """Does it end in a role's noun, or in what such a noun governs ("chief of staff")?"""
    if not phrase or all(low(text, w) in HONORIFICS for w in phrase) or phrase[-1].of(text) in ("of", "for", "and"):
        return False
    joints = [n for n, w in enumerate(phrase) if n and w.of(text) in ("of", "for")]
    return heads(phrase[-1].of(text)) or any(heads(phrase[n - 1].of(text)) for n in joints)
