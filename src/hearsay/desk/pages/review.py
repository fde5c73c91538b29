"""One statement at a time, for a person's word on it: the most doubtful first, or those that most rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hearsay.desk.desk import Desk
from hearsay.desk.page import Asked, Page
from hearsay.desk.pages.report import standing
from hearsay.export.chain import links
from hearsay.export.segments import segments
from hearsay.export.view import Said, everything, heading
from hearsay.export.words import MANNERS, harmless
from hearsay.ledger.reviewing import Reviewed
from hearsay.text import paragraphs
from hearsay.types import Span

ORDERS = {"doubt": "most doubtful", "weight": "only root of a claim"}
AROUND = 1  # paragraphs before and after


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the report's text that begins at `at`, and what it is of the statement."""

    at: int
    words: str
    roles: tuple[str, ...]


def review(desk: Desk, asked: Asked) -> Page:
    """`id`: this one; else the first that awaits a word, after the key `after`."""
    by = asked.query.get("by", "doubt")
    by = by if by in ORDERS else "doubt"
    given, key = asked.query.get("id"), asked.query.get("after")
    shelf = desk.ledger.doubts(after=key, limit=1, weighty=by == "weight")
    one = shelf.items[0] if shelf.items and not given else None
    record = given or (one.id if one else None)
    data: dict[str, object] = {"by": by, "after": key, "next": shelf.next, "awaiting": desk.ledger.awaiting()}
    last = replace(desk.ledger, by=asked.by).last_word()
    shown: dict[str, object] = {
        "last": last,
        "orders": ORDERS,
        "record": None,
        "hidden": asked.query.get("hide") == "1",
    }
    if record:
        of = desk.ledger.report_with(record)
        stands = standing(desk, of or record)
        data |= {"id": record, "report": stands.findings.report.id}
        shown |= _shown(stands, record)
    return Page(template="review", title="Review", data=data, shown=shown)


def _shown(stands: Reviewed, record: str) -> dict[str, object]:
    said = next((s for s in everything(stands.findings) if s.attribution.id == record), None)
    if said is None:
        return {"record": None}
    text = stands.findings.report.text
    return {
        "record": said,
        "verdict": stands.verdicts.get(record),
        "notes": stands.comments.get(record, ()),
        "heading": harmless(heading(stands.findings.report)),
        "captured": stands.findings.report,
        "context": list(_context(text, said)),
        "chain": [harmless(link) for link in links(said)],
        "manner": MANNERS[said.attribution.manner],
        "sources": stands.findings.sources,
        "text": text,
    }


def _context(text: str, said: Said) -> Iterator[tuple[Piece, ...]]:
    """The paragraphs that the statement stands in, with one before and after."""
    a = said.attribution
    roles = [("content", s) for s in a.content] + [(n, s) for n, s in (("cue", a.cue), ("speaker", a.speaker)) if s]
    blocks = list(paragraphs(text))
    hit = [n for n, block in enumerate(blocks) if any(s.overlaps(block) for _, s in roles)]
    if not hit:
        return
    for block in blocks[max(0, hit[0] - AROUND) : hit[-1] + AROUND + 1]:
        yield tuple(_pieces(text, block, roles))


def _pieces(text: str, block: Span, roles: list[tuple[str, Span]]) -> Iterator[Piece]:
    for segment in segments(block, [s for _, s in roles]):
        names = tuple(dict.fromkeys(roles[n][0] for n in segment.members))
        yield Piece(at=segment.span.start, words=harmless(segment.span.of(text)), roles=names)
