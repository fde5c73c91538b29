"""Bytes → reports: files, folders and what they hold, each format read by one file or folder of this room."""

from hearsay.reading.document import looks_like_page, read_bytes
from hearsay.reading.english import english_of
from hearsay.reading.hints import Hints
from hearsay.reading.pages import read_html
from hearsay.reading.sources import read_sources
from hearsay.reading.text import read_text
from hearsay.reading.web import ONLINE, Web, in_folder

__all__ = [
    "ONLINE",
    "Hints",
    "Web",
    "english_of",
    "in_folder",
    "looks_like_page",
    "read_bytes",
    "read_html",
    "read_sources",
    "read_text",
]
