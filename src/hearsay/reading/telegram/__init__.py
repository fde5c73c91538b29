"""What Telegram Desktop exports of a chat (`result.json`, `messages.html`) → a report a post."""

from hearsay.reading.telegram.export import TELEGRAM
from hearsay.reading.telegram.page import TELEGRAM_PAGE

__all__ = ["TELEGRAM", "TELEGRAM_PAGE"]
