"""The words of a statement that look like names: capitals inside a sentence, or an acronym."""

from __future__ import annotations

import re

_CAPITALISED = re.compile(r"(?<![\w'])[A-Z][\w'-]*\w")
_OPENS = re.compile(r"(?:^|[.!?:;\n][\"'(\[\s]*|[\"(\[])$")


def names(flat: str) -> frozenset[str]:
    """In lower case, without possessive endings; of the words that open a sentence only acronyms."""
    found = (m for m in _CAPITALISED.finditer(flat) if m.group()[:2].isupper() or not _opens(flat, m.start()))
    return frozenset(m.group().casefold().removesuffix("'s") for m in found)


def _opens(flat: str, at: int) -> bool:
    return bool(_OPENS.search(flat[max(0, at - 4) : at]))
