"""The one line that a person understands at once: what was said ← its source ← its relays ← this report."""

from __future__ import annotations

from hearsay.export.view import Said, content_of, words_at
from hearsay.export.words import NOBODY, THIS_REPORT, clip, day, harmless

ARROW = " ← "


def chain(text: str, said: Said, *, width: int = 60) -> str:
    """`text` is the report's; the content is clipped to `width`, what follows is not. Fit to print."""
    line = ARROW.join((clip(content_of(text, said), width), *links(said)))
    return harmless(" · ".join((line, *circumstances(text, said))))


def links(said: Said) -> tuple[str, ...]:
    """From the source outwards to this report."""
    source = said.source.name if said.source else NOBODY
    return (source, *(relay.name for relay in said.relays), THIS_REPORT)


def circumstances(text: str, said: Said) -> tuple[str, ...]:
    """Channel, date and, where it is told inside somebody else's words, whose."""
    channel = " ".join(words_at(text, said.sourcing.channel).split())
    said_on = day(said.sourcing.said_on) if said.sourcing.said_on else ""
    return tuple(part for part in (channel, said_on, _within(said)) if part)


def _within(said: Said) -> str:
    # The chain already names an enclosing source that is among the relays.
    enclosing = said.enclosing
    return f"in the words of {enclosing.name}" if enclosing and enclosing not in said.relays else ""
