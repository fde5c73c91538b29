"""The table of outlets, checked: python bench/outlets.py.

By itself: order, spelling, no name or address twice, no person's name. Against the gazetteers beside the project, where
they lie there: the publishers of fundus and the Local News Dataset of 2018 (both MIT) for addresses and countries,
mledoze's countries (ODbL) for places and peoples that a name must not be taken for. Owners of 2018 are not compared:
too many have changed.
"""

from __future__ import annotations

import csv
import html
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from hearsay.facts.outlets import Outlet, by_domain, key, known, rows
from hearsay.facts.places import given_names

GAZETTEERS = Path(__file__).resolve().parents[2] / "shared/data/gazetteers"

# The Islamic State's agency is no country's.
NO_COUNTRY = frozenset({"Amaq News Agency"})
# Published in many countries; fundus lists each edition under its own.
EDITIONS = frozenset({"Agence France-Presse", "Euronews", "Reuters"})
SURNAMES = frozenset("barron bloomberg forbes fox gordon hill martin merkel rice stern sun wolf".split())
MANY = 4
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")


def complaints(outlets: Sequence[Outlet]) -> list[str]:
    """What is wrong with the table by itself; nothing where all is well."""
    by_row = (c for o in outlets for c in _wrong_with(o))
    return [*_out_of_order(outlets), *_twice(outlets), *_families(outlets), *by_row]


def _out_of_order(outlets: Sequence[Outlet]) -> Iterator[str]:
    for before, after in pairwise(outlets):
        if key(before.name) > key(after.name):
            yield f"{after.name}: stands behind {before.name}"


def _twice(outlets: Sequence[Outlet]) -> Iterator[str]:
    names: dict[str, set[str]] = defaultdict(set)
    for o in outlets:
        for form in (o.name, *o.variants, *o.doubtful):
            names[key(form)].add(o.name)
    yield from (f"{form}: names {' and '.join(sorted(of))}" for form, of in names.items() if len(of) > 1)
    domains = Counter(d for o in outlets for d in o.domains)
    yield from (f"{domain}: stands twice" for domain, n in domains.items() if n > 1)


def _families(outlets: Sequence[Outlet]) -> Iterator[str]:
    """Two spellings of one group, such as "Hearst" and "Hearst Group"."""
    families = sorted({o.family for o in outlets if o.family}, key=_plain)
    for short, long in pairwise(families):
        if _plain(short) == _plain(long):
            yield f"family {long}: spelled {short} as well"


def _bare(form: str) -> str:
    """As a person or a place would be written: "The Hill" → "Hill", "SANA" → "Sana"."""
    return re.sub("^The ", "", form).title()


def _plain(family: str) -> str:
    return re.sub(r"\W|group$|media$|the ", "", family.casefold())


def _wrong_with(o: Outlet) -> Iterator[str]:
    forms = (o.name, *o.variants, *o.doubtful)
    if any(f != " ".join(f.split()) or not f for f in (*forms, o.family or "x")):
        yield f"{o.name}: stray spaces"
    if not re.fullmatch("[A-Z]{2}", o.country or "") and o.name not in NO_COUNTRY:
        yield f"{o.name}: no country"
    yield from (f"{o.name}: {d} is no domain" for d in o.domains if not _DOMAIN.fullmatch(d))
    yield from (f"{o.name}: {v} is a variant and doubtful" for v in o.variants if v in o.doubtful)
    yield from (f"{o.name}: {f} is not found by it" for f in forms if known(f) != o)
    for form in forms:
        if key(form) in SURNAMES.union(given_names()) and known(_bare(form), alone=True):
            yield f"{o.name}: {form} is a person's name"


def disagreements(outlets: Sequence[Outlet]) -> list[str]:
    """Where the table and the gazetteers say different things."""
    return [*_against_fundus(), *_against_local_news(outlets), *_against_places(outlets)]


def _against_fundus() -> Iterator[str]:
    spelled = {"UK": "GB", "IND": "IN", "ISL": "IS"}
    for row in _read("fundus_publishers.csv"):
        name = re.sub(r"<[^>]*>|\s*\(.*", "", html.unescape(row["name"])).strip()
        named, there = known(name), by_domain(row["url"])
        country = spelled.get(row["country"], row["country"])
        if there and there.country != country and there.name not in EDITIONS:
            yield f"fundus: {row['url']} is {there.name} ({there.country}), not {name} ({country})"
        if named and named is not there and named.country == country:
            yield f"fundus: {name} is at {row['url']}, not {', '.join(named.domains)}"


def _against_local_news(outlets: Sequence[Outlet]) -> Iterator[str]:
    """A name that many papers bear tells nothing; a paper may lie at its sister's address."""
    addresses: dict[str, set[str]] = defaultdict(set)
    for row in _read("local_news_dataset_2018.csv"):
        if row["domain"] and row["medium"] in ("Newspapers", "TV station", "Magazines"):
            addresses[key(row["name"])].add(row["domain"].casefold().removeprefix("www."))
    for o in outlets:
        theirs = set().union(*(addresses[key(f)] for f in (o.name, *o.variants) if key(f) in addresses))
        known_there = {there.family or there.name for d in theirs if (there := by_domain(d))}
        if o.country == "US" and o.domains and 0 < len(theirs) < MANY and (o.family or o.name) not in known_there:
            yield f"local news: {o.name} is at {', '.join(sorted(theirs))}, not {', '.join(o.domains)}"


def _against_places(outlets: Sequence[Outlet]) -> Iterator[str]:
    countries = json.loads((GAZETTEERS / "mledoze_countries.json").read_text("utf-8"))
    places = {key(word) for country in countries for word in _words(country)}
    for o in outlets:
        taken = [f for f in (o.name, *o.variants) if key(f) in places and known(_bare(f), alone=True)]
        yield from (f"countries: {form} ({o.name}) is a place or a people" for form in taken)


def _words(country: Mapping[str, Any]) -> Iterator[str]:
    yield from (country["name"]["common"], country["name"]["official"], *country["capital"])
    yield from country["demonyms"].get("eng", {}).values()


def _read(name: str) -> Iterator[dict[str, str]]:
    with (GAZETTEERS / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def main() -> None:
    outlets = rows()
    found = complaints(outlets)
    if GAZETTEERS.is_dir():
        found += disagreements(outlets)
    else:
        print("the gazetteers do not lie beside the project: checked by itself only")
    print("\n".join(found))
    agencies, families = sum(o.agency for o in outlets), {o.family for o in outlets if o.family}
    print(f"{len(outlets)} outlets, {agencies} agencies, {len(families)} families, {len(found)} complaints")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
