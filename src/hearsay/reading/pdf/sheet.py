"""What stands where on a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Line(NamedTuple):
    """Words on one line of one column; `top` and `base` count downwards from the page's upper edge."""

    left: float
    right: float
    top: float
    base: float
    size: float
    words: str

    @property
    def middle(self) -> float:
        return (self.top + self.base) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page. `images` are counted only where there are no words; `broken`: it could not be read."""

    height: float
    lines: tuple[Line, ...]
    images: int = 0
    broken: bool = False


class About(NamedTuple):
    """What the document says of itself."""

    pages: int
    info: dict[str, str]
