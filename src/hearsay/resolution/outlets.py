"""Outlets and agencies: a table of facts, and how an outlet that is not in it shows itself."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Outlet:
    """A row of outlets.csv: `family` is the owner, None where it stands alone or is not known."""

    name: str
    variants: tuple[str, ...]
    agency: bool
    country: str | None
    family: str | None


@cache
def table() -> dict[str, Outlet]:
    """Outlets by the key of each of their names; the first row wins where two share a variant."""
    rows = csv.DictReader((files("hearsay.resolution") / "outlets.csv").read_text("utf8").splitlines())
    found: dict[str, Outlet] = {}
    for row in rows:
        variants = tuple(filter(None, row["variants"].split("|")))
        outlet = Outlet(row["name"], variants, row["agency"] == "yes", row["country"] or None, row["family"] or None)
        for name in (outlet.name, *variants):
            found.setdefault(key(name), outlet)
    return found


def key(name: str) -> str:
    return re.sub(r"^the\s+", "", re.sub(r"\s+", " ", name).strip().casefold())


def known(name: str) -> Outlet | None:
    """The outlet of exactly this name; a word in small letters is none ("time", "sky")."""
    return table().get(key(name)) if name[:1].isupper() or name[:1].isdigit() or name == "dpa" else None


_LOOKS = re.compile(
    r"\b(?:Times|Post|News|Herald|Tribune|Gazette|Journal|Daily|Weekly|Chronicle|Observer|Telegraph|Guardian|Courier|"
    r"Examiner|Inquirer|Bulletin|Dispatch|Register|Sentinel|Star|Mirror|Mail|Express|Record|Review|Magazine|Zeitung|"
    r"Tageblatt|Presse|Pravda|Ilbo|Shimbun|Broadcasting|Television|TV|Radio|Newswire|Wire|News Agency|Press Agency)$"
    r"|\b(?:Radio|TV|Al|Daily|Sunday) [A-Z]|\.(?:com|org|net|example|co\.uk)$|(?:News|Online|Wire|Times)\b$"
)


def looks_like_one(name: str) -> bool:
    """By its name alone: "Harbour Gazette", "Radio Nord", "IraqiNews.com"."""
    return known(name) is not None or bool(_LOOKS.search(name))
