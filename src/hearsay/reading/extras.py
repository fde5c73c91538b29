"""Readers whose libraries are extras say which one is missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from hearsay.errors import Unreadable


@contextmanager
def needs(extra: str, *, where: str) -> Iterator[None]:
    """Around the imports of a library that an extra brings.

    >>> with needs("pdf", where="a.pdf"):
    ...     import no_such_library
    Traceback (most recent call last):
    hearsay.errors.Unreadable: a.pdf: needs an extra of hearsay's; install it with: pip install 'hearsay[pdf]'
    """
    try:
        yield
    except ModuleNotFoundError as error:
        advice = f"install it with: pip install 'hearsay[{extra}]'"
        raise Unreadable(where, "needs an extra of hearsay's", advice) from error
