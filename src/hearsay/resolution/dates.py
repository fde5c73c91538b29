"""The day on which something was said, as far as the report tells it."""

from __future__ import annotations

from hearsay.types import Attribution, Report


def said_on(report: Report, a: Attribution) -> str | None:
    """An ISO date (YYYY-MM-DD), or None where the report does not tell."""
    return None
