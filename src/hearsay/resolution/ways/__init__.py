"""From whom through whom to the page, for each attribution."""

from hearsay.resolution.ways.ways import ways

__all__ = ["ways"]
