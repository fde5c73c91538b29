"""Content-Type, as servers and archives state it."""

from __future__ import annotations

import re

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


def typed(value: str) -> tuple[str, str | None]:
    """The media type in small letters, "" where there is none, and the charset.

    >>> typed('Text/HTML; charset="utf-8"')
    ('text/html', 'utf-8')
    """
    found = _CHARSET.search(value)
    return value.partition(";")[0].strip().lower(), found[1] if found else None
