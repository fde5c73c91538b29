"""A person at risk is on no page, in no data, and in no answer to one who asks for the name."""

from __future__ import annotations

import pytest

from hearsay.desk import Desk
from hearsay.keeping import bring_up_to_date
from hearsay.types import Link, Review
from tests.desk.made import browser
from tests.desk.test_pages import places
from tests.ledger.made import findings

A, B = findings("a"), findings("b")
NAMES = ("Ada", "Lund", "ADA", "LUND", "lund", "ada lund")


@pytest.fixture
def protected(small: Desk) -> Desk:
    """All that people said of her before bears her name too."""
    small.ledger.review(Review(target=A.attributions[0].id, field="comment", value="Ada Lund told me", reason="Lund"))
    pair = (A.sources[0].id, B.sources[0].id)
    small.ledger.link(Link(head=pair[0], relation="SAME", tail=pair[1], verdict="yes", reason="Ada Lund"))
    small.ledger.protect(["Ada Lund"])
    bring_up_to_date(small.ledger)
    return small


def shown(of: Desk) -> dict[str, str]:
    """Addresses with something to show, by the ids that are shown now."""
    report = of.ledger.reports().items[-1].id
    found = of.ledger.standing(report)
    assert found is not None
    said, source = found.findings.attributions[0].id, found.findings.sources[0].id
    claim = of.ledger.claims().items[0].id
    made = places(of)
    return {
        **made,
        "/report/{id}": f"/report/{report}",
        "/report/{id}/altered": f"/report/{report}/altered",
        "/source/{id}": f"/source/{source}",
        "/claim/{id}": f"/claim/{claim}",
        "/review": f"/review?id={said}",
        "/dossier": f"/dossier?claim={claim}&report={report}",
    }


def test_no_page_and_no_data_has_the_name(protected: Desk) -> None:
    page = browser(protected)
    for place in shown(protected).values():
        route, mark, query = place.partition("?")
        for answer in (page.get(place), page.get(f"{route}.json{mark}{query}")):
            assert answer.status_code == 200, (place, answer.text[:200])
            for name in NAMES:
                assert name not in answer.text, place


ASKED = ["Ada Lund", '"Ada Lund"', 'source:"Ada Lund"', "lund", "Ada Lund's pier", "what:Lund"]


@pytest.mark.parametrize("words", ASKED)
def test_one_who_asks_for_it_is_not_told(protected: Desk, words: str) -> None:
    page = browser(protected)
    for address in ("/search", "/search.json"):
        answer = page.get(address, params={"q": words})
        assert "Lund" not in answer.text
    assert "Lund" not in page.get("/outlet", params={"name": "Ada Lund"}).text
    assert "Lund" not in page.get("/source/Ada Lund").text
    assert "Lund" not in page.post("/judge", data={"target": "Ada Lund", "field": "verdict", "value": "x"}).text


def test_old_addresses_lead_nowhere_near_the_name(protected: Desk) -> None:
    page = browser(protected)
    for place in (f"/report/{A.report.id}", f"/source/{A.sources[0].id}", f"/review?id={A.attributions[0].id}"):
        assert "Lund" not in page.get(place).text
