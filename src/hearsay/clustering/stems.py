"""Words that carry meaning, without their endings: enough to see that two statements speak of the same thing."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?")
EMPTY = frozenset(
    """a an the of in on at to for from by with into and or but that which who whom whose this these those it its he she
    they his her their him them is are was were be been being am has have had do does did will would can could may might
    shall should must as than then there here so such very more most also just only ever yet still any some all both
    each other s i we you our your my about up out over after before""".split()
)
_ENDING = re.compile(r"(?<=\w{3})(?:'s|s'|ies|ing|ed|es|s|e)$")


def stem(word: str) -> str:
    return _ENDING.sub("", word)


def stems(low: str) -> list[str]:
    """In order; `low` is plain and in lower case."""
    return [stem(w) for w in WORD.findall(low) if w.removesuffix("'s") not in EMPTY]
