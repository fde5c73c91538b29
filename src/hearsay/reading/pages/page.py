"""A page → Report: what it says of itself, then its main text without the furniture."""

from __future__ import annotations

from hearsay.errors import NotAReport
from hearsay.reading.decoding import decode
from hearsay.reading.disclosures import disclosures_in
from hearsay.reading.hints import NO_HINTS, Hints
from hearsay.reading.language import language_of
from hearsay.reading.pages.body import paragraphs_of, told_instead
from hearsay.reading.pages.byline import byline_of
from hearsay.reading.pages.captions import captions_of
from hearsay.reading.pages.checking import contradictions
from hearsay.reading.pages.chunks import rejoined
from hearsay.reading.pages.furniture import biographies_of, without_furniture
from hearsay.reading.pages.jsonld import linked_data
from hearsay.reading.pages.layout import without_layout_tables
from hearsay.reading.pages.liveblog import entries_of, placed_entries
from hearsay.reading.pages.metadata import metadata_of
from hearsay.reading.pages.metas import metas_of
from hearsay.reading.pages.paywall import paywall_note
from hearsay.reading.pages.posts import placed, posts_of
from hearsay.reading.pages.story import story_of
from hearsay.reading.pages.tangled import untangled
from hearsay.reading.pages.tree import lines_of, parsed, without_scripts
from hearsay.types import Report


def read_html(markup: bytes | str, *, name: str, hints: Hints = NO_HINTS, notes: tuple[str, ...] = ()) -> Report:
    text, note = decode(markup) if isinstance(markup, bytes) else (markup, None)
    # 1. One parse for everything.
    tree = untangled(parsed(text, where=name))
    # 2. What the page says of itself.
    metas, linked = metas_of(tree), linked_data(tree)
    contrary = contradictions(tree, metas=metas, linked=linked)
    about = metadata_of(tree, metas=metas, linked=linked)
    byline = byline_of(tree, metas=metas, linked=linked, publisher=about.publisher)
    # 3. What belongs to the report but not to its text.
    posts, entries = posts_of(tree, markup=text), entries_of(tree, linked)
    page = lines_of(without_scripts(tree))
    captions, biographies, disclosures = captions_of(tree), biographies_of(tree), disclosures_in(page)
    # 4. The text.
    paragraphs = paragraphs_of(rejoined(without_furniture(without_layout_tables(tree))), where=name)
    paragraphs = told_instead(paragraphs, linked)
    story = story_of(paragraphs, title=about.title, byline=byline)
    cut = paywall_note(story.text, page=page, free=linked.article.get("isAccessibleForFree"), where=name)
    if not story.text:
        raise NotAReport(name, "is a page without an article", "save the article's own page once it has loaded")
    return Report(
        name=name,
        text=story.text,
        url=about.url or hints.url,
        publisher=about.publisher or hints.publisher,
        title=about.title,
        published=about.published or hints.published,
        modified=about.modified,
        language=language_of(story.text, declared=about.language),
        byline=byline or story.byline,
        captions=captions,
        about_authors=biographies or story.about_authors,
        disclosures=disclosures,
        posts=(*placed(posts, story.text), *placed_entries(entries, story.text)),
        notes=(*notes, *((note,) if note else ()), *cut, *contrary),
    )
