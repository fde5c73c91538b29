"""What the command line tells and a bare text cannot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """Told from outside; fills only what the source itself leaves unknown."""

    publisher: str | None = None
    published: str | None = None
    url: str | None = None


NO_HINTS = Hints()
