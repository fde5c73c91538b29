"""What an archive held beside reports, said in one line, and what of it was damaged, in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from hearsay.errors import NotAReport, Skipped, SourceError, Unreadable
from hearsay.reading.archives.captured import Lost

Reason = Literal["no_page", "no_success", "no_article", "too_large", "to_pay"]
_WORDS: dict[Reason, str] = {
    "no_page": "requests, pictures and the like",
    "no_success": "redirects and errors",
    "no_article": "pages without an article",
    "too_large": "pages too large to be read",
    "to_pay": "pages that ask for a subscription",
}


@dataclass(slots=True)
class Tally:
    """Counts and nothing else, however large the archive is."""

    records: int = 0
    reports: int = 0
    passed: Counter[Reason] = field(default_factory=Counter)
    places: int = 0
    bytes_lost: int = 0
    first: int | None = None

    def lose(self, lost: Lost) -> None:
        self.places, self.bytes_lost = self.places + 1, self.bytes_lost + lost.size
        self.first = lost.offset if self.first is None else min(self.first, lost.offset)

    def said(self, where: str) -> Iterator[SourceError]:
        """Damage is a failure; records that are no reports are none, as long as one is."""
        if self.places:
            yield self._damage(where)
        if self.records == 0 and not self.places:
            yield NotAReport(where, "holds no records", "give a WARC, an ARC or a WACZ file that has some")
        elif self.reports == 0 and self.records:
            problem = f"holds no page with an article ({self.records:,} {_records(self.records)}; {self._reasons()})"
            yield NotAReport(where, problem, "give an archive that holds the articles' own pages")
        elif self.passed:
            some = f"{self.passed.total():,} of {self.records:,} records are no reports ({self._reasons()})"
            yield Skipped(where, some, f"the other {self.reports:,} {'was' if self.reports == 1 else 'were'} read")

    def _damage(self, where: str) -> SourceError:
        places = "1 place" if self.places == 1 else f"{self.places:,} places"
        problem = f"is damaged in {places} ({self.bytes_lost:,} bytes in all, the first at offset {self.first})"
        read = f"all that can be read was read ({self.records:,} {_records(self.records)})"
        return Unreadable(where, problem, f"{read}; fetch the archive again for the rest")

    def _reasons(self) -> str:
        return ", ".join(f"{_WORDS[reason]}: {n:,}" for reason, n in self.passed.most_common())


def _records(number: int) -> str:
    return "record" if number == 1 else "records"
