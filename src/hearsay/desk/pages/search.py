"""Search, in the ledger's query language, with facets."""

from __future__ import annotations

from hearsay.desk.desk import Desk
from hearsay.desk.page import Asked, Page
from hearsay.errors import QueryError

MANY = 25


def search(desk: Desk, asked: Asked) -> Page:
    """What is asked for is shown as the veil has it, so that a page never holds a protected name."""
    words = asked.query.get("q", "").strip()
    data: dict[str, object] = {"q": desk.ledger.words(words), "hits": (), "next": None, "facets": [], "problem": None}
    if words:
        try:
            found = desk.ledger.search(words, after=asked.query.get("after"), limit=MANY)
            data |= {"hits": found.hits, "next": found.next, "facets": desk.ledger.facets(words)}
        except QueryError as error:
            data["problem"] = desk.ledger.words(str(error))
    return Page(template="search", title="Search", data=data)
