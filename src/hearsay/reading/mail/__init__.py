"""Mails, one by one (.eml) or many in a file (.mbox) → a report each."""

from hearsay.reading.mail.mail import MAIL
from hearsay.reading.mail.mbox import MAILBOX, messages_from

__all__ = ["MAIL", "MAILBOX", "messages_from"]
