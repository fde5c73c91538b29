"""The desk: pages of one ledger, on which people look, review and decide."""

from hearsay.desk.app import application
from hearsay.desk.desk import Desk, desk
from hearsay.desk.serving import serve

__all__ = ["Desk", "application", "desk", "serve"]
