"""Agencies whose reports others print: by the dateline, or by the byline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from hearsay.tracing.chains import Leaning
from hearsay.tracing.copying import Print
from hearsay.tracing.naming import key
from hearsay.types import Findings, Hop, Reason, Span

_DATELINE = re.compile(r"^[^\n()]{0,70}\((?P<agency>[A-Z][\w .&'-]{1,40})\) ?[-–—]", re.MULTILINE)
HEAD = 400  # characters in which a dateline stands


class Wired(NamedTuple):
    made: list[Leaning]
    reason: Reason


def wired(f: Findings, made: Sequence[Leaning], of_text: Print) -> Wired | None:
    """Of an outlet that prints an agency's report under its dateline: the agency stands between."""
    agency = _agency(f, of_text)
    if agency is None or not made or any(m.chain[0].kind == "outlet" for m in made):
        return None
    name, span = agency
    hop = Hop(name=name, kind="outlet", named=True)
    text = f"is a report of {name}, by its dateline" if span else f"is a report of {name}, by its byline"
    reason = Reason(kind="wire tag" if span else "same byline", report_id=f.report.id, span=span, text=text)
    return Wired([replace(m, chain=(hop, *m.chain)) for m in made], reason)


_AGENCIES = {
    "ap": "Associated Press",
    "associated press": "Associated Press",
    "the associated press": "Associated Press",
    "reuters": "Reuters",
    "afp": "Agence France-Presse",
    "agence france-presse": "Agence France-Presse",
    "upi": "United Press International",
    "dpa": "dpa",
    "xinhua": "Xinhua",
    "pa": "PA Media",
    "press association": "PA Media",
    "ians": "IANS",
    "pti": "Press Trust of India",
    "interfax": "Interfax",
    "tass": "TASS",
    "ansa": "ANSA",
    "efe": "EFE",
    "kyodo": "Kyodo News",
}


def _agency(f: Findings, of_text: Print) -> tuple[str, Span | None] | None:
    """Only where all publishers are known to be others: a text by itself may be the agency's own."""
    own = {key(p) for p in of_text.publishers}
    if of_text.unknown:
        return None
    match = _DATELINE.search(f.report.text, 0, HEAD)
    if match and not own & {key(match["agency"]), key(name := _agency_name(match["agency"]))}:
        return name, Span(*match.span("agency"))
    by = next((a for b in f.report.byline if (a := _AGENCIES.get(b.casefold()))), None)
    return (by, None) if by and key(by) not in own else None


def _agency_name(words: str) -> str:
    return _AGENCIES.get(words.casefold(), words)
