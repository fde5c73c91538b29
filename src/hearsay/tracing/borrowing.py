"""What a report that gives no source has from another word for word, credited or not."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from hearsay.reuse import RUN, reuse
from hearsay.tracing.chains import Leaning
from hearsay.tracing.naming import key
from hearsay.types import Findings, Hop, Reason, Span

SHARE = 0.3  # of a report's runs of words that stand in another one: it is made from that
HELD = 4  # reports by which a run is remembered
WEAK = -0.5  # how likely a source is that only the words give away

_WORD = re.compile(r"\w+")
_DATELINE = re.compile(r"^[^\n()]{0,70}\((?P<agency>[A-Z][\w .&'-]{1,40})\) ?[-–—]", re.MULTILINE)
HEAD = 400


def borrowed(reports: Sequence[Findings], made: Mapping[str, Sequence[Leaning]]) -> dict[str, tuple[Leaning, Reason]]:
    """For reports without a chain: the chain of the report that they are made from, and why."""
    bare = [f for f in reports if not made[f.report.id]]
    sourced = [f for f in reports if made[f.report.id]]
    index = _index(sourced) if bare else {}
    found = {}
    for f in bare:
        votes = Counter(r for run in set(_runs(f.report.text)) for r in index.get(run, ()))
        best = max(votes, key=lambda r: (votes[r], r), default=None)
        other = next((s for s in sourced if s.report.id == best), None)
        if other and (span := _made_from(f, other)):
            found[f.report.id] = _borrowing(f, other, made[other.report.id][0], span)
    return found


def _index(reports: Sequence[Findings]) -> dict[tuple[str, ...], list[str]]:
    index: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for f in sorted(reports, key=lambda f: (f.report.published or "~", f.report.id)):
        for run in set(_runs(f.report.text)):
            if len(index[run]) < HELD:
                index[run].append(f.report.id)
    return index


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    yield from (tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def _made_from(f: Findings, other: Findings) -> Span | None:
    """The longest passage, where enough is shared and the other is not known to be later."""
    if f.report.published and other.report.published and f.report.published < other.report.published:
        return None
    shared = reuse(f.report, other.report)
    return shared.longest[0] if shared.longest and shared.of_a >= SHARE else None


def _borrowing(f: Findings, other: Findings, best: Leaning, span: Span) -> tuple[Leaning, Reason]:
    publisher = other.report.publisher
    known = publisher is not None and publisher != f.report.publisher and key(best.chain[0].name) != key(publisher)
    chain = (Hop(name=publisher or "", kind="outlet", named=True), *best.chain) if known else best.chain
    credited = bool(publisher and publisher in f.report.text)
    kind = "same text, later" if f.report.published and other.report.published else "same text"
    text = f"has whole passages of {other.report.name}" + ("" if credited else " without naming it")
    leaning = replace(best, chain=chain, sayings=(), at=span, score=WEAK)
    return leaning, Reason(kind=kind, report_id=f.report.id, span=span, text=text)


def wired(f: Findings, made: Sequence[Leaning]) -> tuple[list[Leaning], Reason | None]:
    """Of an outlet that prints an agency's report under its dateline: the agency stands between."""
    agency = _agency(f)
    if agency is None or not made or any(m.chain[0].kind == "outlet" for m in made):
        return list(made), None
    name, span = agency
    hop = Hop(name=name, kind="outlet", named=True)
    text = f"is a report of {name}, by its dateline" if span else f"is a report of {name}, by its byline"
    reason = Reason(kind="wire tag" if span else "same byline", report_id=f.report.id, span=span, text=text)
    return [replace(m, chain=(hop, *m.chain)) for m in made], reason


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


def _agency(f: Findings) -> tuple[str, Span | None] | None:
    """Only where the publisher is known to be another: a text by itself may be the agency's own."""
    publisher = f.report.publisher
    if publisher is None:
        return None
    match = _DATELINE.search(f.report.text, 0, HEAD)
    if match and key(match["agency"]) != key(publisher):
        return _AGENCIES.get(match["agency"].casefold(), match["agency"]), Span(*match.span("agency"))
    by = next((a for b in f.report.byline if (a := _AGENCIES.get(b.casefold()))), None)
    return (by, None) if by and key(by) != key(publisher) else None
