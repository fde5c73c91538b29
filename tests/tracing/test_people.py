"""A person's word on who is one, and who is not."""

from __future__ import annotations

from hearsay.tracing import trace
from hearsay.types import Findings, Link, Linked, Traced, Verdict
from tests.tracing.made import ALIKE, By, Said, claim, made

ADA, HER_OFFICE = By("Ada Lund", role="a surveyor"), By("the lock-keeper of Harrow")


def told(*by: By) -> list[Findings]:
    return [made(f"r{n}", Said(b, what=ALIKE[n]), publisher=f"Paper {n}") for n, b in enumerate(by)]


def after(found: list[Findings], verdict: Verdict, a: int = 0, b: int = 1) -> Traced:
    link = Link(head=found[a].sources[0].id, relation="SAME", tail=found[b].sources[0].id, verdict=verdict)
    [made] = trace(found, [claim(found)], [Linked(link=link, by="Ida", at="2031-03-06T10:00:00Z")])
    return made


def test_two_of_other_names_are_one() -> None:
    found = told(ADA, HER_OFFICE)
    assert len(after(found, "unsure").roots) == 2
    [root] = after(found, "yes").roots
    why = [r for r in root.reasons if r.kind == "a person"]
    assert {r.report_id for r in why} == {f.report.id for f in found}
    assert "so says Ida, 2031-03-06" in why[0].text


def test_two_of_one_name_are_two_and_count_as_two() -> None:
    found = told(ADA, ADA)
    assert len(after(found, "unsure").roots) == 1
    parted = after(found, "no")
    assert (parted.low, parted.high) == (2, 2)
    assert all(any(r.kind == "a person" for r in root.reasons) for root in parted.roots)


def test_who_is_kept_apart_comes_together_by_no_third() -> None:
    found = told(ADA, By("Lund"), ADA)
    assert len(after(found, "no", 0, 2).roots) == 2


def test_it_holds_for_copies_too() -> None:
    found = told(ADA, HER_OFFICE)
    first = made("r9", Said(ADA, what=ALIKE[0]), publisher="Paper 9")
    assert first.report.text == found[0].report.text
    [root] = after([*found, first], "yes").roots
    assert len(root.reports) == 3
