"""Findings of many reports → claims: what says the same, whatever the words."""

from hearsay.clustering.stage import claims

__all__ = ["claims"]
