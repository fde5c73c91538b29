"""What came the same way although its own sentence does not say so: small pieces of evidence, weighed and summed.

Weights by hand, checked report by report on the annotated stories: each piece holds by itself, and a way of its own
("in a statement", "told reporters") takes away all but the same source's word a few paragraphs before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from hearsay.resolution.sayings import Relays

FAR = 8  # paragraphs after which a source is no longer taken to speak to the same outlet
LEAD = 1  # paragraphs that sum up what is sourced below
NEAR = 2  # paragraphs within which "the source" takes up the one before
ENOUGH = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One attribution, in the order of the text, as far as its relays hang on others.

    `at` is its place, `line` its paragraph; `barred`: it stands in somebody else's words; `aside`: it names a way of its
    own; `known`: the report knows its source from the one story that it rewrites; `once`: its relays tell nothing of
    what the source says next; `vague`: its source has no name; `back`: that is called "the source" or the like; `on`:
    it "added" or "also said"; `outlet`: its source is one.
    """

    source: int | None
    at: int
    relays: Relays = ()
    line: int = 0
    barred: bool = False
    aside: bool = False
    known: bool = False
    once: bool = False
    vague: bool = False
    back: bool = False
    on: bool = False
    outlet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """`before` and `after` are the same source's nearest with relays, `last` is whatever was said last before."""

    said: Said
    before: Said | None
    after: Said | None
    last: Said | None
    story: Relays


def inherited(found: Sequence[Said], story: Relays) -> list[Relays]:
    """Relays for each, `story` being the one outlet whose story the report rewrites, if any."""
    spoke: dict[int, Said] = {}
    done: list[Said] = []
    for n, s in enumerate(found):
        before = spoke.get(s.source) if s.source is not None else None
        last = next((d for d in done[::-1] if d.relays or not (s.back or d.outlet)), None)
        candidate = Candidate(said=s, before=before, after=_later(found, n), last=last, story=story)
        relays = _completed(s.relays, before) if s.relays else _weighed(candidate)
        done.append(replace(s, relays=relays))
        if relays and s.source is not None and not s.once:
            spoke[s.source] = done[-1]
    return [d.relays for d in done]


def _completed(relays: Relays, before: Said | None) -> Relays:
    """With the first relays of a chain, where its last ones alone are stated again."""
    whole = before.relays if before else ()
    return whole if len(whole) > len(relays) and whole[-len(relays) :] == relays else relays


def _later(found: Sequence[Said], n: int) -> Said | None:
    return next((f for f in found[n + 1 :] if f.source == found[n].source and f.relays and not f.once), None)


def _weighed(c: Candidate) -> Relays:
    if c.said.source is None or c.said.barred:
        return ()
    scores: dict[Relays, float] = {}
    for relays, weight in _evidence(c):
        scores[relays] = scores.get(relays, 0.0) + weight
    best = max(scores, key=lambda r: scores[r], default=())
    return best if best and scores[best] >= ENOUGH else ()


def _evidence(c: Candidate) -> Iterator[tuple[Relays, float]]:
    for weight, test in EVIDENCE:
        if relays := test(c):
            yield relays, weight + AGAINST * c.said.aside


def spoke_before(c: Candidate) -> Relays:
    """The source came by these relays a few paragraphs before."""
    return c.before.relays if c.before and c.said.line - c.before.line <= FAR else ()


def summed_up(c: Candidate) -> Relays:
    """The lead gives what the source is said below to have told an outlet."""
    return c.after.relays if c.after and c.said.line < LEAD and not c.before else ()


def rewritten(c: Candidate) -> Relays:
    """The report rewrites one outlet's story and knows the source from it."""
    return c.story if c.said.known else ()


def taken_up(c: Candidate) -> Relays:
    """ "The source", new by its words alone, is the unnamed one who spoke to an outlet just before."""
    near = c.last and c.last.vague and not c.last.once and c.said.line - c.last.line <= NEAR
    return c.last.relays if c.last and near and c.said.back and not c.before else ()


def went_on(c: Candidate) -> Relays:
    """What somebody "added" in the paragraph came as what was said before it."""
    return c.last.relays if c.last and c.said.on and c.last.line == c.said.line and not c.last.once else ()


EVIDENCE: tuple[tuple[float, Callable[[Candidate], Relays]], ...] = (
    (1.2, spoke_before),
    (1.0, summed_up),
    (1.0, rewritten),
    (1.0, taken_up),
    (1.0, went_on),
)
AGAINST = -0.5
