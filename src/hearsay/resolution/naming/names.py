"""Proper names in a report's text: where they stand, with the titles before them and whose they are.

A name is a run of capitalised words, joined by small ones ("of", "bin") inside; a possessive, a title or the end of an
organisation's name cuts it ("Pentagon | Col. Steve Warren", "BBC's | Sally Nabil"). A word that is capitalised only
because it opens a sentence is no name unless the text writes it so elsewhere too.
"""

from __future__ import annotations

import re

from hearsay.resolution.naming.name import Name
from hearsay.resolution.naming.pieces import cut_up
from hearsay.resolution.naming.runs import runs_of
from hearsay.resolution.naming.tokens import tokens_of
from hearsay.text import paragraphs


def names(text: str) -> list[Name]:
    """Every proper name, in order of the text."""
    lower = frozenset(re.findall(r"(?<![^\W\d_])[a-zà-ÿ]{3,}", text))
    found = []
    for p in paragraphs(text):
        if not headline(p.of(text)):
            for run in runs_of(list(tokens_of(text, p)), text):
                found += list(cut_up(run, lower))
    return found


_LINKS = re.compile(r"\b(?:https?://|pic\.twitter\.com/|www\.)\S+|(?<!\w)[@#]\w+")


def headline(line: str) -> bool:
    """Written With Capitals Throughout, so that capitals tell no names."""
    words = [w for w in re.findall(r"[^\W\d_]+", _LINKS.sub("", line)) if len(w) > 3]
    if line.endswith(".") and not line.isupper():
        return False
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.7 * len(words)
