"""How hearsay goes online: only for a SOURCE that is a web address, and within these bounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hearsay.reading.web.guard import PUBLIC_ONLY, Guard
from hearsay.types import Capture

if TYPE_CHECKING:
    from hearsay.reading.web.fetched import Fetched

Keeper = Callable[["Fetched"], Capture]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`bytes`: on the way, and again unpacked. `pace`: seconds between two pages of one host. Times in seconds.

    The largest of 181 saved news pages has 1.5 MB; the scanned PDF of a whole newspaper has about 30.
    """

    bytes: int = 32_000_000
    redirects: int = 10
    connecting: float = 10
    silence: float = 20
    total: float = 60
    pace: float = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """`keep` is handed all that was fetched and says where it lies from then on; None keeps nothing."""

    offline: bool = False
    ignore_robots: bool = False
    keep: Keeper | None = None
    guard: Guard = PUBLIC_ONLY
    limits: Limits = field(default_factory=Limits)


ONLINE = Web()
