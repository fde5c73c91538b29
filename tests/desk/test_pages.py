"""What each page shows, as HTML and as JSON at the same address."""

from __future__ import annotations

import re

import pytest

from hearsay.desk import Desk
from hearsay.desk.app import PAGES
from hearsay.types import Review
from tests.desk.made import browser
from tests.ledger.made import SAID, findings

A = findings("a")


def places(of: Desk) -> dict[str, str]:
    """An address of each page that has something to show."""
    said, source = A.attributions[0].id, A.sources[0].id
    claim = of.ledger.claims().items[0].id
    ids = {
        "/report/{id}": A.report.id,
        "/report/{id}/altered": A.report.id,
        "/claim/{id}": claim,
        "/source/{id}": source,
    }
    asked = {
        "/outlet": "?name=Harbour+Gazette",
        "/search": "?q=pier",
        "/review": f"?id={said}",
        "/dossier": f"?claim={claim}&report={A.report.id}",
    }
    job = of.jobs.add([], by="Ida")
    ids["/adding/{id}"] = job.id
    return {path: path.replace("{id}", ids.get(path, "")) + asked.get(path, "") for path in PAGES}


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_shown_and_has_its_data(small: Desk, path: str) -> None:
    place = places(small)[path]
    page = browser(small).get(place)
    assert page.status_code == 200, page.text
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.text.count("<h1") >= 1 or path == "/dossier"
    route, mark, query = place.partition("?")
    data = browser(small).get(f"{route}.json{mark}{query}")
    assert data.status_code == 200
    assert isinstance(data.json(), dict)


def test_a_report_is_shown_with_whose_word_it_rests_on(small: Desk) -> None:
    page = browser(small).get(f"/report/{A.report.id}").text
    assert "Ada Lund" in page
    assert "harbour master" in page
    assert SAID in page
    data = browser(small).get(f"/report/{A.report.id}.json").json()
    assert data["report"]["id"] == A.report.id
    assert data["attributions"][0]["source"] == A.sources[0].id


def test_a_claim_leads_to_its_reports_and_back(small: Desk) -> None:
    [first, *_] = small.ledger.claims().items
    page = browser(small).get(f"/claim/{first.id}").text
    for report in re.findall(r'href="/report/(report-\w+)"', page):
        assert first.id in browser(small).get(f"/report/{report}").text


@pytest.mark.parametrize("path", ["/report/none", "/claim/none", "/source/none", "/outlet?name=none", "/adding/none"])
def test_what_is_not_there_is_said_to_be_missing(small: Desk, path: str) -> None:
    page = browser(small).get(path)
    assert page.status_code == 404
    assert "is not here" in page.text


def test_a_query_that_is_none_is_explained(small: Desk) -> None:
    page = browser(small).get("/search", params={"q": 'source:"Ada'})
    assert page.status_code == 200
    assert "quotation mark too few" in page.text
    assert browser(small).get("/reports", params={"after": "rubbish"}).status_code == 422


def test_what_a_person_rejected_is_shown_as_such(small: Desk) -> None:
    said = A.attributions[0].id
    small.ledger.review(Review(target=said, field="verdict", value="rejected"))
    page = browser(small).get(f"/report/{A.report.id}").text
    assert "Rejected" in page
    assert "Open again" in page
    assert "not there any more" in browser(small).get(f"/review?id={said}").text
