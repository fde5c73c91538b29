"""Feeds (RSS, Atom, JSON Feed) → a report an item."""

from hearsay.reading.feeds.jsonfeed import JSON_FEED
from hearsay.reading.feeds.xmlfeed import FEED

__all__ = ["FEED", "JSON_FEED"]
