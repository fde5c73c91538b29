"""The front: what came in, what moved, what awaits a word; and where to hand something in."""

from __future__ import annotations

from hearsay.desk.desk import Desk
from hearsay.desk.page import Asked, Page

LATEST = 8


def front(desk: Desk, asked: Asked) -> Page:
    data = {
        "counts": desk.ledger.counts(),
        "reports": desk.ledger.reports(limit=LATEST).items,
        "moved": desk.ledger.claims(limit=LATEST).items,
        "adding": [{"id": j.id, "sources": len(j.sources)} for j in desk.jobs.running],
    }
    return Page(template="front", title="hearsay", data=data)
