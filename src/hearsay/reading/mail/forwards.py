"""Of a mail that forwards another: which of the two is the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hearsay.reading.mail.headers import bare_subject
from hearsay.reading.mail.quoting import Letter
from hearsay.reading.pages.tree import tidy

_SHOWN = 500  # characters of what was written above


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`heads` are those of the messages that it was forwarded by way of, the nearest first."""

    lines: tuple[str, ...]
    heads: tuple[Mapping[str, str], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def subject(self) -> str | None:
        return bare_subject(self.heads[-1].get("subject")) if self.heads else None


def told_in(letter: Letter) -> Told:
    """The innermost message, unless more was written above it than it says."""
    chain = tuple(_chain(letter))
    last = chain[-1]
    if last is letter:
        return Told(lines=letter.lines, notes=letter.notes)
    above = tidy(" ".join(line for one in chain[:-1] for line in one.lines))
    heads = tuple(one.head for one in chain[1:])
    if len(above) > sum(map(len, last.lines)):
        left_out = f"A message of {heads[-1].get('from', 'somebody')} that it forwards is left out."
        return Told(lines=letter.lines, notes=(*letter.notes, left_out))
    return Told(lines=last.lines, heads=heads, notes=(*last.notes, *_notes(above, heads[-1])))


def _chain(letter: Letter) -> Iterator[Letter]:
    at: Letter | None = letter
    while at is not None:
        yield at
        at = at.forwards


def _notes(above: str, head: Mapping[str, str]) -> Iterator[str]:
    if sent := head.get("date") or head.get("sent"):
        yield f"The message that was forwarded is of {sent[:80]}."
    if above:
        yield f"Written above it: {above[:_SHOWN]}{'…' if len(above) > _SHOWN else ''}"
