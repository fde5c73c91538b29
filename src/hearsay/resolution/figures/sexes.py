"""Woman or man, by words, titles and given names."""

from __future__ import annotations

from functools import lru_cache

from hearsay.facts.places import given_names
from hearsay.facts.words import MEN, WOMEN, content_words
from hearsay.resolution.naming.name import Name


def titled(n: Name) -> str | None:
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
