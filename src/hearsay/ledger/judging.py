"""People's words into the log; the index shows what stands after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, insert

from hearsay.errors import ReviewError
from hearsay.ledger import asking, log, schema, traces
from hearsay.ledger.chain import Head
from hearsay.ledger.encoding import plain
from hearsay.ledger.index import index, numbers_of, row_of
from hearsay.ledger.reviewing import Noted, check, reviewed
from hearsay.ledger.veiling import veiled
from hearsay.types import Link, Review


def review(connection: Connection, given: Review, *, at: str, by: str) -> Head:
    """One entry, under the machine's id of what it is about. Raises `ReviewError` where that, or the value, is none."""
    report = asking.report_of(connection, given.target)
    found = asking.findings(connection, report) if report else None
    if found is None or report is None:
        raise _unknown(given.target)
    before, veil = asking.notes(connection, report), asking.veil_of(connection)
    given = replace(given, target=veiled(reviewed(found, before), veil).machine.get(given.target, given.target))
    if given.field == "undo":
        _refuse_undo(given, before)
    else:
        check(found, given, before)
    [head] = log.append(connection, [("review", {"report": report, **plain(given)})], at=at, by=by)
    connection.execute(insert(schema.reviews), {"seq": head.seq, "report": report})
    noted = Noted(seq=head.seq, at=at, by=by, review=given)
    index(connection, [(veiled(reviewed(found, [*before, noted]), veil), row_of(connection, report))])
    return head


def _refuse_undo(given: Review, before: Sequence[Noted]) -> None:
    if given.value not in {n.seq for n in before}:
        raise ReviewError(given.target, f"has no review {given.value}", "take the number from hearsay log")


def link(connection: Connection, given: Link, *, at: str, by: str) -> Head:
    (one, head_id), (other, tail_id) = (_kept(connection, record) for record in (given.head, given.tail))
    given = replace(given, head=head_id, tail=tail_id)
    _refuse_link(given)
    [head] = log.append(connection, [("link", plain(given))], at=at, by=by)
    row = {"head": given.head, "relation": given.relation, "tail": given.tail, "verdict": given.verdict}
    connection.execute(insert(schema.links), {"seq": head.seq, **row})
    traces.mark(connection, [*numbers_of(connection, [one, other]).values()])
    return head


def _refuse_link(given: Link) -> None:
    """Ids tell what they are of."""
    kind, what = _LINKED.get(given.relation, ("", ""))
    for record in (given.head, given.tail):
        if not record.startswith(kind):
            raise ReviewError(record, f"cannot be one side of {given.relation}", f"give the ids of two {what}")


_LINKED = {"SAME": ("source-", "sources"), "STATES_SAME": ("said-", "attributions")}


def _kept(connection: Connection, record: str) -> tuple[str, str]:
    """The report that a record is of, and the id that the machine gave it."""
    report = asking.report_of(connection, record)
    standing = asking.standing(connection, report, asking.veil_of(connection)) if report else None
    if report is None or standing is None:
        raise _unknown(record)
    return report, standing.machine.get(record, record)


def _unknown(record: str) -> ReviewError:
    return ReviewError(record, "is not in the ledger", "take an id from hearsay search or read --format json")
