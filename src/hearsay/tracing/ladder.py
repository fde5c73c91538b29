"""Roots → how many are independent, as an interval.

High keeps all roots apart. Low counts those that cannot be one another: named people and bodies, the bodies and
officials of one government together, and unnamed people only where what is told of them ("a source at the ministry")
makes them others. Outlets that give no source may rest on any of the others. As the low end is a number of different
classes, a report that is taken away never raises it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.tracing.governments import government
from hearsay.tracing.naming import key
from hearsay.types import Hop, Reason, Root

_AT = re.compile(
    r"(?:at|in|within|from|inside|with|for) (?:the |an? |its |his |her )?(?P<body>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*)"
    r"|^(?P<of>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)+) (?:officials?|sources?|employees?|executives?|staff|insiders?)\b"
)


def interval(roots: Sequence[Root]) -> tuple[int, int]:
    if not roots:
        return 0, 0
    return max(1, len({r.apart for r in roots if r.apart})), len(roots)


def low_end(roots: Sequence[Root]) -> tuple[Reason, ...]:
    """Why the low end counts fewer than there are roots."""
    first: dict[str, Root] = {}
    reasons = []
    for r in roots:
        if r.apart is None and len(roots) > 1:
            kind = "outlet" if r.kind == "outlet" else "unnamed"
            reasons.append(_reason(r, f"may be the same: {kind}", f"{r.name} may rest on one of the other roots"))
        elif r.apart in first:
            kind = "one government" if r.apart.startswith("government") else "one body"
            reasons.append(_reason(r, kind, f"{r.name} and {first[r.apart].name} speak for one"))
        elif r.apart:
            first[r.apart] = r
    return tuple(reasons)


def _reason(root: Root, kind: str, text: str) -> Reason:
    shown = root.reasons[0] if root.reasons else None
    return Reason(
        kind=kind, report_id=shown.report_id if shown else None, span=shown.span if shown else None, text=text
    )


def apart(hop: Hop, role: str | None = None) -> str | None:
    """What makes a root another than the rest, at the low end; None: it may be any of them."""
    if hop.kind == "outlet":
        return None
    if hop.kind == "document":
        return f"document {key(hop.name)}" if hop.named else None
    country = government(hop, role)
    if country:
        return f"government {country}"
    if hop.named:
        return f"{hop.kind} {key(hop.name)}"
    at = _AT.search(hop.name.split(" who ")[0])
    return f"organisation {key(at['body'] or at['of'])}" if at else None
