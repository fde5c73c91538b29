"""The words of the roles that stand beside a figure's name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hearsay.facts.words import TITLE_WORDS, content_words
from hearsay.resolution.naming.name import Name
from hearsay.resolution.roles.roles import roles_at
from hearsay.types import Span

_ASKED = 6  # occurrences that are looked at: what somebody is stands near the first
_AGED = re.compile(r", (?:aged )?(?P<years>\d{1,2})\b|,? \((?:aged )?(?P<other>\d{1,2})\)")
_PARTY = re.compile(r",? \(?([RDI])-([A-Z][a-z]+)")


def called_words(text: str, group: Iterable[Name]) -> Iterable[str]:
    """Words of the roles beside each occurrence and of whose it is, abbreviations written out."""
    for n in list(group)[:_ASKED]:
        party = _PARTY.match(text, n.at.end)
        if aged := _AGED.match(text, n.at.end):
            yield f"{aged['years'] or aged['other']}-year-old"
        roles = " ".join(r.of(text) for r in roles_at(text, n.at) if not _other(text, r, n))
        for w in content_words(f"{roles} {n.title} {n.owner or ''} {' '.join(party.groups()) if party else ''}"):
            yield w
            yield from TITLE_WORDS.get(w, ())


_ACCORDING = re.compile(r"\b(?:to|by|said|says|told|with|from|claimed) (?:the |an? )?[^,.;]{0,60}$")


def _other(text: str, role: Span, n: Name) -> bool:
    """ "According to the mayor, Ada Lund left" does not call her a mayor."""
    between = text[role.end : n.at.start]
    return between.startswith(",") and bool(_ACCORDING.search(text[max(0, role.start - 40) : role.end]))
