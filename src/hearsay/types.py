"""The records: frozen values that know nothing of storage.

A stage reads records and returns new ones. An id is a hash over *identity fields* only, never over score, model, time
or machine, so a rerun or a newer model makes the same id for the same thing and a person's review stays attached.
Offsets are half-open and count Unicode code points of `Report.text`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Manner = Literal["direct", "indirect", "mixed"]
Act = Literal["speech", "attitude"]
Kind = Literal["person", "organisation", "outlet", "document", "group", "account"]
Stance = Literal["asserts", "relays", "denies", "doubts", "mentions"]
Status = Literal["verified", "not_verified", "sought", "no_response", "declined", "denied", "confirmed"]


class Span(NamedTuple):
    """A half-open stretch of `Report.text`, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


def identity(kind: str, *fields: object) -> str:
    """`kind-` and 20 hexadecimal digits of SHA-256 over the fields as canonical JSON (UTF-8, no spaces)."""
    canonical = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return f"{kind}-{hashlib.sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"


def sha256_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Caption(NamedTuple):
    """A photograph's caption and, where the page gives one, its credit."""

    text: str
    credit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post on a network that a report shows: whose, where, when. `span`: its words, where they stand in the text."""

    platform: str
    author: str | None = None
    handle: str | None = None
    published: str | None = None
    url: str | None = None
    text: str | None = None
    span: Span | None = None


class Capture(NamedTuple):
    """Where the bytes of a report lie: a file, the place of the record in it, and the SHA-256 of what was captured."""

    file: str
    offset: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published item. Times are ISO 8601, with offset where the page gives one; what is not known is None.

    `origin`: whom the whole item was taken over from, nearest first, as a feed or a forwarded post says; `posts`: those
    that it shows. Identity: publisher, url (else name), the text's SHA-256.
    """

    name: str
    text: str
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    retrieved: str | None = None
    language: str | None = None
    byline: tuple[str, ...] = ()
    captions: tuple[Caption, ...] = ()
    about_authors: tuple[str, ...] = ()
    disclosures: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    capture: Capture | None = None
    notes: tuple[str, ...] = ()
    sha256: str = field(init=False)
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", sha256_of(self.text))
        object.__setattr__(self, "id", identity("report", self.publisher, self.url or self.name, self.sha256))

    @property
    def in_english(self) -> bool:
        """As far as is known; what is in another language is not attributed."""
        return self.language in (None, "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A stretch of content that the report ascribes, by a cue, to a speaker (the words that name the source there).

    Identity: report, content, cue, speaker.
    """

    report_id: str
    content: tuple[Span, ...]
    cue: Span | None
    speaker: Span | None
    manner: Manner
    act: Act
    score: float
    model: str
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", identity("said", self.report_id, self.content, self.cue, self.speaker))


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who attributions of one report go back to, once names, roles and pronouns are resolved.

    `mention` is the first place that names the source, or None where the report implies it (itself, its agency).
    Identity: report, first mention, name.
    """

    report_id: str
    mention: Span | None
    name: str
    kind: Kind
    named: bool
    role: str | None = None
    justification: Span | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", identity("source", self.report_id, self.mention, self.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourcing:
    """How one attribution came to the page. `source_id` None: the report names nobody. Identity: the attribution.

    `relays` go from the source outwards to the report; `said_on` is an ISO date; `within` an enclosing attribution.
    """

    attribution_id: str
    source_id: str | None
    relays: tuple[str, ...] = ()
    channel: Span | None = None
    said_on: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a report says of verification or right of reply. Identity: report, span, status."""

    report_id: str
    span: Span
    status: Status
    by: str | None = None
    about: tuple[str, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", identity("standing", self.report_id, self.span, self.status))


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was read out of one report. `sourcings` holds one entry for each attribution, in the same order."""

    report: Report
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    sourcings: tuple[Sourcing, ...]
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something that a report says, in its own voice (`attribution_id` None) or as somebody's word.

    Identity: report, content.
    """

    report_id: str
    content: tuple[Span, ...]
    attribution_id: str | None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", identity("states", self.report_id, self.content))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Statements of one or many reports that say the same; `statements` from the most central outwards.

    `event` groups the claims about one event. `under` is the claim that this one speaks to: a part of it, or
    (`contrary`) its denial. Of the statements, those in `against` give the claim as false, and those in `beside` only
    touch it: they are there for reports that do not say it. Identity: the earliest statement.
    """

    event: str
    text: str
    statements: tuple[Statement, ...]
    against: tuple[Statement, ...] = ()
    beside: tuple[Statement, ...] = ()
    under: str | None = None
    contrary: bool = False
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", identity("claim", min(s.id for s in self.statements)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something was merged or joined: its kind, the report and the words that it rests on, in plain English."""

    kind: str
    report_id: str | None
    span: Span | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """A link of a chain: a source as one report names it. `source_id` None: a report among the inputs stands there."""

    name: str
    kind: Kind
    named: bool
    source_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One report's take on a claim. A chain runs from what the report leans on directly to the root."""

    report_id: str
    stance: Stance
    own_root: bool
    chains: tuple[tuple[Hop, ...], ...]
    attributions: tuple[str, ...]
    family: str | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """A first party behind a claim, with the reports that rest on it and the reasons for each merge.

    `names`: all that the chains which end in it call it.
    `apart`: what makes it another than the rest at the low end of the interval; None: it may be one of the others.
    """

    name: str
    kind: Kind
    named: bool
    reports: tuple[str, ...]
    party: bool = False
    apart: str | None = None
    reasons: tuple[Reason, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """A claim followed to its roots: the ladder (appearances, publisher families, named roots) and the interval."""

    claim: Claim
    first_seen: str | None
    accounts: tuple[Account, ...]
    roots: tuple[Root, ...]
    publishers: int
    publishers_unknown: int
    low: int
    high: int
    reasons: tuple[Reason, ...] = ()


Verdict = Literal["yes", "no", "unsure"]
Relation = Literal["SAME", "STATES_SAME", "DENIES", "FOLLOWS"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A person's word on one field of one record; `value` is made of what JSON knows.

    On every record: `verdict` (accepted, rejected, null: open again), `comment`. On a report: a new `attribution`,
    `source` or `standing`, as an object of its fields. On anything else: a field of it, an attribution's sourcing
    included, as `read --format json` calls it. `undo`, on a report: the number of the review that counts no more.
    """

    target: str
    field: str
    value: object
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A person's word on two records: sources of two reports are one (SAME), statements say the same (STATES_SAME) …"""

    head: str
    relation: Relation
    tail: str
    verdict: Verdict
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A link as a log has it: who said so, and when (UTC, ISO 8601). Of two records the last word counts."""

    link: Link
    by: str
    at: str
