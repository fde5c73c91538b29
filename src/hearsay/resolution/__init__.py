"""Attributions → sources: names, roles and pronouns to one source each, with relays and channel."""

from hearsay.resolution.stage import resolve

__all__ = ["resolve"]
