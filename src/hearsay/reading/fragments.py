"""Markup without a page around it, such as a feed's item or a mail's body → paragraphs.

Nothing there has to be told from the furniture of a site, so every block is kept, however short.
"""

from __future__ import annotations

import html

from lxml.etree import strip_elements

from hearsay.errors import NotAReport
from hearsay.reading.pages.blocks import blocks_of
from hearsay.reading.pages.captions import captions_of
from hearsay.reading.pages.furniture import without_furniture
from hearsay.reading.pages.tangled import untangled
from hearsay.reading.pages.tree import parsed, tidy, without_scripts
from hearsay.types import Caption


def fragment_of(markup: str, *, where: str) -> tuple[tuple[str, ...], tuple[Caption, ...]]:
    r"""Paragraphs and captions; none where the markup holds no text.

    >>> fragment_of("<p>The dam <b>failed</b>.</p>Nobody was hurt.<br>So she said &amp; left", where="x")[0]
    ('The dam failed.', 'Nobody was hurt.', 'So she said & left')
    >>> fragment_of("One.\n\nTwo &lt; three.", where="x")[0]
    ('One.', 'Two < three.')
    """
    if "<" not in markup:
        lines = (tidy(line) for line in html.unescape(markup).splitlines())
        return tuple(filter(None, lines)), ()
    try:
        tree = without_furniture(without_scripts(untangled(parsed(markup, where=where))))
    except NotAReport:
        return (), ()
    captions = captions_of(tree)
    strip_elements(tree, "figcaption", with_tail=False)
    return tuple(blocks_of(tree)), captions
