"""An attribution with its source, and the way of it to the page, by numbers in the book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from hearsay.types import Attribution

Relays = tuple[int, ...]


class Saying(NamedTuple):
    """`source` is None where the report names nobody."""

    attribution: Attribution
    source: int | None


@dataclass(frozen=True, slots=True)
class Way:
    """`relays` go from the source outwards to this report; `within` is the attribution around this one."""

    attribution: Attribution
    source: int | None
    relays: Relays
    within: Attribution | None
