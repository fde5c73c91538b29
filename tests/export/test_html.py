from __future__ import annotations

from lxml import html

from hearsay.export.html import to_html
from hearsay.export.words import harmless
from hearsay.types import Findings

from .sample import sample


def shown_text(page: str) -> str:
    """The report's text as a reader gets it: paragraphs and the gaps between them, without the margin notes."""
    parts = html.document_fromstring(page).xpath("//div[@class='hs-text']//text()[not(ancestor::aside)]")
    assert isinstance(parts, list)
    return "".join(map(str, parts))


def test_the_text_shown_is_the_text_of_the_report() -> None:
    findings: Findings = sample()
    assert shown_text(to_html([findings])) == harmless(findings.report.text)
