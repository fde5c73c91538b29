"""All of it → standings: verified or not, who was asked and what they answered."""

from hearsay.standing.stage import standings

__all__ = ["standings"]
