"""Occurrences of names → figures: which of them are one and the same, of what kind, and what the text calls them."""
