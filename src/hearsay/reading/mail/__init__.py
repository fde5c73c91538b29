"""Mails, one by one (.eml) or many in a file (.mbox) → a report each."""

from hearsay.reading.mail.mail import MAIL
from hearsay.reading.mail.mbox import MAILBOX

__all__ = ["MAIL", "MAILBOX"]
