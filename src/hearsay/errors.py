"""What can go wrong, as one tree. Every message says what was wrong, where, and what to do next.

HearsayError
├── SourceError             a SOURCE that gave no report; the others go on
│   ├── SourceNotFound
│   ├── NotAReport          empty, binary, a page without an article
│   ├── TooLarge
│   ├── Paywalled
│   ├── Refused             an address that is not fetched: not public, closed by robots.txt, offline
│   ├── Unreachable         no such host, no connection
│   ├── Skipped             what a SOURCE holds beside reports: said, but no failure
│   └── Unreadable          a broken file, a line that is no report, an undecodable text
├── LedgerError             a ledger that is none, is newer, damaged, full, or not to be written
│   ├── ReviewError         a person's word on something that is not there, or that it cannot be
│   └── QueryError          a search that says nothing
└── ModelError              the shipped weights are missing or do not load
"""

from __future__ import annotations


class HearsayError(Exception):
    """The root: catch this to catch all that hearsay raises on purpose."""


class SourceError(HearsayError):
    """A SOURCE that could not be read: `where` (which), `problem` (what), `advice` (what to do)."""

    def __init__(self, where: str, problem: str, advice: str) -> None:
        super().__init__(f"{where}: {problem}; {advice}")
        self.where, self.problem, self.advice = where, problem, advice


class SourceNotFound(SourceError):
    pass


class NotAReport(SourceError):
    pass


class TooLarge(SourceError):
    pass


class Paywalled(SourceError):
    pass


class Skipped(SourceError):
    pass


class Refused(SourceError):
    pass


class Unreachable(SourceError):
    pass


class Unreadable(SourceError):
    pass


class LedgerError(HearsayError):
    """A ledger that cannot be used: `where` (which), `problem` (what), `advice` (what to do)."""

    def __init__(self, where: str, problem: str, advice: str) -> None:
        super().__init__(f"{where}: {problem}; {advice}")
        self.where, self.problem, self.advice = where, problem, advice


class ReviewError(LedgerError):
    pass


class QueryError(LedgerError):
    pass


class ModelError(HearsayError):
    pass
