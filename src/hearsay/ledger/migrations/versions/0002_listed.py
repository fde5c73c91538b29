"""What a page lists: attributions by doubt, claims of several reports, who carries them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("reports", sa.Column("title", sa.Text))
    op.add_column("reports", sa.Column("said", sa.Integer))
    op.add_column("reports", sa.Column("sources", sa.Integer))
    op.add_column("records", sa.Column("doubt", sa.Float))
    op.create_index("records_doubt", "records", ["doubt", "id"], sqlite_where=sa.text("doubt IS NOT NULL"))
    said = sa.text("what = 'attribution'")
    op.create_index("passages_who", "passages", ["who", "published", "number"], sqlite_where=said)
    op.create_index("reports_publisher", "reports", ["publisher", "number"])
    op.create_table(
        "claims",
        *(sa.Column(n, sa.Text, nullable=False) for n in ("id", "text", "move", "root")),
        *(sa.Column(n, sa.Integer, nullable=False) for n in ("event", "moved", "reports", "publishers", "low", "high")),
    )
    op.create_index("claims_id", "claims", ["id"])
    op.create_index("claims_event", "claims", ["event"])
    op.create_index("claims_moved", "claims", ["moved", "id"])
    op.create_index("claims_high", "claims", ["high", "reports", "id"])
    op.create_index("claims_root", "claims", ["root", "reports"])
    op.create_table(
        "carried",
        *(sa.Column(n, sa.Text, nullable=False) for n in ("claim", "stance", "said")),
        *(sa.Column(n, sa.Integer, nullable=False) for n in ("report", "event")),
    )
    for column in ("claim", "report", "event"):
        op.create_index(f"carried_{column}", "carried", [column])
    op.add_column("events", sa.Column("listed", sa.Text))
    gone = "DELETE FROM claims WHERE event = old.number; DELETE FROM carried WHERE event = old.number;"
    op.execute(f"CREATE TRIGGER events_gone AFTER DELETE ON events BEGIN {gone} END")
    op.execute(f"CREATE TRIGGER events_stale AFTER UPDATE OF traced ON events WHEN new.traced IS NULL BEGIN {gone} END")


def downgrade() -> None:
    raise NotImplementedError("a ledger never goes back to an older version; restore a backup")
