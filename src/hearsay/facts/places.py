"""Countries, the adjectives of their people, the seats of their governments; organisations and their other names.

`countries.csv` and `organisations.csv` are tables of facts, written by hand. "Kyiv" and "Ukraine" as speakers mean the
Ukrainian government; "CDC" is the Centers for Disease Control and Prevention.
"""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from importlib.resources import files

from hearsay.facts.words import content_words


def _rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader((files("hearsay.facts") / table).read_text("utf8").splitlines()))


@cache
def _countries() -> dict[str, str]:
    """Every name of a country and of its seat of government, in small letters → the adjective for its government."""
    found: dict[str, str] = {}
    for row in _rows("countries.csv"):
        adjective = row["adjectives"].split("|")[0] or row["name"]
        adjective = "U.S." if row["name"] == "United States" else adjective
        for name in (row["name"], *row["variants"].split("|"), *row["seats"].split("|")):
            if name:
                found.setdefault(name.casefold(), adjective)
    return found


@cache
def adjectives() -> frozenset[str]:
    """ "Lebanese", "South Korean", "U.S." and the rest, in small letters."""
    return frozenset(a.casefold() for row in _rows("countries.csv") for a in row["adjectives"].split("|") if a)


@cache
def nations() -> frozenset[str]:
    """The same word for word: "korean", "lebanese"; not "south"."""
    words = {w for a in adjectives() for w in a.split()}
    return frozenset(adjectives() | words - set("south north east west new central saint of and the".split()))


def adjective(country: str) -> str | None:
    """The adjective for a country or its capital: "Lebanon" → "Lebanese"; None where it is neither."""
    return _countries().get(country.casefold().removeprefix("the "))


@cache
def _codes() -> dict[str, frozenset[str]]:
    return {row["code"]: frozenset(content_words(row["adjectives"])) for row in _rows("countries.csv") if row["code"]}


def adjectives_of(code: str | None) -> frozenset[str]:
    """The words for what is of a country, by its ISO 3166 code: "KR" → "south", "korean"."""
    return _codes().get(code or "", frozenset())


@cache
def _organisations() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in _rows("organisations.csv"):
        for name in (row["name"], *row["variants"].split("|")):
            if name:
                found.setdefault(_key(name), row["name"])
    return found


def _key(name: str) -> str:
    """Long names by their letters, acronyms as they are printed ("WHO" is no "who")."""
    return name.casefold() if len(name) > 5 else name


@lru_cache(maxsize=4096)
def organisation(name: str) -> str | None:
    """The full name of a well-known organisation by any of its names, as printed; None where it is none."""
    return _organisations().get(_key(name.removeprefix("The ").removeprefix("the ")))


@cache
def given_names() -> dict[str, str]:
    """Common given names in many languages, in small letters → "women", "men" or "both"; common words are left out."""
    found: dict[str, str] = {}
    whose = "both"
    for word in (files("hearsay.facts") / "given_names.txt").read_text("utf8").split():
        if word.endswith(":"):
            whose = word[:-1]
        else:
            found[word] = whose
    return found


def governing(name: str) -> str:
    """ "Government of Qatar" as "Qatari government"; any other name unchanged."""
    words = name.split(" of ")
    land = adjective(words[-1]) if len(words) == 2 and words[0].casefold() == "government" else None
    return f"{land} government" if land else name


# What "New" begins the name of: no mere adjective there.
NEW = frozenset(
    "York Yorkers Zealand Zealanders Jersey Hampshire Mexico Delhi Orleans Guinea Caledonia England Haven".split()
)
