"""Which of its printed forms a figure is called by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from hearsay.facts.outlets import known
from hearsay.facts.places import adjective, governing, organisation
from hearsay.resolution.figures.alike import spelled_alike
from hearsay.resolution.figures.looks import firm
from hearsay.resolution.figures.spelling import initials, plain
from hearsay.resolution.naming.name import Name, institutional
from hearsay.types import Kind


def in_full(group: Sequence[Name]) -> Sequence[Name]:
    """Less initials of the others that are some outlet's too."""
    full = {initials(n.words) for n in group}
    return [n for n in group if n.words not in full or not known(n.words)] or group


def best_form(group: Sequence[Name], which: Kind) -> str:
    """An outlet's own name, a well-known organisation's for its initials, else the fullest form.

    "Lebanon's Interior Ministry" is the "Lebanese Interior Ministry".
    """
    full = _fullest(group, which)
    outlet = known(full.words) if which == "outlet" else None
    if outlet:
        return outlet.name
    if which == "organisation":
        whole = organisation(full.words)
        if whole and (_spells(whole, full.words) or spelled_alike(plain(whole), plain(full.words))):
            return whole
        whose = next((a for n in group if n.owner and (a := adjective(n.owner))), None)
        if whose and whose.casefold() not in full.words.casefold() and institutional(full.words.split()[-1]):
            return f"{whose} {full.words}"
    return governing(full.words)


def _spells(whole: str, short: str) -> bool:
    return " " not in short and initials(whole).startswith(short.replace(".", ""))


_SMALL = re.compile(r"\b(?:de|del|van|von|der|den|al|el|bin|ibn|la|le|du|da|di)\b[ -]", re.IGNORECASE)


def _fullest(group: Sequence[Name], which: Kind) -> Name:
    """The longest of the forms in use; "Castro Odinga" once does not rename a Castro who is named again and again."""
    often = Counter(n.words for n in group)
    if organisation(group[0].words):
        return max(group, key=lambda n: (often[n.words], len(n.words), -n.at.start))
    whole = [n for n in group if len(_SMALL.sub("", n.words).split()) > 1] or list(group)
    if which == "person" or not any(_telling(n.words, often) for n in whole):
        pool = whole if which == "person" else list(group)
        return max(pool, key=lambda n: (min(often[n.words], 3), len(n.words.split()), len(n.words), -n.at.start))
    return max(whole, key=lambda n: (len(n.words.split()), len(n.words), -n.at.start))


def _telling(name: str, forms: Iterable[str]) -> bool:
    """It says what body it is, or what another form is short for: rather this than how often each is used."""
    return any(institutional(w) for w in name.split()) or firm(name) or initials(name) in forms
