"""A report as captured: on whose word each word of it rests."""

from __future__ import annotations

from itertools import pairwise

from hearsay.desk.desk import Desk
from hearsay.desk.page import Asked, Missing, Page
from hearsay.export.changes import changes
from hearsay.export.jsonl import to_json
from hearsay.export.sheet import sheet
from hearsay.ledger.reviewing import Reviewed
from hearsay.types import Attribution


def report(desk: Desk, asked: Asked) -> Page:
    stands = standing(desk, asked.path["id"])
    found = stands.findings
    claims = [{"claim": c, "stance": how} for c, how in desk.ledger.claims_of(found.report.id)]
    data = {
        **to_json(found),
        "verdicts": stands.verdicts,
        "claims": claims,
        "versions": desk.ledger.captures(found.report.id),
    }
    one = sheet(found, key="r")
    shown = {
        "sheet": one,
        "sheets": [one],
        "voices": max((c.voice.number for c in one.cards), default=0),
        "lost": stands.lost,
        "rejected": rejected(stands),
        "captured": found.report,
    }
    return Page(template="report_page", title=one.heading, data=data, shown=shown)


def standing(desk: Desk, report: str) -> Reviewed:
    found = desk.ledger.standing(report)
    if found is None:
        raise Missing(f"report {report}")
    return found


def rejected(stands: Reviewed) -> list[dict[str, str]]:
    """Attributions that a person took out, with their words."""
    text = stands.findings.report.text
    gone = [r for r in stands.rejected if isinstance(r, Attribution)]
    return [{"id": a.id, "words": " … ".join(s.of(text) for s in a.content)} for a in gone]


def altered(desk: Desk, asked: Asked) -> Page:
    """What was changed between the versions of a page."""
    kept = [s.findings.report for s in desk.ledger.versions(asked.path["id"])]
    if not kept:
        raise Missing(f"report {asked.path['id']}")
    steps = [
        {"old": old.id, "new": new.id, "retrieved": new.retrieved, "changes": changes(old, new)}
        for old, new in pairwise(kept)
    ]
    return Page(template="altered", title="What was altered", data={"report": kept[-1].id, "steps": steps})
