"""Odd and hostile input of every format."""
