"""The pipeline, with a ledger at its end."""

from hearsay.keeping.adding import keep
from hearsay.keeping.tracing import bring_up_to_date, traced, traced_anew

__all__ = ["bring_up_to_date", "keep", "traced", "traced_anew"]
