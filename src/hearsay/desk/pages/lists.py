"""All reports, all claims, the log: a page at a time."""

from __future__ import annotations

import json
from itertools import islice
from typing import cast, get_args

from hearsay.desk.desk import Desk
from hearsay.desk.page import Asked, Page
from hearsay.ledger.listing import ClaimOrder

MANY = 30
ORDERS = {"moved": "last moved", "reports": "most reports", "alone": "resting on one root"}


def reports(desk: Desk, asked: Asked) -> Page:
    shelf = desk.ledger.reports(after=asked.query.get("after"), limit=MANY)
    return Page(template="reports", title="Reports", data={"reports": shelf.items, "next": shelf.next})


def claims(desk: Desk, asked: Asked) -> Page:
    wanted = asked.query.get("by", "moved")
    order = cast(ClaimOrder, wanted if wanted in get_args(ClaimOrder) else "moved")
    shelf = desk.ledger.claims(order=order, after=asked.query.get("after"), limit=MANY)
    data = {"by": order, "claims": shelf.items, "next": shelf.next}
    return Page(template="claims_list", title="Claims", data=data, shown={"orders": ORDERS})


def log(desk: Desk, asked: Asked) -> Page:
    """From the entry after which it is asked for, oldest first."""
    given = asked.query.get("after", "")
    after = int(given) if given.isdigit() else max(0, desk.ledger.head().seq - MANY)
    entries = [
        {"seq": e.seq, "at": e.at, "by": e.by, "kind": e.kind, "body": json.loads(e.body)}
        for e in islice(desk.ledger.entries(after=after), MANY)
    ]
    data = {"after": after, "head": str(desk.ledger.head()), "entries": entries}
    return Page(template="log", title="Log", data=data, shown={"many": MANY})
