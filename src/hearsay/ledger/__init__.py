"""Kept reports and findings, a log that nobody can quietly alter, and questions to both. The only SQL here."""

from hearsay.ledger.adding import Given, Kept
from hearsay.ledger.chain import Head
from hearsay.ledger.deriving import Tracer
from hearsay.ledger.ledger import Ledger, load_ledger, open_ledger

__all__ = ["Given", "Head", "Kept", "Ledger", "Tracer", "load_ledger", "open_ledger"]
