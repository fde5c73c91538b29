"""Findings of many reports → claims: what says the same, whatever the words."""

from hearsay.clustering.events import Profile, may_join, profile, profiles, together
from hearsay.clustering.keys import neighbours
from hearsay.clustering.linkage import Shape
from hearsay.clustering.stage import Gathered, claims, gathered, of_event

__all__ = [
    "Gathered",
    "Profile",
    "Shape",
    "claims",
    "gathered",
    "may_join",
    "neighbours",
    "of_event",
    "profile",
    "profiles",
    "together",
]
