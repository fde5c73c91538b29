"""Keeping reports: findings and captured bytes go in as blobs, one entry in the log says so, the index follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from hearsay.ledger import asking, blobs, log
from hearsay.ledger.index import index
from hearsay.ledger.reviewing import reviewed
from hearsay.ledger.rows import page_of
from hearsay.ledger.veiling import veiled
from hearsay.types import Findings

Outcome = Literal["new", "new version", "read anew", "known"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What became of a report: `before` is the report of the same page that it follows."""

    report_id: str
    outcome: Outcome
    before: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A report's findings, to be kept, and the bytes that it was read from where there are such."""

    findings: Findings
    evidence: bytes | None = None


def add(connection: Connection, given: Sequence[Given], *, at: str, by: str) -> list[Kept]:
    """In one transaction: all of them, or none."""
    once = {g.findings.report.id: g for g in given}
    encoded = {i: blobs.encoded(g.findings) for i, g in once.items()}
    before = asking.digests(connection, list(once))
    changed = {i: g for i, g in once.items() if before.get(i) != encoded[i][1]}
    pages = asking.latest(connection, [g.findings.report for g in changed.values()])
    bodies = {i: _kept(connection, g, encoded[i][0], pages[i]) for i, g in changed.items()}
    veil = asking.veil_of(connection)
    heads = log.append(connection, [("kept", body) for body in bodies.values()], at=at, by=by)
    index(
        connection,
        [
            (
                veiled(reviewed(g.findings, asking.notes(connection, i) if i in before else ()), veil),
                {**_row(g, bodies[i]), "seq": head.seq, "digest": encoded[i][1]},
            )
            for (i, g), head in zip(changed.items(), heads, strict=True)
        ],
    )
    return [_outcome(g.findings.report.id, bodies, known=g.findings.report.id in before) for g in given]


def _kept(connection: Connection, g: Given, findings: bytes, before: str | None) -> dict[str, str | None]:
    """The entry's body; what it names is written."""
    return {
        "report": g.findings.report.id,
        "findings": blobs.write(connection, findings),
        "evidence": blobs.write(connection, g.evidence) if g.evidence is not None else None,
        "before": before,
    }


def _row(g: Given, body: dict[str, str | None]) -> dict[str, object]:
    return {"page": page_of(g.findings.report), **{name: body[name] for name in ("findings", "evidence", "before")}}


def _outcome(report: str, bodies: dict[str, dict[str, str | None]], *, known: bool) -> Kept:
    if report not in bodies:
        return Kept(report_id=report, outcome="known")
    before = bodies[report]["before"]
    return Kept(report_id=report, outcome="read anew" if known else "new version" if before else "new", before=before)
