"""Fixtures of the desk's tests."""

from tests.desk.made import small

__all__ = ["small"]
