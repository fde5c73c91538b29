"""The same party saying the same once more: a quotation after its own summary is no second denial."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hearsay.standing.found import Found
from hearsay.standing.sentence import stems
from hearsay.types import Status

_KINDS: dict[Status, str] = {"denied": "denial", "verified": "yes", "confirmed": "yes"}


def once(found: Iterable[Found]) -> list[Found]:
    """The standings less those that say again what an earlier one said."""
    kept: list[Found] = []
    seen: list[Found] = []
    for f in found:
        if not any(_again(g, f) for g in seen):
            kept.append(f)
        seen.append(f)
    return kept


def _again(before: Found, now: Found) -> bool:
    if _KINDS.get(before.status, before.status) != _KINDS.get(now.status, now.status):
        return False
    party = _one_party(before, now)
    apart = now.sentence.number - before.sentence.number
    if now.sentence.text.startswith('"') and apart == 1:
        nobody = now.by is None or not now.by.named
        return (party and (now.status in _KINDS or _shared(before, now) > 0)) or (now.status in _KINDS and nobody)
    if now.status == "denied" and party and apart <= 3:
        return True
    return now.status in _KINDS and party and _shared(before, now) >= 0.25


def _one_party(a: Found, b: Found) -> bool:
    if a.by is None or b.by is None:
        return False
    return a.by.id == b.by.id or _names(a.by.name, b.sentence.text) or _names(b.by.name, a.sentence.text)


def _names(name: str, text: str) -> bool:
    """The name, its last two words, or its initials stand in the text: "the Pentagon's press secretary"."""
    words = [x for x in re.findall(r"[\w'-]+", name) if x.lower() not in ("the", "a", "an", "of", "for", "and")]
    initials = "".join(x[0] for x in words if x[0].isupper())
    forms = [name, *([" ".join(words[-2:])] if len(words) > 1 else words), *([initials] if len(initials) > 1 else [])]
    return any(form and re.search(rf"\b{re.escape(form)}\b", text) for form in forms)


def _shared(a: Found, b: Found) -> float:
    """How much of the shorter one's telling words the other has too; one of a few words only is about the same."""
    x, y = stems(a.span.of(a.sentence.flat)), stems(b.span.of(b.sentence.flat))
    least = min(len(x), len(y))
    return 1.0 if least < 4 else len(x & y) / least
