"""A web page → Report: what it says of itself, then its main text without the furniture."""

from hearsay.reading.pages.page import read_html

__all__ = ["read_html"]
