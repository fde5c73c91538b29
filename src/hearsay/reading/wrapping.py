"""Text broken into lines of one width, as mails have it → paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.reading.pages.tree import tidy

# A longer line was broken by nobody, a shorter width is that of a list or a poem.
_WIDEST, _NARROWEST = 100, 60
_POINT = re.compile(r"\s*(?:[-–—*•·◦▪>]|\d{1,2}[.)]|[a-z]\))\s")


def unwrapped(lines: Sequence[str]) -> Iterator[str]:
    """A line is taken to go on where the next one's first word would not have fitted on it.

    >>> first = "The third gate of the dam stood open all night, and nobody of the"
    >>> list(unwrapped([first, "board knew.", "- One", "- Two"]))
    ['The third gate of the dam stood open all night, and nobody of the board knew.', '- One', '- Two']
    """
    width = max((len(line) for line in lines if len(line) <= _WIDEST), default=0)
    wrapped = width >= _NARROWEST and sum(len(line) > _WIDEST for line in lines) <= len(lines) // 20
    held: list[str] = []
    for n, line in enumerate(lines):
        held.append(line)
        following = lines[n + 1] if n + 1 < len(lines) else ""
        if not (wrapped and _goes_on(line, following, width)):
            if text := tidy(" ".join(held)):
                yield text
            held = []


def _goes_on(line: str, following: str, width: int) -> bool:
    words = following.split(None, 1)
    if not line.strip() or not words or _POINT.match(following):
        return False
    return len(line.rstrip()) + 1 + len(words[0]) > width


def reflowed(text: str, *, joined: bool = False) -> str:
    r"""Lines that end in a space go on in the next (RFC 3676). `joined`: without the space.

    >>> reflowed("The gate \nis open.\n-- \nAda")
    'The gate is open.\n-- \nAda'
    """
    out: list[str] = []
    for line in text.split("\n"):
        soft = bool(out) and out[-1].endswith(" ") and out[-1] != "-- " and line != "-- "
        line = line.removeprefix(" ")
        if soft:
            out[-1] = (out[-1][:-1] if joined else out[-1]) + line
        else:
            out.append(line)
    return "\n".join(out)
