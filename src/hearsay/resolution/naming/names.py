"""Proper names in a report's text: where they stand, with the titles before them and whose they are.

A name is a run of capitalised words, joined by small ones ("of", "bin") inside; a possessive, a title or the end of an
organisation's name cuts it ("Pentagon | Col. Steve Warren", "BBC's | Sally Nabil"). A word that is capitalised only
because it opens a sentence is no name unless the text writes it so elsewhere too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hearsay.facts.words import TITLES
from hearsay.resolution.naming.name import Name
from hearsay.resolution.naming.pieces import cut_up
from hearsay.resolution.naming.runs import runs_of
from hearsay.resolution.naming.tokens import Token, tokens_of
from hearsay.text import paragraphs
from hearsay.types import Span


def names(text: str) -> list[Name]:
    """Every proper name, in order of the text."""
    lower = frozenset(re.findall(r"(?<![^\W\d_])[a-zà-ÿ]{3,}", text))
    found = []
    for p in paragraphs(text):
        if not headline(p.of(text)):
            for run in runs_of(list(tokens_of(text, p)), text):
                found += [] if _shouted(run) else list(cut_up(run, lower))
    return _less_openings(found)


def _shouted(run: Sequence[Token]) -> bool:
    """A headline in capitals inside a sentence is no name."""
    words = [t.text for t in run if len(t.text) > 1]
    if len(words) == 2 and words[0].lower() in TITLES:
        return all(w.isupper() and len(w) > 3 for w in words)  # "MINISTER LUND:" before what he says
    return len(words) > 2 and all(w.isupper() for w in words) and sum(len(w) > 4 for w in words) > 1


def _less_openings(found: Sequence[Name]) -> list[Name]:
    """ "Imagine Ada Lund" is the Ada Lund of elsewhere."""
    others = {n.words for n in found if " " in n.words}
    cut = (n.words.partition(" ")[2] if n.opens else "" for n in found)
    return [_from_second(n, rest) if rest in others and " " in rest else n for n, rest in zip(found, cut, strict=True)]


def _from_second(n: Name, rest: str) -> Name:
    return replace(n, words=rest, at=Span(n.at.end - len(rest), n.at.end), opens=False)


_LINKS = re.compile(r"\b(?:https?://|pic\.twitter\.com/|www\.)\S+|(?<!\w)[@#]\w+")


def headline(line: str) -> bool:
    """Written With Capitals Throughout, so that capitals tell no names."""
    words = [w for w in re.findall(r"[^\W\d_]+", _LINKS.sub("", line)) if len(w) > 3]
    if line.endswith(".") and not line.isupper():
        return False
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.7 * len(words)
