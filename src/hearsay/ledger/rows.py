"""A report's findings as they stand → rows of the index: what can be looked up and searched. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Table

from hearsay.ledger import schema
from hearsay.ledger.reviewing import PERSON, Record, Reviewed, records_of
from hearsay.types import Attribution, Findings, Report, Source, identity

Row = dict[str, Any]


def rows_of(standing: Reviewed) -> Iterator[tuple[Table, Iterator[Row]]]:
    """Of every table but the reports' own."""
    yield schema.records, record_rows(standing)
    yield schema.passages, passage_rows(standing.findings)


def record_rows(standing: Reviewed) -> Iterator[Row]:
    """`machine`: the id that the machine gave, by which people's words go."""
    for r in records_of(standing.findings):
        yield {"id": r.id, "machine": standing.machine[r.id], "doubt": _doubt(r, standing)}


def _doubt(r: Record, standing: Reviewed) -> float | None:
    """What a person has judged or added is in doubt no more."""
    if not isinstance(r, Attribution) or r.model == PERSON or r.id in standing.verdicts:
        return None
    return r.score


def report_row(standing: Reviewed) -> Row:
    """`page` and what else the log tells of the report as captured is not among it."""
    report = standing.findings.report
    return {
        "id": report.id,
        "machine": standing.machine[report.id],
        "name": report.name,
        "publisher": report.publisher,
        "published": report.published,
        "title": report.title,
        "said": len(standing.findings.attributions),
        "sources": len(standing.findings.sources),
    }


def page_of(report: Report) -> str:
    """What stays the same when a page is captured again with other words: its address; else nothing but the report."""
    return identity("page", report.publisher, report.url) if report.url else report.id


def passage_rows(found: Findings) -> Iterator[Row]:
    """The report, its sources and its attributions: their words, and what else they can be found by."""
    report, names = found.report, {s.id: s for s in found.sources}
    noted = {a: s.status for s in found.standings for a in s.about}
    of_all = {
        "outlet": report.publisher or "",
        "language": report.language,
        "published": (report.published or "")[:10],
    }
    yield {
        **_NOTHING,
        **of_all,
        "what": "report",
        "id": report.id,
        "words": "\n".join(filter(None, (report.title, report.text))),
        "who": _APART.join(s.name for s in found.sources),
        "via": _APART.join(sorted({names[i].name for how in found.sourcings for i in how.relays if i in names})),
        "channel": _APART.join(sorted({how.channel.of(report.text) for how in found.sourcings if how.channel})),
        "standing": _APART.join(s.status for s in found.standings),
    }
    for s in found.sources:
        yield {**_NOTHING, **of_all, **_of_source(s), "what": "source", "id": s.id, "words": _with_role(s)}
    for a, how in zip(found.attributions, found.sourcings, strict=True):
        source = names.get(how.source_id or "")
        yield {
            **_NOTHING,
            **of_all,
            **(_of_source(source) if source else {}),
            "what": "attribution",
            "id": a.id,
            "words": _said(report, a, source),
            "via": _APART.join(names[i].name for i in how.relays if i in names),
            "channel": how.channel.of(report.text) if how.channel else "",
            "standing": noted.get(a.id, ""),
            "act": a.act,
            "manner": a.manner,
        }


_APART = " | "
_NOTHING: Row = {
    **dict.fromkeys(schema.WORDS, ""),
    **dict.fromkeys(("kind", "named", "act", "manner")),
}


def _of_source(s: Source) -> Row:
    return {"who": s.name, "kind": s.kind, "named": "yes" if s.named else "no"}


def _with_role(s: Source) -> str:
    return f"{s.name}, {s.role}" if s.role else s.name


def _said(report: Report, a: Attribution, source: Source | None) -> str:
    who = source.name if source else ""
    return " ".join((" … ".join(c.of(report.text) for c in a.content), "—", who)).rstrip(" —")
