"""What a report that gives no source has from another word for word, credited or not."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hearsay.reuse import RUN, reuse
from hearsay.tracing.chains import Leaning
from hearsay.tracing.copying import UNDATED, Prints
from hearsay.tracing.naming import key
from hearsay.types import Findings, Hop, Reason, Span

SHARE = 0.3  # of a report's runs of words that stand in another one: it is made from that
HELD = 4  # reports by which a run is remembered
WEAK = -0.5  # how likely a source is that only the words give away

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """A chain of another report, as it is there, and as it is shown: by way of that report's outlet where it is known.

    The roots rest on the chain as it is there, so that nothing hangs on who is known to have printed it.
    """

    lender: Findings
    lent: Leaning
    shown: Leaning
    reason: Reason


def borrowed(reports: Sequence[Findings], made: Mapping[str, Sequence[Leaning]], prints: Prints) -> dict[str, Loan]:
    """For reports without a chain: the best chain of the report that they are made from, the earliest of several."""
    bare = [f for f in reports if not made[f.report.id]]
    sourced = sorted(
        (f for f in reports if made[f.report.id]), key=lambda f: (prints[f.report.id].when or UNDATED, f.report.sha256)
    )
    index = _index(sourced) if bare else {}
    found = {}
    for f in bare:
        votes = Counter(n for run in set(_runs(f.report.text)) for n in index.get(run, ()))
        best = max(votes, key=lambda n: (votes[n], -n), default=None)
        if best is not None and (span := _made_from(f, other := sourced[best], prints)):
            found[f.report.id] = _borrowing(f, other, made[other.report.id][0], span, prints)
    return found


def _index(reports: Sequence[Findings]) -> dict[tuple[str, ...], list[int]]:
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, f in enumerate(reports):
        for run in set(_runs(f.report.text)):
            if len(index[run]) < HELD:
                index[run].append(n)
    return index


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    yield from (tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def _made_from(f: Findings, other: Findings, prints: Prints) -> Span | None:
    """The longest passage, where enough is shared and the other is not known to be later."""
    mine, its = prints[f.report.id].when, prints[other.report.id].when
    if mine and its and mine < its:
        return None
    shared = reuse(f.report, other.report)
    return shared.longest[0] if shared.longest and shared.of_a >= SHARE else None


def _borrowing(f: Findings, other: Findings, best: Leaning, span: Span, prints: Prints) -> Loan:
    mine, its = prints[f.report.id], prints[other.report.id]
    publisher = its.first if its.first not in mine.publishers else None
    known = publisher is not None and key(best.chain[0].name) != key(publisher)
    chain = (Hop(name=publisher or "", kind="outlet", named=True), *best.chain) if known else best.chain
    credited = bool(publisher and publisher in f.report.text)
    kind = "same text, later" if mine.when and its.when else "same text"
    text = f"has whole passages of {other.report.name}" + ("" if credited else " without naming it")
    return Loan(
        lender=other,
        lent=best,
        shown=replace(best, chain=chain, sayings=(), at=span, score=WEAK),
        reason=Reason(kind=kind, report_id=f.report.id, span=span, text=text),
    )
