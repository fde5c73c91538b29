"""What every page and action is given: the ledger, what is under way, and who may come in."""

from __future__ import annotations

from dataclasses import dataclass, field

from hearsay.desk.jobs import Jobs
from hearsay.ledger import Ledger
from hearsay.reading import ONLINE, Web

LOCAL = frozenset(("127.0.0.1", "localhost", "[::1]"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """`hosts`: names by which it answers; `token`: what a browser must have been given, None: nothing."""

    ledger: Ledger
    jobs: Jobs
    hosts: frozenset[str] = field(default=LOCAL)
    token: str | None = None


def desk(
    ledger: Ledger,
    *,
    web: Web = ONLINE,
    hosts: frozenset[str] = LOCAL,
    token: str | None = None,
    look: float | None = None,
) -> Desk:
    """`look`: seconds after which the ledger is looked at for what others wrote, to trace it; None: never."""
    return Desk(ledger=ledger, jobs=Jobs(ledger, web, look=look), hosts=hosts, token=token)
