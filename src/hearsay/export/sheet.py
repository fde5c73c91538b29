"""All that the page shows of one report, ready for the template: no foreign text that is not made harmless."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from hearsay.export.cards import Bystander, Card, bystanders, cards
from hearsay.export.marked import Note, Paragraph, marked, notes
from hearsay.export.shares import Share, shares
from hearsay.export.summary import sentence, summary
from hearsay.export.view import heading
from hearsay.export.voices import statements
from hearsay.export.words import day, harmless
from hearsay.types import Findings, Report

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`key` begins every id of this report, so that several fit on one page."""

    key: str
    heading: str
    url: str | None
    language: str | None
    publisher: str
    published: str
    byline: str
    sentence: str
    shares: tuple[Share, ...]
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]
    cards: tuple[Card, ...]
    bystanders: tuple[Bystander, ...]
    extras: tuple[tuple[str, str], ...]
    statements: int


def sheet(findings: Findings, *, key: str) -> Sheet:
    report = findings.report
    stated = statements(findings)
    noted = notes(findings, stated)
    told = cards(findings, stated)
    names = {card.voice.number: card.name for card in told}
    return Sheet(
        key=key,
        heading=harmless(heading(report)),
        url=web_address(report.url),
        language=report.language if _LANGUAGE.fullmatch(report.language or "") else None,
        publisher=harmless(report.publisher or ""),
        published=harmless(day(report.published)) if report.published else "",
        byline=harmless(", ".join(report.byline)),
        sentence=sentence(summary(findings)),
        shares=shares(report.text, stated, names),
        paragraphs=marked(report.text, stated, noted),
        notes=noted,
        cards=told,
        bystanders=bystanders(findings, stated),
        extras=_extras(report),
        statements=len(stated),
    )


def web_address(url: str | None) -> str | None:
    """The address if a click on it can only open a web page; never a script or a local file."""
    try:
        scheme = urlsplit(url or "").scheme
    except ValueError:
        return None
    return harmless(url) if url and scheme in {"http", "https"} else None


def _extras(report: Report) -> tuple[tuple[str, str], ...]:
    captions = ((" — ".join(part for part in caption if part)) for caption in report.captions)
    parts = {
        "Captions": captions,
        "About the authors": report.about_authors,
        "Taken over from": report.origin,
        "Posts": (", ".join(filter(None, (p.author or p.handle, p.platform, p.published))) for p in report.posts),
        "Disclosures": report.disclosures,
        "Notes": report.notes,
    }
    return tuple((label, harmless(line)) for label, lines in parts.items() for line in lines)
