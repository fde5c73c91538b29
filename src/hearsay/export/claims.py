"""Traced claims as JSON, one line a claim."""

from __future__ import annotations

import json
from collections.abc import Mapping

from hearsay.export.jsonl import escaped
from hearsay.types import Account, Findings, Hop, Reason, Root, Traced


def to_line(traced: Traced, found: Mapping[str, Findings]) -> str:
    """One line without its end; `found` holds the findings by report id."""
    return escaped(json.dumps(to_json(traced, found), ensure_ascii=False))


def to_json(traced: Traced, found: Mapping[str, Findings]) -> dict[str, object]:
    """What `trace --format json` promises."""
    return {
        "id": traced.claim.id,
        "event": traced.claim.event,
        "text": traced.claim.text,
        "first_seen": traced.first_seen,
        "reports": [_account(a, found) for a in traced.accounts],
        "roots": [_root(r, found) for r in traced.roots],
        "ladder": {
            "appearances": len(traced.accounts),
            "publishers": traced.publishers,
            "publishers_unknown": traced.publishers_unknown,
            "named_roots": sum(r.named for r in traced.roots),
        },
        "independent": {"low": traced.low, "high": traced.high},
        "reasons": [_reason(r, found) for r in traced.reasons],
    }


def _account(a: Account, found: Mapping[str, Findings]) -> dict[str, object]:
    report = found[a.report_id].report
    return {
        "id": report.id,
        "name": report.name,
        "publisher": report.publisher,
        "family": a.family,
        "published": report.published,
        "stance": a.stance,
        "own_root": a.own_root,
        "chains": [[hop.name for hop in c] for c in a.chains],
        "hops": [[_hop(hop) for hop in c] for c in a.chains],
        "attributions": list(a.attributions),
        "reasons": [_reason(r, found) for r in a.reasons],
    }


def _hop(hop: Hop) -> dict[str, object]:
    return {"name": hop.name, "kind": hop.kind, "named": hop.named, "source": hop.source_id}


def _root(r: Root, found: Mapping[str, Findings]) -> dict[str, object]:
    return {
        "source": {"name": r.name, "kind": r.kind, "named": r.named, "party": r.party},
        "reports": [found[i].report.name for i in r.reports],
        "apart": r.apart,
        "reasons": [_reason(reason, found) for reason in r.reasons],
    }


def _reason(r: Reason, found: Mapping[str, Findings]) -> dict[str, object]:
    return {
        "kind": r.kind,
        "report": found[r.report_id].report.name if r.report_id else None,
        "span": list(r.span) if r.span else None,
        "text": r.text,
    }
