"""The command line: parse, open, call, show. What it promises is written in docs/command-line.md."""

from hearsay.cli.app import main

__all__ = ["main"]
