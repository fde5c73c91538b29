"""How far a job is, that reads what was handed in."""

from __future__ import annotations

from hearsay.desk.desk import Desk
from hearsay.desk.page import Asked, Missing, Page


def adding(desk: Desk, asked: Asked) -> Page:
    job = desk.jobs.get(asked.path["id"])
    if job is None:
        raise Missing("what was handed in")
    kept = [one for k in list(job.kept) if (one := desk.ledger.listed(k.report_id))]
    failed = [desk.ledger.words(line) for line in list(job.failed)]
    outcomes = [k.outcome for k in job.kept]
    data = {"id": job.id, "over": job.over, "kept": kept, "outcomes": outcomes, "failed": failed}
    return Page(template="adding", title="Reading", data=data)
