"""A source over all reports, and an outlet."""

from __future__ import annotations

from hearsay.desk.desk import Desk
from hearsay.desk.page import Asked, Missing, Page

MANY = 20


def source(desk: Desk, asked: Asked) -> Page:
    """By the id that it has in one report: all that is said by whom it is there."""
    one = desk.ledger.source(asked.path["id"])
    if one is None:
        raise Missing(f"source {asked.path['id']}")
    names = desk.ledger.names_of(one.id)
    said = desk.ledger.said_by(names, after=asked.query.get("after"), limit=MANY)
    data = {
        "source": one,
        "names": names,
        "said": said.items,
        "next": said.next,
        "tally": desk.ledger.tally(names),
        "alone": desk.ledger.claims(order="reports", root=one.name, limit=MANY).items,
    }
    return Page(template="source", title=one.name, data=data)


def outlet(desk: Desk, asked: Asked) -> Page:
    name = asked.query.get("name", "")
    shelf = desk.ledger.reports(publisher=name, after=asked.query.get("after"), limit=MANY)
    credit = desk.ledger.credit(name)
    if not shelf.items and not credit.cited_by:
        raise Missing(desk.ledger.words(name) or "an outlet without a name")
    data = {"name": desk.ledger.words(name), "reports": shelf.items, "next": shelf.next, "credit": credit}
    return Page(template="outlet", title=str(data["name"]), data=data)
