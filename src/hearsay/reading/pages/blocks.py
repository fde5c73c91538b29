"""All the text of a tree, block by block."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from hearsay.reading.pages.tree import tidy

BLOCKS = frozenset(
    """address article aside blockquote body br center dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header
    hr html li main ol p pre section table tbody td tfoot th thead title tr ul""".split()
)


def blocks_of(tree: HtmlElement) -> Iterator[str]:
    """The text of each block on one line, in the order of the markup."""
    line: list[str] = []
    for event, element in iterwalk(tree, events=("start", "end")):
        if element.tag in BLOCKS:
            if text := tidy("".join(line)):
                yield text
            line = []
        line.append((element.text if event == "start" else element.tail) or "")
    if text := tidy("".join(line)):
        yield text
