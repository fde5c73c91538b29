"""Does a report rest its claim on this source? A table of small tests, each with its weight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hearsay.tracing.leads import HEAD, Lead


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A lead, and the shares of the other reports that lean on its first and on its last."""

    lead: Lead
    others_first: float
    others_last: float


def score(case: Case) -> float:
    """Above 0: more likely than not."""
    return sum(weight * test(case) for weight, test in EVIDENCE) - BIAS


def against(case: Case) -> bool:
    s = case.lead.best
    return s.against or (s.negated and not s.given)


def _words(c: Case) -> float:
    return c.lead.best.words


def _around(c: Case) -> float:
    return c.lead.best.around


def _early(c: Case) -> float:
    return c.lead.early


def _head(c: Case) -> float:
    return float(c.lead.at.start < HEAD)


def _given(c: Case) -> float:
    return float(c.lead.best.given)


def _negated(c: Case) -> float:
    return float(c.lead.best.negated)


def _against(c: Case) -> float:
    return float(c.lead.best.against)


def _others_first(c: Case) -> float:
    return c.others_first


def _others_last(c: Case) -> float:
    return c.others_last if len(c.lead.chain) > 1 else 0.0


def _relayed(c: Case) -> float:
    return float(len(c.lead.chain) > 1)


def _outlet(c: Case) -> float:
    return float(c.lead.chain[0].kind == "outlet" and c.lead.chain[0].named)


def _vague(c: Case) -> float:
    return float(c.lead.chain[0].kind == "outlet" and not c.lead.chain[0].named)


def _person(c: Case) -> float:
    return float(c.lead.chain[0].kind == "person" and c.lead.chain[0].named)


def _share(c: Case) -> float:
    return c.lead.share


def _unanswered(c: Case) -> float:
    return float(c.lead.best.unanswered)


BIAS = 3.0
EVIDENCE: tuple[tuple[float, Callable[[Case], float]], ...] = (
    (0.3, _words),
    (0.2, _around),
    (1.2, _early),
    (0.3, _head),
    (0.8, _given),
    (-1.4, _negated),
    (-2.0, _against),
    (2.5, _others_first),
    (0.8, _others_last),
    (0.8, _relayed),
    (2.0, _outlet),
    (-0.9, _vague),
    (-0.9, _person),
    (-0.7, _share),
    (-0.9, _unanswered),
)
