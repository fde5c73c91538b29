"""Occurrences of names → figures: which of them are one and the same, of what kind, and what the text calls them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from hearsay.facts.outlets import known
from hearsay.facts.places import adjective, adjectives_of, organisation
from hearsay.facts.words import OFFICES, PRODUCTS
from hearsay.resolution.figures.alike import same
from hearsay.resolution.figures.called import called_words
from hearsay.resolution.figures.fullest import best_form, in_full
from hearsay.resolution.figures.groups import Group, home_of
from hearsay.resolution.figures.kinds import kind
from hearsay.resolution.figures.peoples import people
from hearsay.resolution.figures.spelling import acronyms
from hearsay.resolution.naming.name import Name, institutional
from hearsay.types import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Somebody or something that the report names. `called` holds the words of the roles that stand beside the name."""

    name: str
    kind: Kind
    occurrences: tuple[Name, ...]
    called: frozenset[str]
    place: bool = False
    sure: bool = True


def figures(text: str, names: Sequence[Name]) -> list[Figure]:
    """In order of their first occurrence."""
    spelled = acronyms(text)
    surnames = {n.words.split()[-1] for n in names if " " in n.words}
    real = [n for n in names if not people(n.words) or n.title or n.words in surnames]
    groups: list[Group] = []
    alike: dict[str, list[Group]] = {}
    for n in sorted(real, key=lambda n: (-len(n.words.split()), n.at)):
        fitting = alike.setdefault(n.words, [g for g in groups if same(n.words, g.words, spelled)])
        home = home_of(n, fitting)
        if home is None:
            home = Group(words=n.words, names=[], sexes=set())
            groups.append(home)
            for words, others in alike.items():
                others += [home] if same(words, n.words, spelled) else []
        home.take(n)
    ordered = sorted((g.names for g in groups), key=lambda g: g[0].at)
    found = [_figure(text, g) for g in ordered if not _mere_opening(g)]
    makers = {f.name for f in found}
    who = [f for f in found if not _product(f.name.split(), makers)]
    return [replace(f, kind="person") if _surname(f, who) else f for f in who]


def _product(name: Sequence[str], makers: Collection[str]) -> bool:
    """ "Lund Watch Sport" of Lund."""
    return len(name) > 1 and name[0] in makers and not PRODUCTS.isdisjoint(w.casefold() for w in name[1:])


def _surname(f: Figure, found: Sequence[Figure]) -> bool:
    """ "Brandt", which may be Ilse or Jonas, is a person all the same."""
    return (
        not f.sure
        and " " not in f.name
        and any(o.kind == "person" and same(f.name, o.name) for o in found if o is not f)
    )


def _mere_opening(group: Sequence[Name]) -> bool:
    """One word that only ever opens sentences and looks like a common one, or like an office: "Fire chief"."""
    return all(n.opens and (_COMMONER.fullmatch(n.words) or n.words.lower() in OFFICES) for n in group)


_COMMONER = re.compile(r"[A-Z][a-z]+(?:ing|ly|ed|ers|ors|ists|ants|ous|ful)")


def _figure(text: str, group: Sequence[Name]) -> Figure:
    which, sure = kind(text, in_full(group))
    name = best_form(group, which)
    outlet = known(name) if which == "outlet" else None
    return Figure(
        name=name,
        kind=which,
        occurrences=tuple(group),
        called=frozenset(called_words(text, group)) | adjectives_of(outlet.country if outlet else None),
        place=which == "organisation" and _place(text, group),
        sure=sure,
    )


_IN = re.compile(
    r"\b(?:in|at|near|from|outside|around|to|of|across|into|towards?|between|through|northern|southern|eastern"
    r"|western) (?:the )?$"
)


def _place(text: str, group: Sequence[Name]) -> bool:
    """A country, or what mostly stands where places stand; a place takes no part unless it speaks itself."""
    full = group[0].words
    if organisation(full) or any(institutional(w) for w in full.split()):
        return False
    located = sum(bool(_IN.search(text[max(0, n.at.start - 16) : n.at.start])) for n in group)
    return adjective(full) is not None or 2 * located >= len(group)
