"""Why a source can know, or why it stays unnamed, in the report's own words.

"Familiar with the talks", "who attended the dinner", "spoke on condition of anonymity because …": the clauses
(clauses.py) that belong to its mentions (owners.py). An office, an allegiance or a place alone is no justification.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hearsay.resolution.reasons.clauses import Clause, clauses
from hearsay.resolution.reasons.owners import FAR, HEADS, Mention, between, owner, stems
from hearsay.types import Span

_ONE = re.compile(r"[Oo]ne(?: of (?:the|them|those))?(?: [\w.’'-]+){0,3}$")
_LINK = re.compile(r",?\s{0,3}(?:and |but )?")


def justification(text: str, mentions: Sequence[Span]) -> Span | None:
    """The justification of one source, given every place that speaks of it: names, descriptions, pronouns."""
    return justifications(text, [mentions])[0]


def justifications(text: str, sources: Sequence[Sequence[Span]]) -> list[Span | None]:
    """The same for all sources of a report at once, so that each clause goes to the one that it fits best."""
    mentions = sorted({Mention(Span(*at), n) for n, spans in enumerate(sources) for at in spans})
    owned: dict[int, list[Clause]] = {}
    for clause in clauses(text) if mentions else ():
        if found := owner(text, clause, mentions):
            owned.setdefault(found.source, []).append(_within(clause, found.at))
    shown = {n: _shown(text, own) for n, own in owned.items()}
    known = [m for m in mentions if any(c.sort == "knows" for c in owned.get(m.source, ()))]
    return [shown.get(n) or _shared(text, spans, known, shown) for n, spans in enumerate(sources)]


def _within(clause: Clause, mention: Span) -> Clause:
    """No longer than the mention that holds it, whose end the model saw; a reason for anonymity goes on beyond it."""
    if clause.sort == "hides" or not clause.sure + 2 < mention.end < clause.at.end:
        return clause
    return replace(clause, at=Span(clause.at.start, mention.end))


def _shown(text: str, own: Sequence[Clause]) -> Span:
    """The first that gives a reason, with one that follows on it: "with knowledge of the talks who asked not to …"."""
    first = next((c for c in own if c.reason), own[0]).at
    for clause in own:
        if first.end <= clause.at.start and _LINK.fullmatch(text, first.end, clause.at.start):
            first = Span(first.start, clause.at.end)
    return first


def _shared(text: str, spans: Iterable[Span], known: Sequence[Mention], shown: dict[int, Span]) -> Span | None:
    """What holds for "officials familiar with the reports" holds for "one official" after them."""
    for at in spans:
        if not _ONE.match(at.of(text)):
            continue
        words = stems(at.of(text)) & HEADS
        for m in reversed(between(known, at.start - FAR, at.start)):
            if any(w + "s" in m.at.of(text).casefold() for w in words):
                return shown[m.source]
    return None
