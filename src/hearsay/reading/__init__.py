"""Bytes → Report: files, folders, JSON lines, pages and plain texts, each read by one file of this room."""

from hearsay.reading.dispatch import looks_like_page, read_bytes
from hearsay.reading.hints import Hints
from hearsay.reading.html import read_html
from hearsay.reading.sources import read_sources
from hearsay.reading.text import read_text

__all__ = ["Hints", "looks_like_page", "read_bytes", "read_html", "read_sources", "read_text"]
