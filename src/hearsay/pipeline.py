"""The order of the stages: the file to read first.

bytes → Report                    reading
Report → attributions             attribution   who is given as saying what (the model)
attributions → sources, sourcing  resolution    who that is, through whom and how it came to the page
all of it → standings             standing      what the report says of verification and right of reply
findings of many → claims         clustering    which statements say the same
claims → traced claims            tracing       chains, roots, how many are independent
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from hearsay.attribution import Model, attribute, shipped
from hearsay.clustering import claims
from hearsay.errors import SourceError
from hearsay.export.html import notebook
from hearsay.export.jsonl import to_json, to_line
from hearsay.reading import ONLINE, Hints, Web, english_of, looks_like_page, read_html, read_sources, read_text
from hearsay.resolution import resolve
from hearsay.standing import standings
from hearsay.tracing import trace
from hearsay.types import Findings, Linked, Report, Traced


def find(report: Report, model: Model | None = None) -> Findings:
    """All that one report says, on whose word. What is in a language that attribution does not know gets a note."""
    english = english_of(report)
    if english.note and english.note not in report.notes:
        report = replace(report, notes=(*report.notes, english.note))
    said = attribute(report, model or shipped()) if english.parts != () else ()
    found = resolve(report, tuple(a for a in said if english.holds(a.content[0])))
    sources, checks = standings(report, found.attributions, found.sources, found.sourcings)
    return Findings(
        report=report,
        attributions=found.attributions,
        sources=sources,
        sourcings=found.sourcings,
        standings=checks,
    )


def find_all(
    sources: Iterable[str], *, hints: Hints | None = None, model: Model | None = None, web: Web = ONLINE
) -> Iterator[Findings | SourceError]:
    """The same for many SOURCEs, one at a time; one that cannot be read is an error among the rest."""
    for report in read_sources(sources, hints=hints or Hints(), web=web):
        yield report if isinstance(report, SourceError) else find(report, model)


def trace_all(found: Sequence[Findings], links: Sequence[Linked] = ()) -> list[Traced]:
    """The claims of many reports traced to their roots, most reports first; the order of the input does not matter.

    `links`: the last word of people on each two sources or attributions of which there is one.
    """
    once = list({f.report.id: f for f in found}.values())
    return trace(once, claims(once, links), links)


@dataclass(frozen=True, slots=True)
class Reading(Findings):
    """Findings that know how to show themselves."""

    def to_json(self) -> dict[str, object]:
        """The shape of `hearsay read --format json`, as Python values."""
        return to_json(self)

    def to_line(self) -> str:
        """The same as one JSON line."""
        return to_line(self)

    def _repr_html_(self) -> str:
        return notebook(self)


def read(source: str | Path, *, publisher: str | None = None, published: str | None = None) -> Reading:
    """Read one report from a file or a web address and find who says what in it.

    Raises a `SourceError` that says what was wrong and what to do. For a string in hand use `read_string`.
    """
    hints = Hints(publisher=publisher, published=published)
    first = next(read_sources([str(source)], hints=hints))
    if isinstance(first, SourceError):
        raise first
    return _reading(first)


def read_string(
    text: str, *, name: str = "text", publisher: str | None = None, published: str | None = None
) -> Reading:
    """The same for a text or a page's HTML in hand.

    >>> said = read_string("The bridge is safe, the harbour authority said on Monday.")
    >>> [source.name for source in said.sources]
    ['harbour authority']
    """
    hints = Hints(publisher=publisher, published=published)
    made = read_html if looks_like_page(text) else read_text
    return _reading(made(text, name=name, hints=hints))


def _reading(report: Report) -> Reading:
    found = find(report)
    return Reading(**{f.name: getattr(found, f.name) for f in fields(found)})
