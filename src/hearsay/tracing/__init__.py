"""Claims → chains, roots, the ladder: how many independent sources stand behind each."""

from hearsay.tracing.stage import trace

__all__ = ["trace"]
