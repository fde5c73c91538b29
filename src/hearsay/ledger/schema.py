"""The tables. What counts are three: the log, the blobs that it names by their hash, and the ledger's own key.

All others are an index over them, made anew from them at any time (`hearsay rebuild`).
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, text

metadata = MetaData()

log = Table(
    "log",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("salt", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("seal", Text, nullable=False),
)

# Findings and captured bytes by the SHA-256 of what they hold, compressed.
blobs = Table(
    "blobs",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

# People at risk. Nothing of this table leaves the ledger; the log commits to it by a salted hash.
protected = Table(
    "protected",
    metadata,
    Column("pseudonym", Text, primary_key=True),
    Column("names", Text, nullable=False),
    Column("salt", Text, nullable=False),
)

own = Table(
    "own",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("machine", Text, nullable=False, unique=True),
    Column("page", Text, nullable=False),
    Column("before", Text),
    Column("seq", Integer, nullable=False),
    Column("findings", Text, nullable=False),
    Column("evidence", Text),
    Column("digest", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("publisher", Text),
    Column("published", Text),
    Column("title", Text),
    Column("said", Integer),
    Column("sources", Integer),
    Index("reports_page", "page"),
    Index("reports_publisher", "publisher", "number"),
)

# The records of reports, by the ids that are shown and by those that the machine gave. `doubt`: the score of an
# attribution of which nobody has said yet whether it is right.
records = Table(
    "records",
    metadata,
    Column("id", Text, nullable=False),
    Column("machine", Text, nullable=False),
    Column("report", ForeignKey("reports.number"), nullable=False),
    Column("doubt", Float),
    Index("records_doubt", "doubt", "id", sqlite_where=text("doubt IS NOT NULL")),
    Index("records_id", "id"),
    Index("records_machine", "machine"),
    Index("records_report", "report"),
)

# What can be searched: one row a thing, with its words. FTS5 over WORDS is made by the migrations.
WORDS = ("words", "who", "via", "outlet", "channel", "standing")
passages = Table(
    "passages",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("what", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("report", ForeignKey("reports.number"), nullable=False),
    *(Column(name, Text, nullable=False) for name in WORDS),
    Column("kind", Text),
    Column("named", Text),
    Column("act", Text),
    Column("manner", Text),
    Column("language", Text),
    Column("published", Text, nullable=False),
    Index("passages_report", "report"),
    *(Index(f"passages_{c}", c, "published", "number") for c in ("what", "kind", "named", "act", "manner", "language")),
    Index("passages_published", "published", "number"),
    Index("passages_who", "who", "published", "number", sqlite_where=text("what = 'attribution'")),
)

# Which entries of the log are people's words on a report's records (`report`: its id), and on two records.
reviews = Table(
    "reviews",
    metadata,
    Column("seq", ForeignKey("log.seq"), primary_key=True),
    Column("report", Text, nullable=False),
    Index("reviews_report", "report"),
)

links = Table(
    "links",
    metadata,
    Column("seq", ForeignKey("log.seq"), primary_key=True),
    Column("head", Text, nullable=False),
    Column("relation", Text, nullable=False),
    Column("tail", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Index("links_head", "head"),
    Index("links_tail", "tail"),
)

# What is traced. `stale`: reports that changed since; `profiles`: what each is compared by, with whom it is near, its
# event; `buckets`: texts that share two heavy pieces, in the order of their hashes; `events`: their traced claims, null
# until they are made, and `listed`: a hash over their rows in the two tables below. `seal`: a hash over the row, since
# some of it can be checked against nothing but tracing anew.
stale = Table("stale", metadata, Column("report", Integer, primary_key=True, autoincrement=False))

profiles = Table(
    "profiles",
    metadata,
    Column("report", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("event", Integer),
    Column("shape", LargeBinary),
    Column("near", Text, nullable=False),
    Column("keys", Text, nullable=False),
    Column("seal", Text, nullable=False),
    Index("profiles_sha256", "sha256"),
    Index("profiles_event", "event"),
)

buckets = Table(
    "buckets",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("report", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

events = Table(
    "events",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("first", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("seal", Text, nullable=False),
    Column("traced", LargeBinary),
    Column("listed", Text),
    Index("events_first", "first"),
)

# Traced claims that several reports carry, and who carries them: what a page lists without unpacking every event.
# They go with their event's `traced`, by triggers. `move`: what the report that `moved` it, by number, brought; `root`:
# the name of the only one; `said`: the attribution by which a report carries it.
claims = Table(
    "claims",
    metadata,
    Column("id", Text, nullable=False),
    Column("event", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("publishers", Integer, nullable=False),
    Column("low", Integer, nullable=False),
    Column("high", Integer, nullable=False),
    Column("root", Text, nullable=False),
    Column("moved", Integer, nullable=False),
    Column("move", Text, nullable=False),
    Index("claims_id", "id"),
    Index("claims_event", "event"),
    Index("claims_moved", "moved", "id"),
    Index("claims_high", "high", "reports", "id"),
    Index("claims_root", "root", "reports"),
)

carried = Table(
    "carried",
    metadata,
    Column("claim", Text, nullable=False),
    Column("report", Integer, nullable=False),
    Column("stance", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("event", Integer, nullable=False),
    Index("carried_claim", "claim"),
    Index("carried_report", "report"),
    Index("carried_event", "event"),
)

OF_EVENTS = (claims, carried)
TRACED = (stale, profiles, buckets, events, *OF_EVENTS)
OF_REPORTS = (records, passages)
