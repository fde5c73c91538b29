"""The log's table: entries put at its end, and read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, insert, select

from hearsay.ledger import chain, schema
from hearsay.ledger.chain import Entry, Head

_NAMES = tuple(c.name for c in schema.log.columns)


def last(connection: Connection) -> Head:
    log = schema.log.c
    row = connection.execute(select(log.seq, log.seal).order_by(log.seq.desc()).limit(1)).first()
    return Head(*row) if row else chain.EMPTY


def append(connection: Connection, given: Sequence[tuple[chain.What, object]], *, at: str, by: str) -> list[Head]:
    """Kind and body of each; the head after each."""
    heads = [last(connection)]
    made = []
    for kind, body in given:
        made.append(e := chain.entry(heads[-1], at=at, by=by, kind=kind, body=body))
        heads.append(Head(e.seq, e.seal))
    if made:
        connection.execute(insert(schema.log), [{n: getattr(e, n) for n in _NAMES} for e in made])
    return heads[1:]


def entries(connection: Connection, after: int = 0) -> Iterator[Entry]:
    found = select(schema.log).where(schema.log.c.seq > after).order_by(schema.log.c.seq)
    for row in connection.execute(found.execution_options(yield_per=5000)).mappings():
        yield Entry(**row)
