"""Every count of a traced claim, redone from its exported JSON alone."""

from __future__ import annotations

from typing import Any


def counts(exported: dict[str, Any]) -> dict[str, int]:
    """What the ladder and the interval of one line of `trace --format json` must say."""
    reports, roots = exported["reports"], exported["roots"]
    publishers = [r["publisher"] for r in reports]
    families = {r["family"] for r in reports}
    apart = {r["apart"] for r in roots if r["apart"]}
    return {
        "appearances": len(reports),
        "publishers": len(families - {None}),
        "publishers_unknown": publishers.count(None),
        "named_roots": sum(r["source"]["named"] for r in roots),
        "low": max(1, len(apart)) if roots else 0,
        "high": len(roots),
    }


def given(exported: dict[str, Any]) -> dict[str, int]:
    return {**exported["ladder"], **exported["independent"]}
