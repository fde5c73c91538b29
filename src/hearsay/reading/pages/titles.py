"""Which part of a page's `<title>` is the headline, and which the site's name."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from hearsay.reading.pages.tree import text_of

_BETWEEN = re.compile(r"\s+[|–—•·»:-]{1,2}\s+|\s*\|\s*|:\s+")
_SHOWN = ("h1", "h2", "h3", "h4", "b", "strong", "font")
_LOOKED_AT, _LONGEST_TITLE, _LONGEST_SITE, _SHORTEST_HEADLINE = 300, 400, 60, 15


class Split(NamedTuple):
    headline: str
    site: str


def split_title(title: str | None, tree: HtmlElement) -> Split | None:
    """By what the page shows as a heading or in bold; the site's name may stand before or behind it."""
    if title is None or len(title) > _LONGEST_TITLE:
        return None
    places = list(_BETWEEN.finditer(title))
    if not places:
        return None
    shown = {text_of(element) for element in islice(tree.iter(*_SHOWN), _LOOKED_AT)}
    after = [Split(title[p.end() :], title[: p.start()]) for p in places]
    before = [Split(title[: p.start()], title[p.end() :]) for p in reversed(places)]
    fitting = (s for s in (*after, *before) if s.headline in shown and len(s.headline) >= _SHORTEST_HEADLINE)
    return next((s for s in fitting if 1 < len(s.site) <= _LONGEST_SITE), None)
