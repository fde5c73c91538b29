"""Findings of many reports → claims: what says the same, whatever the words."""

from hearsay.clustering.stage import Gathered, claims, gathered

__all__ = ["Gathered", "claims", "gathered"]
