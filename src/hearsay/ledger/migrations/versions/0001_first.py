"""The log, the blobs, and an index over them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


WORDS = ("words", "who", "via", "outlet", "channel", "standing")


def _text(name: str, **how: bool) -> sa.Column[str]:
    return sa.Column(name, sa.Text, **how)  # type: ignore[arg-type]


def _number(name: str = "number") -> sa.Column[int]:
    return sa.Column(name, sa.Integer, primary_key=True)


def _of_report() -> sa.Column[int]:
    return sa.Column("report", sa.Integer, sa.ForeignKey("reports.number"), nullable=False)


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def upgrade() -> None:
    _records()
    _index()
    _people()
    _traced()
    words, new, old = (", ".join(f"{before}{n}" for n in WORDS) for before in ("", "new.", "old."))
    op.execute(
        f"CREATE VIRTUAL TABLE fulltext USING fts5({words}, content='passages', content_rowid='number', prefix='2 3 4')"
    )
    op.execute(
        "CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN"
        f" INSERT INTO fulltext(rowid, {words}) VALUES (new.number, {new}); END"
    )
    op.execute(
        "CREATE TRIGGER passages_gone AFTER DELETE ON passages BEGIN"
        f" INSERT INTO fulltext(fulltext, rowid, {words}) VALUES ('delete', old.number, {old}); END"
    )


def _records() -> None:
    texts = ("at", "by", "kind", "body", "salt", "before", "seal")
    seq = sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False)
    op.create_table("log", seq, *(_text(n, nullable=False) for n in texts))
    op.create_table(
        "blobs",
        _text("sha256", primary_key=True),
        _count("size"),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    names = (_text(n, nullable=False) for n in ("names", "salt"))
    op.create_table("protected", _text("pseudonym", primary_key=True), *names)
    op.create_table("own", _text("name", primary_key=True), _text("value", nullable=False))


def _index() -> None:
    op.create_table(
        "reports",
        _number(),
        *(_text(n, nullable=False, unique=True) for n in ("id", "machine")),
        _text("page", nullable=False),
        _text("before"),
        _count("seq"),
        _text("findings", nullable=False),
        _text("evidence"),
        _text("digest", nullable=False),
        _text("name", nullable=False),
        *(_text(n) for n in ("publisher", "published")),
    )
    _indices("reports", "page")
    op.create_table("records", *(_text(n, nullable=False) for n in ("id", "machine")), _of_report())
    _indices("records", "id", "machine", "report")
    op.create_table(
        "passages",
        _number(),
        *(_text(n, nullable=False) for n in ("what", "id")),
        _of_report(),
        *(_text(n, nullable=False) for n in WORDS),
        *(_text(n) for n in ("kind", "named", "act", "manner", "language")),
        _text("published", nullable=False),
    )
    _indices("passages", "report")
    for column in ("what", "kind", "named", "act", "manner", "language"):
        op.create_index(f"passages_{column}", "passages", [column, "published", "number"])
    op.create_index("passages_published", "passages", ["published", "number"])


def _of_log() -> sa.Column[int]:
    return sa.Column("seq", sa.Integer, sa.ForeignKey("log.seq"), primary_key=True)


def _people() -> None:
    op.create_table("reviews", _of_log(), _text("report", nullable=False))
    _indices("reviews", "report")
    op.create_table("links", _of_log(), *(_text(n, nullable=False) for n in ("head", "relation", "tail", "verdict")))
    _indices("links", "head", "tail")


def _traced() -> None:
    def key(name: str) -> sa.Column[int]:
        return sa.Column(name, sa.Integer, primary_key=True, autoincrement=False)

    op.create_table("stale", key("report"))
    op.create_table(
        "profiles",
        key("report"),
        *(_text(n, nullable=False) for n in ("id", "sha256", "digest")),
        sa.Column("event", sa.Integer),
        sa.Column("shape", sa.LargeBinary),
        *(_text(n, nullable=False) for n in ("near", "keys", "seal")),
    )
    _indices("profiles", "sha256", "event")
    op.create_table("buckets", *(key(n) for n in ("key", "place", "report")), sqlite_with_rowid=False)
    op.create_table(
        "events",
        _number(),
        *(_text(n, nullable=False) for n in ("first", "digest", "made_by", "seal")),
        sa.Column("traced", sa.LargeBinary),
    )
    _indices("events", "first")


def _indices(table: str, *columns: str) -> None:
    for c in columns:
        op.create_index(f"{table}_{c}", table, [c])


def downgrade() -> None:
    raise NotImplementedError("a ledger never goes back to an older version; restore a backup")
