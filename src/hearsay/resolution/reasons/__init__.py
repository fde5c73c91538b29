"""Why a source can know, or why it stays unnamed, in the report's own words."""

from hearsay.resolution.reasons.justification import justifications

__all__ = ["justifications"]
