"""What a claim is about: the words that its reports share, by how many of them share them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from hearsay.tracing.words import stems
from hearsay.types import Findings, Statement

HEAD = 500  # characters at the start of a report that tell its main matter
CORE = 24  # words kept
FULL = 8  # a text that holds words as weighty as these says all of it

Weights = Mapping[str, float]


def about(found: Sequence[Findings], statements: Iterable[Statement], *, central: bool) -> Weights:
    """Stem → weight, the square of the share of reports that have it; of an event's central claim, in their heads too.

    Reports with one text count once, so that a copy changes nothing.
    """
    texts = {f.report.id: f.report.text for f in found}
    of_report: dict[str, set[str]] = {f.report.id: set(stems(_head(f)) if central else ()) for f in found}
    for s in (s for s in statements if s.report_id in texts):
        for span in s.content:
            of_report[s.report_id] |= stems(span.of(texts[s.report_id]))
    distinct = {texts[i]: words for i, words in sorted(of_report.items())}
    shares = Counter(w for words in distinct.values() for w in words)
    number = len(distinct)
    weights = {w: (n / number) ** 2 for w, n in shares.items() if n > 1 or number == 1}
    return dict(sorted(weights.items(), key=lambda x: (-x[1], x[0]))[:CORE])


def _head(f: Findings) -> str:
    return f"{f.report.title or ''} {f.report.text[:HEAD]}"


def likeness(text: str, core: Weights) -> float:
    """0–1: how much of the core a text has."""
    full = sum(sorted(core.values(), reverse=True)[:FULL])
    return min(1.0, sum(core.get(w, 0.0) for w in stems(text)) / full) if full else 0.0
