"""A claim over its reports: the ladder, the picture, who published when, who denies it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.desk.desk import Desk
from hearsay.desk.page import Asked, Missing, Page
from hearsay.desk.timeline import timeline
from hearsay.export.claim_page import sheet
from hearsay.export.claims import to_json
from hearsay.export.words import clip, harmless
from hearsay.types import Findings, Traced

WORDINGS = 12
MOST = 40  # reports, roots and reasons of one root that are shown at first


def claim(desk: Desk, asked: Asked) -> Page:
    most = None if asked.whole or asked.query.get("all") else MOST
    traced, found = traced_with(desk, asked.path["id"], most=most)
    if asked.whole:
        return Page(template="claim_page", title="", data=to_json(traced, found))
    shown = {
        "sheet": sheet(traced, found, most=most),
        "line": timeline(traced, found),
        "wordings": wordings(traced, found),
        "apart": parting(traced, found),
        "denials": [r.text for r in traced.reasons if r.kind == "denied"],
    }
    return Page(template="claim_page", title=clip(harmless(traced.claim.text), 80), data={}, shown=shown)


def traced_with(desk: Desk, claim: str, *, most: int | None = None) -> tuple[Traced, dict[str, Findings]]:
    """The claim, and the findings of the reports that carry it: of the first `most`."""
    traced = desk.ledger.claim(claim)
    if traced is None:
        raise Missing(f"claim {claim}")
    return traced, desk.ledger.findings_of([a.report_id for a in traced.accounts[:most]])


def parting(traced: Traced, found: Mapping[str, Findings]) -> list[dict[str, str]]:
    """Attributions by which reports carry the claim, each of which a person may say states something else."""
    central = next((s.attribution_id for s in traced.claim.statements if s.attribution_id), None)
    made = []
    for a in traced.accounts:
        said = next((i for i in a.attributions if i != central), None)
        of = found.get(a.report_id)
        if central and said and of:
            one = next((x for x in of.attributions if x.id == said), None)
            words = clip(harmless(" … ".join(s.of(of.report.text) for s in one.content)), 160) if one else ""
            where = harmless(of.report.publisher or of.report.name)
            made.append({"head": central, "tail": said, "words": words, "where": where})
    return made


def wordings(traced: Traced, found: Mapping[str, Findings]) -> Sequence[dict[str, str]]:
    """Other words for it, each once, with the first report that has them."""
    said: dict[str, dict[str, str]] = {}
    for s in traced.claim.statements:
        if of := found.get(s.report_id):
            words = clip(harmless(" … ".join(span.of(of.report.text) for span in s.content)), 240)
            where = harmless(of.report.publisher or of.report.name)
            said.setdefault(words.casefold(), {"words": words, "report": s.report_id, "where": where})
    return list(said.values())[:WORDINGS]
