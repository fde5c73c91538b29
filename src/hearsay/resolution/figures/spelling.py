"""A name without what reports print one way or another, and its initials."""

from __future__ import annotations

import re
from functools import lru_cache

from hearsay.text import unaccented

_PARTICLES = frozenset("al el the of for and de".split())


_WORDS, _MARKS = re.compile(r"\w+"), re.compile(r"\.(?:com|org|net|co\.uk|fr|de|ru|io|tv)$|[.’']")


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """Without case, accents, dots, hyphens and the Arabic article."""
    return " ".join(parts(name))


@lru_cache(maxsize=16384)
def parts(name: str) -> tuple[str, ...]:
    bare = unaccented(name.casefold())
    words = _WORDS.findall(_MARKS.sub("", bare))
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
