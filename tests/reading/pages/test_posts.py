"""Posts of other networks that a page shows are kept, with the place of their words; live blogs have dated entries."""

from __future__ import annotations

import json

import pytest

from hearsay.pipeline import read_string
from hearsay.reading import read_html
from hearsay.types import Report

SAID = (
    "<p>The bridge over the Orla was closed on Monday after inspectors found a crack in its second pillar, the road "
    "office said in a statement that it sent to all of the towns.</p>"
    "<p>The mayor of Weil said that the crack had been known for years, and that the office had been told twice.</p>"
)
X = (
    '<blockquote class="twitter-tweet"><p lang="en">I crossed it an hour ago, and nobody said a word to us. '
    '<a href="https://t.co/abc">pic.twitter.com/abc</a></p>&mdash; Ilse Brandt (@ilse_b) '
    '<a href="https://twitter.com/ilse_b/status/123?ref_src=x">March 3, 2031</a></blockquote>'
)
BLUESKY = (
    '<blockquote class="bluesky-embed"><p>The pillar was inspected in May, here is the report.</p>&mdash; Dag Hemmer '
    '(<a href="https://bsky.app/profile/dag.example">@dag.example</a>) '
    '<a href="https://bsky.app/profile/dag.example/post/3k?ref">2031-03-04T10:00:00Z</a></blockquote>'
)
INSTAGRAM = (
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cxyz/?utm_source=x">'
    "<p>The crack from below</p><p>A post shared by Cleo Varga (@cleov)</p></blockquote>"
)
FACEBOOK = (
    '<div class="fb-post" data-href="https://www.facebook.com/weil.town/posts/99">'
    '<blockquote class="fb-xfbml-parse-ignore" cite="https://www.facebook.com/weil.town/posts/99">'
    "<p>Please use the ferry.</p>Posted by "
    '<a href="#">Town of Weil</a> on <a href="#">Monday, 3 March 2031</a></blockquote></div>'
)
TELEGRAM = '<script async src="https://telegram.example/widget.js" data-telegram-post="weilnews/44"></script>'
MASTODON = '<iframe src="https://social.example/@roads/1122/embed" class="mastodon-embed"></iframe>'


def read(inside: str, head: str = "") -> Report:
    return read_html(page_of(inside, head), name="bridge")


def page_of(inside: str, head: str = "") -> str:
    body = f"<article><h1>Orla bridge closed</h1>{SAID}{inside}{SAID}</article>"
    return f"<html lang='en'><head>{head}</head><body>{body}</body></html>"


def linked(data: dict[str, object]) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("embed", "expected"),
    [
        (X, ("X", "Ilse Brandt", "ilse_b", "2031-03-03", "https://twitter.com/ilse_b/status/123")),
        (
            BLUESKY,
            (
                "Bluesky",
                "Dag Hemmer",
                "dag.example",
                "2031-03-04T10:00:00+00:00",
                "https://bsky.app/profile/dag.example/post/3k",
            ),
        ),
        (INSTAGRAM, ("Instagram", "Cleo Varga", "cleov", None, "https://www.instagram.com/p/Cxyz/")),
        (
            FACEBOOK,
            ("Facebook", "Town of Weil", "weil.town", "2031-03-03", "https://www.facebook.com/weil.town/posts/99"),
        ),
        (TELEGRAM, ("Telegram", None, "weilnews", None, "https://t.me/weilnews/44")),
        (MASTODON, ("Mastodon", None, "roads", None, "https://social.example/@roads/1122/embed")),
    ],
)
def test_embeds(embed: str, expected: tuple[str | None, ...]) -> None:
    (post,) = read(embed + embed).posts
    assert (post.platform, post.author, post.handle, post.published, post.url) == expected


def test_the_words_of_a_post_are_found_in_the_text() -> None:
    report = read(X)
    (post,) = report.posts
    assert post.span is not None
    assert post.span.of(report.text) == post.text == "I crossed it an hour ago, and nobody said a word to us."
    assert read(TELEGRAM).posts[0].span is None


def test_who_posted_is_the_source_of_the_words() -> None:
    for embed, name in ((X, "Brandt"), (BLUESKY, "Hemmer")):
        said = read_string(page_of(embed))
        (post,) = said.report.posts
        assert post.span is not None
        pairs = zip(said.attributions, said.sourcings, strict=True)
        whose = [sourcing.source_id for one, sourcing in pairs if one.content[0].overlaps(post.span)]
        assert [s.name for s in said.sources if s.id in whose and name in s.name]


TOLD = (
    "The dockers' union has told its members to stay away.",
    "Port employers have raised their offer to four per cent.",
    "Forty ships are at anchor, the coastguard said.",
)


def _update(number: int) -> dict[str, object]:
    return {
        "@type": "BlogPosting",
        "datePublished": f"2031-09-01T{9 - number:02}:00:00+02:00",
        "articleBody": f"<p>{TOLD[number]}</p>",
        "author": {"name": "Mo Adair"},
    }


def test_entries_of_a_live_blog_told_by_its_metadata() -> None:
    updates = [_update(n) for n in range(3)]
    blog: dict[str, object] = {"@type": "LiveBlogPosting", "headline": "Port strike", "liveBlogUpdate": updates}
    body = "".join(f"<h2>At {9 - n}</h2><p>{t}</p><p>{SAID[3:90]} {n}.</p>" for n, t in enumerate(TOLD))
    report = read(body, linked(blog))
    assert [(p.platform, p.author, p.published) for p in report.posts] == [
        ("live blog", "Mo Adair", update["datePublished"]) for update in updates
    ]
    assert [p.span.of(report.text)[:20] for p in report.posts if p.span] == [t[:20] for t in TOLD]


def test_entries_of_a_live_blog_told_by_its_mark_up() -> None:
    entry = '<div class="live-entry"><time datetime="2031-09-01T0{}:00Z">then</time><p>{}</p></div>'
    posts = read("".join(entry.format(9 - n, t) for n, t in enumerate(TOLD))).posts
    assert [p.published for p in posts] == [f"2031-09-01T0{9 - n}:00:00+00:00" for n in range(3)]
    assert posts[0].span is not None
    assert read(entry.format(9, "One")).posts == ()


def test_boxes_within_an_entry_are_no_entries() -> None:
    inner = '<div class="live-entry__body"><time datetime="2031-09-01T0{}:00Z">then</time><p>{}</p></div>'
    boxes = '<article class="live-entry">' * 3 + inner + "</article>" * 3
    posts = read("".join(boxes.format(9 - n, t) for n, t in enumerate(TOLD))).posts
    assert [p.published for p in posts] == [f"2031-09-01T0{9 - n}:00:00+00:00" for n in range(3)]


def test_metadata_that_contradicts_the_page_is_noted() -> None:
    shown = '<time itemprop="datePublished" datetime="2031-03-05">5 March</time>'
    other = {"headline": "Ten recipes for winter evenings", "datePublished": "2031-03-01"}
    notes = read(shown, linked({"@type": "NewsArticle", **other})).notes
    assert "Ten recipes" in notes[0]
    assert "2031-03-01, the page itself shows 2031-03-05" in notes[1]
    agreed = {"headline": "Bridge over the Orla closed for months", "datePublished": "2031-03-04T23:30:00Z"}
    assert read(shown, linked({"@type": "NewsArticle", **agreed})).notes == ()


def test_a_post_without_words_or_address_is_none() -> None:
    assert read('<blockquote class="twitter-tweet"></blockquote>').posts == ()
    assert [p.text for p in read('<blockquote class="twitter-tweet">Only words</blockquote>').posts] == ["Only words"]
