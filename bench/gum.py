"""GUM's attributions as gold in PolNeAR's shape, without sources: from its rhetorical structure trees.

In GUM (Zeldes 2017; CC BY 4.0 annotation) a clause that ascribes ("the mayor said", "I think", "according to …") is a
satellite, related by attribution-positive or -negative, to the nucleus that it ascribes: that is the content. Words lie
apart there; they are written together again by simple rules.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

Extent = tuple[int, int]
_NO_SPACE_BEFORE = re.compile(r"[.,;:?!)\]%’”…-]|['’](?:s|re|ve|ll|d|m|S)|n['’]t|['’]|/")
_NO_SPACE_AFTER = frozenset("([$£€“‘-/#")


@dataclass(frozen=True)
class Tree:
    """Segments in order, and of every node its parent and relation; `nuclei` names the relations of many nuclei."""

    segments: dict[str, str]
    above: dict[str, tuple[str, str]]
    nuclei: frozenset[str]
    below: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @cached_property
    def order(self) -> list[str]:
        return list(self.segments)

    def part(self, node: str) -> set[str]:
        """The segments of a node without its satellites."""
        if node in self.segments:
            return {node}
        return set().union(*(self._whole(c) for c in self.below[node] if self.above[c][1] in self.nuclei | {"span"}))

    def _whole(self, node: str) -> set[str]:
        spanned = self.above[node][1] == "span"
        beside = [c for c in self.below[node] if self.above[c][1] not in self.nuclei | {"span"}] if spanned else []
        return self.part(node).union(*(self.part(c) for c in beside))


def tree(path: Path) -> Tree:
    # The measuring material is local and known; nothing foreign is parsed here.
    root = ElementTree.parse(path).getroot()  # noqa: S314
    nodes = [*root.iter("segment"), *root.iter("group")]
    above = {n.get("id", ""): (n.get("parent", ""), n.get("relname", "")) for n in nodes}
    segments = {n.get("id", ""): (n.text or "").strip() for n in root.iter("segment")}
    nuclei = frozenset(r.get("name", "") for r in root.iter("rel") if r.get("type") == "multinuc")
    made = Tree(segments, above, nuclei)
    for node, (parent, _) in above.items():
        made.below[parent].append(node)
    return made


def written(segments: Sequence[str], opens: Sequence[bool]) -> tuple[str, list[Extent]]:
    """The text with its words written together, and each segment's extent; `opens` begins a paragraph."""
    text, extents, quotes = "", [], 0
    for segment, new in zip(segments, opens, strict=True):
        text += "\n\n" if new and text else ""
        start = None
        for word in segment.split():
            closes = word == '"' and quotes % 2 == 1
            glued = closes or _NO_SPACE_BEFORE.fullmatch(word) or not text or text[-1] in _NO_SPACE_AFTER
            after_open = text.endswith('"') and quotes % 2 == 1
            text += "" if glued or after_open or text.endswith("\n") else " "
            start = len(text) if start is None else start
            text += word
            quotes += word == '"'
        extents.append((len(text) if start is None else start, len(text)))
    return text, extents


def paragraphs(path: Path) -> list[bool]:
    """For each segment, whether a paragraph or a heading begins with it."""
    rows = [line.split("\t") for line in path.read_text("utf8").splitlines() if line.strip()]
    return [bool(re.search(r"\|(?:para|heading|head|sp|caption)=", row[5])) for row in rows]


def document(rst: Path, name: str) -> dict[str, object]:
    t = tree(rst / "rstweb" / f"{name}.rs4")
    text, extents = written(list(t.segments.values()), paragraphs(rst / "dependencies" / f"{name}.rsd"))
    at = dict(zip(t.order, extents, strict=True))
    return {"id": name, "text": text, "attributions": list(attributions(t, at))}


def attributions(t: Tree, at: dict[str, Extent]) -> Iterator[dict[str, list[Extent]]]:
    for node, (parent, relation) in t.above.items():
        if relation.startswith("attribution-"):
            content, cue = (sorted(at[s] for s in t.part(n)) for n in (parent, node))
            yield {"content": content, "cue": cue, "source": []}
