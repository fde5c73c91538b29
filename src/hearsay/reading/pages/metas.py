"""The page's meta tags, looked up by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from hearsay.reading.pages.tree import tidy


@dataclass(frozen=True, slots=True, kw_only=True)
class Metas:
    """All values of a name or property, in order."""

    values: dict[str, list[str]]

    def all(self, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            yield from self.values.get(name, ())

    def first(self, *names: str) -> str | None:
        return next(self.all(names), None)


def metas_of(tree: HtmlElement) -> Metas:
    values: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        if content := tidy(meta.get("content") or ""):
            values.setdefault(key.lower().strip(), []).append(content)
    return Metas(values=values)
