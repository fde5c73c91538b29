"""Phrases at any place → the sources of one report."""
