"""Sources that failed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from hearsay.errors import Skipped, SourceError

T = TypeVar("T")


class Failures:
    """One line each on standard error, and remembered for the exit status."""

    def __init__(self) -> None:
        self.any = False

    def without(self, found: Iterable[T | SourceError]) -> Iterator[T]:
        for item in found:
            if isinstance(item, SourceError):
                self.any = self.any or not isinstance(item, Skipped)
                print(f"hearsay: {item}", file=sys.stderr)
            else:
                yield item
