"""Who works for which outlet, as the text says: "the Gazette's Ann Marsh", "Ann Marsh at the Gazette"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.resolution.press.passings import Passing
from hearsay.text import plain

_PERSON = r"(?P<person>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,2})"
_AFTER = re.compile(
    rf"'s? (?:(?:own|chief|senior|veteran|political|foreign|correspondent|reporter|host|anchor|columnist) )*{_PERSON}"
)
_BEFORE = re.compile(rf"{_PERSON} (?:at|of|from|with|for) (?:the )?$")
_TEAM = re.compile(r"\b(?P<person>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?) and (?:the )?$")
_CREW = re.compile(r" (?:team|staff|crew|reporters)\b")


def staff(text: str, found: Sequence[Passing]) -> dict[str, Passing]:
    """Each person's last name → where the outlet is named."""
    flat = plain(text)
    return {person.split()[-1].casefold(): outlet for person, outlet in _named(flat, found)}


def _named(flat: str, found: Sequence[Passing]) -> Iterator[tuple[str, Passing]]:
    for p in found:
        left, right = flat[max(0, p.at.start - 60) : p.at.start], flat[p.at.end : p.at.end + 60]
        team = _TEAM.search(left) if _CREW.match(right) else None
        for match in (_AFTER.match(right), _BEFORE.search(left), team):
            if match:
                yield match["person"], p
