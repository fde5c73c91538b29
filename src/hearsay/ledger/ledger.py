"""The ledger, as everything else sees it: what can be done with one, and nothing of how it is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import monotonic, sleep

from sqlalchemy import Connection, Engine

from hearsay.errors import LedgerError
from hearsay.ledger import (
    adding,
    asking,
    blobs,
    deriving,
    dumping,
    judging,
    listing,
    log,
    protecting,
    searching,
    showing,
    sources,
    store,
    traces,
    verifying,
)
from hearsay.ledger.adding import Given, Kept
from hearsay.ledger.chain import Entry, Head
from hearsay.ledger.deriving import Tracer
from hearsay.ledger.listing import ClaimOrder, Counts, Doubt, ListedClaim, ListedReport
from hearsay.ledger.paging import Shelf
from hearsay.ledger.query import parse
from hearsay.ledger.reviewing import Reviewed
from hearsay.ledger.searching import Hit, Page
from hearsay.ledger.sources import Credit, Said
from hearsay.ledger.veil import Protected, Veil
from hearsay.ledger.verifying import Problem
from hearsay.types import Findings, Link, Linked, Review, Source, Stance, Traced

GIVE_WAY = 0.12  # seconds between long transactions: who waits for the file asks for it every 0.1


@dataclass(frozen=True, slots=True)
class Ledger:
    """Kept reports, findings and the log. `by`: whose name the log bears; what fails is a `LedgerError`."""

    path: Path
    engine: Engine
    by: str

    def add(self, given: Sequence[Given]) -> list[Kept]:
        """All of them or none; once it returns they are safe."""
        with self._writing() as connection:
            return adding.add(connection, given, at=now(), by=self.by)

    def has(self, report_id: str) -> bool:
        with self._reading() as connection:
            return bool(asking.digests(connection, [report_id]))

    def findings(self, report_id: str) -> Findings | None:
        """As the machine found them."""
        with self._reading() as connection:
            return asking.findings(connection, report_id)

    def review(self, given: Review) -> Head:
        """A person's word on a record; the log's head after it. Raises `ReviewError` where it cannot be meant."""
        with self._writing() as connection:
            return judging.review(connection, given, at=now(), by=self.by)

    def link(self, given: Link) -> Head:
        """A person's word on two records."""
        with self._writing() as connection:
            return judging.link(connection, given, at=now(), by=self.by)

    def standing(self, report_id: str) -> Reviewed | None:
        """A report's findings as people left them, people at risk under their pseudonyms."""
        with self._reading() as connection:
            report = asking.report_of(connection, report_id)
            return asking.standing(connection, report, asking.veil_of(connection)) if report else None

    def all_standing(self, *, reveal: bool = False) -> Iterator[Reviewed]:
        """`reveal`: with the names of people at risk, which the log tells."""
        if reveal:
            self._reveal("all findings")
        with self._reading() as connection:
            yield from asking.all_standing(connection, Veil(()) if reveal else asking.veil_of(connection))

    def traced(self, tracer: Tracer) -> list[Traced]:
        """The claims of all reports, traced, as tracing all anew gives them; only what changed is traced again."""
        while True:
            self.bring_up_to_date(tracer)
            with self._reading() as connection:
                if traces.are_current(connection, tracer.made_by):
                    return traces.kept(connection)

    def bring_up_to_date(self, tracer: Tracer) -> None:
        """What is not traced, or was with other findings than stand now, is."""
        many = deriving.FIRST
        while not self._is_current(tracer):
            with self._reading() as connection:
                made = deriving.made(connection, tracer)
            with self._writing() as connection:
                began = monotonic()
                deriving.keep(connection, made) if made else deriving.group(connection, tracer, many)
            spent = monotonic() - began
            many = many if made else deriving.paced(many, spent)
            sleep(GIVE_WAY if spent > GIVE_WAY else 0)

    def _is_current(self, tracer: Tracer) -> bool:
        with self._reading() as connection:
            return traces.are_current(connection, tracer.made_by)

    def links(self) -> list[Linked]:
        """People's last word on each two records, by the ids that are shown."""
        with self._reading() as connection:
            said = traces.links(connection, asking.veil_of(connection))
        return [k for _, k in sorted(((n, k) for ks in said.values() for n, k, _ in ks), key=lambda x: x[0])]

    def evidence(self, report_id: str) -> bytes | None:
        """The bytes that a report was read from, names of people at risk included, which the log tells."""
        if self.protected():
            self._reveal("the captured bytes of a report")
        with self._reading() as connection:
            report = asking.report_of(connection, report_id)
            digest = asking.evidence_of(connection, report) if report else None
            return blobs.read(connection, digest) if digest else None

    def versions(self, report_id: str) -> list[Reviewed]:
        """All that was kept of the same page, the first first."""
        with self._reading() as connection:
            report = asking.report_of(connection, report_id)
            ids, veil = asking.versions(connection, report) if report else [], asking.veil_of(connection)
            return [found for i in ids if (found := asking.standing(connection, i, veil))]

    def protect(self, names: Sequence[str]) -> str:
        """From now on every view has the pseudonym, which is given back, for these names of one person."""
        with self._writing() as connection:
            return protecting.protect(connection, names, at=now(), by=self.by)

    def unprotect(self, pseudonym: str) -> Head:
        with self._writing() as connection:
            return protecting.unprotect(connection, pseudonym, at=now(), by=self.by)

    def protected(self, *, reveal: bool = False) -> tuple[Protected, ...]:
        """People at risk; without their names unless revealed, which the log tells."""
        if reveal:
            self._reveal("people at risk")
        with self._reading() as connection:
            people = asking.veil_of(connection).people
        return people if reveal else tuple(replace(p, names=()) for p in people)

    def _reveal(self, what: str) -> None:
        with self._writing() as connection:
            log.append(connection, [("reveal", {"what": what})], at=now(), by=self.by)

    def search(self, words: str, *, after: str | None = None, limit: int = 50) -> Page:
        """Attributions, sources and reports that match; the language is query.py's. Raises `QueryError`."""
        query = parse(words)
        with self._reading() as connection:
            return searching.search(connection, query, after=after, limit=limit)

    def counts(self) -> Counts:
        with self._reading() as connection:
            return listing.counts(connection)

    def awaiting(self) -> int:
        """Attributions that nobody has judged."""
        with self._reading() as connection:
            return listing.awaiting(connection)

    def reports(
        self, *, publisher: str | None = None, after: str | None = None, limit: int = 20
    ) -> Shelf[ListedReport]:
        """The last kept first; `publisher`: only of this one."""
        with self._reading() as connection:
            return listing.reports(connection, publisher=publisher, after=after, limit=limit)

    def claims(
        self, *, order: ClaimOrder = "moved", root: str | None = None, after: str | None = None, limit: int = 20
    ) -> Shelf[ListedClaim]:
        """Claims of two or more reports, as they were last traced; `root`: those that rest on it alone."""
        with self._reading() as connection:
            return listing.claims(connection, order=order, root=root, after=after, limit=limit)

    def claims_of(self, report_id: str) -> list[tuple[ListedClaim, Stance]]:
        """Those that a report shares with others, and how it takes them."""
        with self._reading() as connection:
            return listing.claims_of(connection, report_id)

    def claim(self, claim_id: str) -> Traced | None:
        """A claim of two or more reports, as it was last traced."""
        with self._reading() as connection:
            return listing.claim(connection, claim_id)

    def doubts(self, *, after: str | None = None, limit: int = 20, weighty: bool = False) -> Shelf[Doubt]:
        """Attributions that nobody has judged, the most doubtful first; `weighty`: those that only roots rest on."""
        asked = listing.weighty if weighty else listing.doubts
        with self._reading() as connection:
            return asked(connection, after=after, limit=limit)

    def last_word(self) -> tuple[int, str] | None:
        """The last review of this person that counts: its entry, and the id of what it is of."""
        with self._reading() as connection:
            found = listing.last_word(connection, self.by)
            return (found[0], listing.shown_as(connection, found[1])) if found else None

    def report_with(self, record_id: str) -> str | None:
        """The report that a record is of, by an id that `standing` takes."""
        with self._reading() as connection:
            return asking.report_of(connection, record_id)

    def listed(self, report_id: str) -> ListedReport | None:
        with self._reading() as connection:
            return listing.listed(connection, report_id)

    def captures(self, report_id: str) -> list[ListedReport]:
        """All that was kept of the same page, as lists have it, the first first."""
        with self._reading() as connection:
            return listing.captures(connection, report_id)

    def findings_of(self, report_ids: Sequence[str]) -> dict[str, Findings]:
        """By the ids that are shown, as people left them."""
        with self._reading() as connection:
            veil, kept = asking.veil_of(connection), ((i, asking.report_of(connection, i)) for i in report_ids)
            found = ((i, asking.standing(connection, report, veil)) for i, report in kept if report)
            return {i: stands.findings for i, stands in found if stands}

    def source(self, source_id: str) -> Source | None:
        with self._reading() as connection:
            return sources.source(connection, source_id)

    def names_of(self, source_id: str) -> tuple[str, ...]:
        """Of a source, and of those that people said are the same."""
        with self._reading() as connection:
            return sources.names_of(connection, source_id)

    def said_by(self, names: Sequence[str], *, after: str | None = None, limit: int = 20) -> Shelf[Hit]:
        """Attributions to sources of these names, the newest first."""
        with self._reading() as connection:
            return sources.said_by(connection, names, after=after, limit=limit)

    def tally(self, names: Sequence[str]) -> Said:
        """Where, through whom and how often sources of these names are cited."""
        with self._reading() as connection:
            return sources.tally(connection, names)

    def credit(self, outlet: str) -> Credit:
        """Whom an outlet cites, and who cites it."""
        with self._reading() as connection:
            return sources.credit(connection, outlet)

    def facets(self, words: str) -> dict[str, dict[str, int]]:
        """What a search can be narrowed by, with how many of the first matches have it."""
        query = parse(words)
        with self._reading() as connection:
            return searching.facets(connection, query)

    def words(self, text: str) -> str:
        """Any text as it may be shown: people at risk under their pseudonyms."""
        with self._reading() as connection:
            return asking.veil_of(connection).words(text)

    def entries(self, *, after: int = 0) -> Iterator[Entry]:
        """The log, as it may be shown."""
        with self._reading() as connection:
            yield from showing.shown(connection, log.entries(connection, after))

    def dump(self) -> Iterator[str]:
        """All of it as lines of JSON, names of people at risk included; where there are such, the log tells."""
        if self.protected():
            self._reveal("the whole ledger")
        with self._reading() as connection:
            yield from dumping.dumped(connection)

    def rebuild(self) -> None:
        """The index anew, from the log and what is kept."""
        with self._writing() as connection:
            dumping.rebuild(connection)

    def backup(self, path: Path) -> None:
        """A copy as it is at one moment, while others write. Raises `LedgerError` where `path` is taken."""
        if path.exists():
            raise LedgerError(str(path), "exists already", "name another file for the backup")
        with store.failures(path):
            store.copied(self.path, path)

    def head(self) -> Head:
        with self._reading() as connection:
            return log.last(connection)

    def problems(self, *, head: Head | None = None) -> Iterator[Problem]:
        """Whatever is not as it was kept. `head`: a head noted elsewhere, which the log must still hold."""
        with self._writing() as connection:
            yield from verifying.problems(connection, head=head)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with store.failures(self.path), store.writing(self.engine) as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with store.failures(self.path), store.reading(self.engine) as connection:
            yield connection


def open_ledger(path: Path, *, by: str, make: bool = False) -> Ledger:
    """`make`: a new one where there is none. Raises `LedgerError`."""
    founded = partial(protecting.found, at=now(), by=by)
    return Ledger(path, store.opened(path, make=make, founded=founded, renewed=dumping.rebuild), by)


def load_ledger(path: Path, lines: Iterable[str], *, by: str, where: str = "the export") -> Ledger:
    """A new ledger out of what `dump` gave. Where a line was changed: a `LedgerError`, and nothing left behind."""
    if path.exists():
        raise LedgerError(str(path), "exists already", "name a new file for what is imported")
    new = path.with_name(path.name + ".part")
    store.removed(new)
    made = Ledger(new, store.opened(new, make=True, founded=lambda c: None, renewed=dumping.rebuild), by)
    try:
        with store.failures(path), store.writing(made.engine) as connection:
            dumping.load(connection, lines, where=where)
        made.engine.dispose()
        store.copied(new, path)
    finally:
        store.removed(new)
    return open_ledger(path, by=by)


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
