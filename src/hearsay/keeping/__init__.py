"""The pipeline, with a ledger at its end."""

from hearsay.keeping.adding import keep
from hearsay.keeping.tracing import traced, traced_anew

__all__ = ["keep", "traced", "traced_anew"]
