"""A source over all reports, and an outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
        "alike": alike(desk, one.name, names),
        "alone": desk.ledger.claims(order="reports", root=one.name, limit=MANY).items,
    }
    return Page(template="source", title=one.name, data=data)


def alike(desk: Desk, name: str, names: Sequence[str]) -> list[dict[str, str]]:
    """Sources of other names that end alike, one of each name: they may be the same."""
    last = re.sub(r"[^\w]", "", name.split()[-1]) if name.split() else ""
    if len(last) < 3:
        return []
    hits = desk.ledger.search(f'what:source source:"{last}"', limit=100).hits
    found = {hit.words.partition(", ")[0]: hit.id for hit in reversed(hits)}
    return [{"id": i, "name": n} for n, i in sorted(found.items()) if n not in names][:MANY]


def outlet(desk: Desk, asked: Asked) -> Page:
    name = asked.query.get("name", "")
    shelf = desk.ledger.reports(publisher=name, after=asked.query.get("after"), limit=MANY)
    credit = desk.ledger.credit(name)
    if not shelf.items and not credit.cited_by:
        raise Missing(desk.ledger.words(name) or "an outlet without a name")
    data = {"name": desk.ledger.words(name), "reports": shelf.items, "next": shelf.next, "credit": credit}
    return Page(template="outlet", title=str(data["name"]), data=data)
