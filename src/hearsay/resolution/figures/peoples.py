"""Whole peoples and followings, which are no figures: "Lebanese", "Islamists"."""

from __future__ import annotations

from hearsay.facts.places import adjectives
from hearsay.facts.words import PEOPLES


def people(words: str) -> bool:
    """ "Lebanese", "Nigerians", "Israeli Arab", "Islamist": whole peoples and followings."""
    low = words.casefold()
    return _people(low) or all(map(_people, low.split()))


def _people(low: str) -> bool:
    return not {low, low.removesuffix("s")}.isdisjoint(adjectives() | PEOPLES)
