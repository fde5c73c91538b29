"""What a source is, in the report's own words."""

from hearsay.resolution.roles.roles import role

__all__ = ["role"]
