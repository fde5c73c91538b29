"""Outlets and agencies: a table of facts, and whether a name is one of theirs.

outlets.csv has a row an outlet; within a cell, "|" parts a list.

    name, variants   as reports print them; "the" before them, accents, hyphens and curly apostrophes make no difference
    doubtful         forms that are a word, a person or another body as well: an outlet only where one is expected, and
                     "The City" with its article even there
    domains          its own addresses, the main one first
    family           the group that publishes it; empty where it stands alone, is contested or is not known
    agency           yes: other outlets carry its reports
    country          where it is published, ISO 3166 alpha-2

Facts gathered by hand in 2026. Names, countries and addresses agree with the publishers of fundus and with the Local
News Dataset of 2018 (both MIT), as far as those have them: bench/outlets.py checks it.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from hearsay.facts.mastheads import looks
from hearsay.facts.places import given_names
from hearsay.text import unaccented


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A row of outlets.csv."""

    name: str
    variants: tuple[str, ...]
    doubtful: tuple[str, ...]
    domains: tuple[str, ...]
    family: str | None
    agency: bool
    country: str | None


@cache
def rows() -> tuple[Outlet, ...]:
    lines = (files("hearsay.facts") / "outlets.csv").read_text("utf8").splitlines()
    return tuple(_outlet(row) for row in csv.DictReader(lines))


def _outlet(row: dict[str, str]) -> Outlet:
    variants, doubtful, domains = (tuple(filter(None, row[c].split("|"))) for c in ("variants", "doubtful", "domains"))
    return Outlet(
        name=row["name"],
        variants=variants,
        doubtful=doubtful,
        domains=domains,
        family=row["family"] or None,
        agency=row["agency"] == "yes",
        country=row["country"] or None,
    )


@cache
def table() -> dict[str, Outlet]:
    """Outlets by the key of each of their names."""
    return {key(form): o for o in rows() for form in (o.name, *o.variants, *o.doubtful)}


@cache
def _forms() -> dict[str, list[str]]:
    """How each name is written, by its key."""
    found: dict[str, list[str]] = {}
    for form in (form for o in rows() for form in dict.fromkeys((o.name, *o.variants, *o.doubtful))):
        found.setdefault(key(form), []).append(form)
    return found


@cache
def _addresses() -> dict[str, Outlet]:
    return {domain: o for o in rows() for domain in o.domains}


_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
# "South Korea's Yonhap", "Iran’s Fars"; in "Nigeria's The Guardian" it tells one from another.
_WHOSE = re.compile(r"^(?:[A-Z][\w.-]*[ -]){0,2}[A-Z][\w.-]*['’]s? (?!The )(?=[A-Z0-9])")
_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "-": " ", "‑": " ", "–": " "})


@lru_cache(maxsize=16384)
def key(name: str) -> str:
    """What is left of a name when spelling that varies from paper to paper is taken off."""
    if not name.isascii():
        name = unaccented(name)
    return _ARTICLE.sub("", " ".join(name.translate(_ALIKE).casefold().split()))


@lru_cache(maxsize=16384)
def known(name: str, *, alone: bool = False) -> Outlet | None:
    """The outlet of this name or address.

    "Time" and "Mint" are words, "Forbes" and "Petra" are people too. Where words around call for an outlet (told …,
    citing …, … reported) they count; by themselves (`alone`) they do not, and "The Sun" counts with its article
    only: of 136 places in 2,818 news texts that told or cited the Sun, the Mirror, the Hill and their like, 134 had it.
    """
    plain = name.strip()
    found = key(plain)
    if found not in table():
        plain = _WHOSE.sub("", plain)
        found = key(plain)
    outlet = table().get(found)
    if outlet is None:
        return by_domain(plain) if "." in plain and not re.search(r"\s", plain) else None
    if alone and _bare(plain) in map(_bare, outlet.doubtful):
        return None
    forms = [form for form in _forms()[found] if not (alone and form in outlet.doubtful)]
    return outlet if any(_prints(plain, form, article=alone or form in outlet.doubtful) for form in forms) else None


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name)


def _prints(name: str, form: str, *, article: bool) -> bool:
    """One word is taken as it is written: "AAP" in capitals only, with its `article` "The Hill"."""
    bare, plain = _bare(name), _bare(form)
    one_word = " " not in key(form)
    if article and one_word and plain != form and bare == name:
        return False
    if article and one_word and plain.isupper() and not bare.isupper() and bare.casefold() in given_names():
        return False  # "Lana" is she
    small = bare[:1].islower() and (one_word or not re.search(r"[ -][A-Z]", bare))  # but "al-Arabiya", "la Repubblica"
    return bare == plain or not (small or (one_word and plain.isupper()))


def by_domain(address: str) -> Outlet | None:
    """The outlet at a URL or host, or at the domain above it: "https://edition.cnn.com/world" is CNN."""
    host = re.split(r"[/?#:]", re.sub(r"^\s*(?:[a-z]+:)?//", "", address[:300].casefold()).strip())[0]
    labels = host.split(".")[-6:]
    found = (_addresses().get(".".join(labels[n:])) for n in range(len(labels) - 1))
    return next(filter(None, found), None)


def looks_like_one(name: str) -> bool:
    """By its name alone, in the table or not: "Harbour Gazette", "Radio Nord", "Coastal News Service", "KQRS-TV"."""
    return known(name) is not None or looks(name)
