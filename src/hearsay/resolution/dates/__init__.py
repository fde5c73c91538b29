"""When it was said: words for a day, the report's own day, and whether a time dates the saying."""

from hearsay.resolution.dates.said import said_on

__all__ = ["said_on"]
