"""PDF documents → reports: columns in reading order, paragraphs whole, without what every page repeats."""

from hearsay.reading.pdf.pdf import PDF

__all__ = ["PDF"]
