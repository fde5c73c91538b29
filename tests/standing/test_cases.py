"""Each sentence by itself, without any attribution to lean on."""

import pytest

from hearsay.standing import standings
from hearsay.types import Report

from .cases import CASES, Case


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.text[:60])
def test_a_sentence(case: Case) -> None:
    report = Report(name="x", text=case.text)
    sources, found = standings(report, (), (), ())
    names = {s.id: s.name for s in sources}
    got = [(s.status, names[s.by] if s.by else None, s.span.of(case.text)) for s in found]
    assert got == [(status, by, case.text if words == "=" else words) for status, by, words in case.wants]
