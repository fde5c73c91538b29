"""Names of reports: the file's own, made different where two in one run would be equal."""

from __future__ import annotations

import re
from pathlib import PurePath

# "Mr. Smith" and "draft 2.0" have no suffix.
_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,7}$")


def suffix_of(path: PurePath) -> str:
    """The suffix in lower case, or nothing.

    >>> suffix_of(PurePath("a/Flood.HTML")), suffix_of(PurePath("story 2.0"))
    ('.html', '')
    """
    found = _SUFFIX.search(path.name)
    return found[0].lower() if found and found.start() > 0 else ""


def stem_of(path: PurePath) -> str:
    return path.name.removesuffix(path.name[len(path.name) - len(suffix_of(path)) :]) if suffix_of(path) else path.name


class Names:
    """Keeps the names of one run apart. Holds a set of names and nothing else of the reports.

    >>> names = Names()
    >>> [names.unique("flood", folder) for folder in ("a", "b", "b", None)]
    ['flood', 'b/flood', 'b/flood-2', 'flood-2']
    """

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def unique(self, name: str, folder: str | None) -> str:
        if name not in self._taken:
            return self._take(name)
        placed = f"{folder}/{name}" if folder else name
        return self._take(placed if placed not in self._taken else self._numbered(placed))

    def _numbered(self, name: str) -> str:
        while f"{name}-{self._taken[name] + 1}" in self._taken:
            self._taken[name] += 1
        self._taken[name] += 1
        return f"{name}-{self._taken[name]}"

    def _take(self, name: str) -> str:
        self._taken.setdefault(name, 1)
        return name
