"""The relays that an attribution's own words, or the passage that it stands in, give it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from hearsay.resolution.figures.alike import same_name
from hearsay.resolution.press.passings import Passing
from hearsay.resolution.press.press import Press
from hearsay.resolution.sayings import Relays, Saying
from hearsay.resolution.ways.citing import citer, cites, is_passive, subject
from hearsay.resolution.who.book import Book
from hearsay.resolution.who.entry import Entry
from hearsay.types import Attribution, Span

_BODY = r"[A-Z][\w'’-]*(?: (?:(?:of|for|and) )?[A-Z][\w'’-]*)"
_TOLD_TO = re.compile(
    rf" (?:(?:the |its )?(?P<whole>{_BODY}{{1,5}})|(?:the |its )(?P<short>[A-Z][\w'’-]*"
    r"|(?:monitoring |rights |watchdog )?(?:group|observatory|watchdog|charity|organi[sz]ation)))\b"
)
_OFFICIAL = re.compile(
    r"\b(?:ministry|police|court|congress|parliament|senate|government|council|committee|house|commission|department)\b",
    re.IGNORECASE,
)


def direct(book: Book, press: Press, sayings: Sequence[Saying]) -> list[Relays]:
    """For each saying, from the source outwards: bodies and outlets that heard it, then those that tell it."""
    sources = {s.source for s in sayings}
    outlets = [_outlets(book, press, s, names) for s, names in zip(sayings, press.stated, strict=True)]
    relays = [_told(book, press, s, found, sources) for s, found in zip(sayings, outlets, strict=True)]
    return [
        _cited(book, n, sayings, relays) if cites(book.text, s.attribution) else relays[n]
        for n, s in enumerate(sayings)
    ]


def _outlets(book: Book, press: Press, s: Saying, stated: Sequence[Passing]) -> list[Passing]:
    """Those of its sentence, or the one named last before a bare "was quoted as saying", and its passage's."""
    a = s.attribution
    around = [t.by for t in press.taken if t.at.covers(a.cue or a.content[0])]
    last = [] if stated or not is_passive(book.text, a) else _told_before(press.foreign(press.found), a)
    entry = book.entries[s.source] if s.source is not None else None
    found = [p for p in press.foreign([*stated, *last, *around]) if not (entry and _is_source(book.text, p, a, entry))]
    if entry and entry.kind == "outlet" and a.cue and not cites(book.text, a):
        return [p for p in found if p.part == "tells"]
    return found


def _told_before(found: Sequence[Passing], a: Attribution) -> list[Passing]:
    return [p for p in found if a.cue and p.at.end <= a.cue.start and p.part in ("tells", "cited")][-1:]


_ON = re.compile(r"\b(?:on|in|via|at) (?:[Tt]he )?$")  # "an article by Reuters on the Gazette’s website"


def _is_source(text: str, p: Passing, a: Attribution, source: Entry) -> bool:
    """The source itself: its name, or the outlet whose report it is."""
    inside = a.speaker if a.speaker and a.speaker.covers(p.at) else None
    if inside and source.kind == "document":
        return not _shown(text, p, inside)
    if same_name(p.name, source.name):
        return True
    if inside and source.kind == "outlet" and not _ON.search(text, inside.start, p.at.start):
        return True
    name = source.name.casefold()
    shared = any(n in name or name in n for n in (p.name.casefold(), p.at.of(text).casefold()))
    return bool(inside) and shared and (source.named or source.kind == "outlet")


_SHOWN = re.compile(r"\b(?:quoted|cited|leaked|shown|handed|passed|given|described) (?:by|in|to) ")


def _shown(text: str, p: Passing, speaker: Span) -> bool:
    """The outlet has the document from somebody, and passes it on."""
    return p.part == "holds" or _SHOWN.search(text, speaker.start, p.at.start) is not None


def _told(book: Book, press: Press, s: Saying, outlets: Sequence[Passing], sources: Collection[int | None]) -> Relays:
    found: list[int | None] = [press.number(p) for p in outlets] or [_body_told(book, s, sources)]
    entry = book.entries[s.source] if s.source is not None else None
    employer = press.crew.get(entry.name.split()[-1].casefold()) if entry and entry.kind == "person" else None
    if employer and employer.name not in press.own:
        found.append(press.number(employer))
    return tuple(dict.fromkeys(n for n in found if n is not None))


def _body_told(book: Book, s: Saying, sources: Collection[int | None]) -> int | None:
    """A body that gathers what others tell it and is itself quoted: "witnesses told the observatory"."""
    cue = s.attribution.cue
    if cue is None or not cue.of(book.text).endswith(("told", "tell", "tells")):
        return None
    match = _TOLD_TO.match(book.text, cue.end)
    body = book.find(Span(*match.span(match.lastgroup or 0))) if match else None
    gathers = body and body.kind == "organisation" and body.number in sources and not _OFFICIAL.search(body.name)
    return body.number if body and gathers and body.number != s.source else None


def _cited(book: Book, n: int, sayings: Sequence[Saying], relays: Sequence[Relays]) -> Relays:
    """Whoever cites the source comes first, then the outlets, then those of whoever cites."""
    a = sayings[n].attribution
    by = citer(book.text, a, [s.attribution for s in sayings])
    place = next((m for m, s in enumerate(sayings) if s.attribution is by), None)
    cites_it = sayings[place].source if place is not None else _by_name(book, subject(book.text, a))
    more = relays[place] if place is not None else ()
    first, then = ((), (cites_it,)) if relays[n] and is_passive(book.text, a) else ((cites_it,), ())
    chain = (*first, *relays[n], *then, *more)
    return tuple(dict.fromkeys(r for r in chain if r is not None and r != sayings[n].source))


def _by_name(book: Book, words: str) -> int | None:
    """A source that the words name, "Abdulrahman" or "the observatory"."""
    tail = re.sub(r"^(?:the|an?) ", "", words, flags=re.IGNORECASE).split()[-3:]
    named = (e.number for e in book.entries[::-1] if e.named and tail and same_name(e.name, " ".join(tail)))
    return next(named, None)
