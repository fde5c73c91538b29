"""Claims and reports as one document, to print or to hand on."""

from __future__ import annotations

from hearsay.desk.desk import Desk
from hearsay.desk.page import Asked, Page
from hearsay.desk.pages.claim import traced_with
from hearsay.desk.pages.report import standing
from hearsay.export import claim_page
from hearsay.export.claims import to_json as claim_json
from hearsay.export.jsonl import to_json
from hearsay.export.sheet import sheet
from hearsay.types import Findings

MOST = 40  # reports of a claim that are printed whole


def dossier(desk: Desk, asked: Asked) -> Page:
    """`claim` and `report`, each as often as wanted; a claim brings the reports that carry it."""
    traced = [traced_with(desk, i) for i in asked.lists.get("claim", ())]
    found: dict[str, Findings] = {}
    for one, of in traced:
        found |= {a.report_id: of[a.report_id] for a in one.accounts[:MOST] if a.report_id in of}
    for i in asked.lists.get("report", ()):
        stands = standing(desk, i).findings
        found[stands.report.id] = stands
    sheets = [sheet(f, key=f"r{n}") for n, f in enumerate(found.values(), 1)]
    data = {
        "head": str(desk.ledger.head()),
        "claims": [claim_json(one, of) for one, of in traced],
        "reports": [to_json(f) for f in found.values()],
    }
    shown = {
        "claims_shown": [claim_page.sheet(one, of) for one, of in traced],
        "sheets": sheets,
        "captured": [f.report for f in found.values()],
    }
    return Page(template="dossier", title="Dossier", data=data, shown=shown)
