"""What a page says of itself in JSON-LD (schema.org), looked up by name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from hearsay.reading.decoding import without_surrogates

Node = Mapping[str, Any]
_NONE: Node = {}
_ARTICLE = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|Posting|Report)$")
# CDATA and comment marks that sites wrap their JSON in; no run of spaces is looked at more than once.
_WRAPPING = re.compile(r"^\s*+(?://\s*+)?(?:<!\[CDATA\[|<!--)\s*+|(?<!\s)\s*+(?://\s*+)?(?:\]\]>|-->)\s*+$|;\s*+$")
_DEEPEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedData:
    """All nodes of a page; `article` is the one that describes the report, empty where there is none."""

    nodes: tuple[Node, ...] = ()
    article: Node = field(default_factory=dict)

    def resolved(self, value: object) -> object:
        """A node that only points at another (`{"@id": …}`) becomes that other."""
        if isinstance(value, Mapping) and len(value) <= 2 and isinstance(value.get("@id"), str):
            same = (node for node in self.nodes if node.get("@id") == value["@id"] and len(node) > len(value))
            return next(same, value)
        return value

    def names(self, value: object) -> tuple[str, ...]:
        """The names in a name, a node, or a list of either."""
        values = value if isinstance(value, list) else [value]
        return tuple(name for item in values for name in _name(self.resolved(item)))

    def text(self, key: str) -> str | None:
        """A plain value of the article's."""
        value = self.article.get(key)
        return value.strip() or None if isinstance(value, str) else None


def linked_data(tree: HtmlElement) -> LinkedData:
    scripts = (script for script in tree.iter("script") if "ld+json" in (script.get("type") or ""))
    nodes = tuple(node for script in scripts for node in _nodes(_loaded(script.text or "")))
    articles = [node for node in nodes if _is_article(node)]
    dated = (node for node in articles if node.get("datePublished") or node.get("headline"))
    return LinkedData(nodes=nodes, article=next(dated, articles[0] if articles else _NONE))


def _loaded(text: str) -> object:
    try:
        return json.loads(_WRAPPING.sub("", without_surrogates(text)), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object, depth: int = 0) -> Iterator[Node]:
    """Every object, outer before inner, so that an article comes before the articles that it links to."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner, depth + 1)


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds)


def _name(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if not isinstance(value, Mapping):
        return ()
    name = value.get("name") or " ".join(str(value.get(k, "")) for k in ("givenName", "familyName"))
    return _name(name if isinstance(name, (str, list)) else None) if not isinstance(name, list) else _name(name[0])
