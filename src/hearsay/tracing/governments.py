"""Governments, their bodies and who speaks for them: what countries' names and offices tell."""

from __future__ import annotations

import re

from hearsay.tracing.naming import key
from hearsay.tracing.unnamed import is_any
from hearsay.types import Hop

_OFFICIAL = re.compile(
    r"\b(?:government|ministry|minister|military|army|navy|air force|officials?|authorities|police|security|"
    r"intelligence|officers?|president|presidential|prime minister|chief of (?:defen[cs]e )?staff|administration|"
    r"defen[cs]e|embassy|spokes\w+|department|agency|agencies|commander|general|secretary of)\b",
    re.IGNORECASE,
)
_LAWMAKER = re.compile(r"\b(?:Sen|Rep|senator|congress\w*|lawmaker|MP|member of parliament)\b\.?", re.IGNORECASE)
_BODIES = {
    "us": """pentagon|white house|state department|department of defense|department of homeland security|
        federal bureau of investigation|fbi|central intelligence agency|cia|customs and border protection|
        national security council|u.s. central command|department of justice|justice department|treasury|
        national security agency|department of state|obama administration|trump administration|biden administration|
        bush administration|centers for disease control and prevention|food and drug administration""",
    "uk": "downing street|foreign office|home office|ministry of defence|scotland yard|whitehall|metropolitan police",
    "russia": "kremlin|federal security service",
    "france": "élysée|quai d'orsay",
}
_OF_BODY = {f" {key(body)} ": country for country, bodies in _BODIES.items() for body in bodies.split("|")}
_COUNTRY = {
    "us": "us",
    "usa": "us",
    "american": "us",
    "british": "uk",
    "britain": "uk",
    "uk": "uk",
    "french": "france",
}
_MILITARY = re.compile(
    r"\b(?:military|army|armed forces|air (?:force|marshal+|chief)|navy|admiral|general|gen|colonel|col|major|maj|"
    r"brigadier|"
    r"chief of (?:the )?(?:general |defen[cs]e )?staff|chief of defen[cs]e|"
    r"defen[cs]e (?:ministry|minister|headquarters)|"
    r"(?:ministry|minister|department) of defen[cs]e|pentagon)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*")


def government(hop: Hop, role: str | None) -> str | None:
    """The country whose government the source is, or speaks for."""
    words = role or "" if hop.named and hop.kind == "person" else hop.name
    flat = f" {key(words)} "
    if known := next((country for body, country in _OF_BODY.items() if body in flat), None):
        return known
    if not _OFFICIAL.search(words) or _LAWMAKER.search(words):
        return None
    names = [r for m in _CAPITALS.finditer(words) if " " not in (r := m.group()) or _OFFICIAL.search(r)]
    return next((_country(w) for r in names for w in r.split() if not _OFFICIAL.fullmatch(w) and not is_any(w)), None)


def forces(hop: Hop, role: str | None) -> str | None:
    """The country whose armed forces a named source is, or speaks for."""
    words = role or "" if hop.kind == "person" else hop.name
    return government(hop, role) if hop.named and _MILITARY.search(words) else None


def _country(word: str) -> str:
    """ "Nigerian" and "Nigeria's" are one."""
    flat = key(word)
    return _COUNTRY.get(flat, flat[:5])
