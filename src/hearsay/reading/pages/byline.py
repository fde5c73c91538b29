"""Who wrote a report: names, without "By", roles and the outlet's own name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from hearsay.reading.pages.jsonld import LinkedData
from hearsay.reading.pages.metas import Metas
from hearsay.reading.pages.tree import selector, spaced_text_of, tidy

_METAS = (
    "author", "article:author", "og:author", "byl", "byline", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "citation_author", "authors", "articleauthor",
)  # fmt: skip
_marks = selector(  # by the attributes that there are: asking each element for all of them takes five times as long
    '(.//*/@itemprop[. = "author"] | .//*/@rel[. = "author"]'
    ' | .//*/@class[contains(., "byline") or contains(., "author")]'
    ' | .//*/@data-testid[contains(., "byline") or contains(., "uthor")])/..'
)
_BY = re.compile(
    r"^(?:(?:reported|reporting|written|words|story|text|analysis|opinion|posted|published|publié|escrito|scritto)\s+)?"
    r"(?:by|текст|text(?=:)|par|von|por|di|door|автор(?:ы|ка)?)\b:?\s+",
    re.IGNORECASE,
)
# Agencies that pages write right behind a name.
_AGENCY = (
    r"(?:the\s)?(?:associated press|agence france-presse|reuters|afp|bloomberg|dpa|efe|ansa|xinhua|tass|interfax|upi)"
)
_SPLIT = re.compile(
    r"\s*(?:[,;|•·/\n]|(?<=\w{3})\.\s(?=\w{3})|\s[–—-]\s|\s(?:and|et|und|y|&|with|for)\s)\s*|"
    rf"\s+(?={_AGENCY}$)",
    re.IGNORECASE,
)
# "Ada Quill Monday", "Ada Quill 2 days ago": the page's time stamp, in the same box.
_STAMP = re.compile(
    r"\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+ \w+ ago|updated|published|posted|follow)\b.*$", re.IGNORECASE
)
_ROLE = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|writers?|staff|journalists?|columnists?|contributors?|bureau|chief|"
    r"producer|photographer|analyst|presenter|newsroom|news desk|desk|team|special to|admin|webmaster|redaktion)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"https?:|www\.|@|\d|[()\[\]*]|^(?:in|at|on|from|updated?|published|posted|last|about|more|follow|share)\b",
    re.IGNORECASE,
)
_LONGEST_NAME, _MOST_WORDS, _MOST_NAMES = 60, 6, 12


def byline_of(tree: HtmlElement, *, metas: Metas, linked: LinkedData, publisher: str | None) -> tuple[str, ...]:
    """The names of the first place on the page that gives any."""
    told = (linked.names(linked.article.get("author")), tuple(metas.all(_METAS)))
    found = next((names for place in told if (names := names_in(place, publisher=publisher))), ())
    return found or names_in(_marked(tree), publisher=publisher) or names_in(_written(tree), publisher=publisher)


# A line of its own such as "Von Jutta Kemm, Weil", or its first word before a link to its author.
_OPENS = re.compile(
    r"(?:(?:Written|Reported|Posted|Story|Words|Text)\s+)?(?:By|BY|Von|Par|Por|Di|Door)\b:?|"
    r"(?:Written|Posted|Reported) by:?"
)
_CHINESE = re.compile(r"(?:记者|作者)\s*[:：]\s*(?P<who>[\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4})*)")
_MOST_LINES, _LONGEST_LINE, _LONGEST_TEXT = 300, 80, 400  # the latter with the spaces of its mark-up


def _written(tree: HtmlElement) -> tuple[str, ...]:
    """The first line on the page that is a byline and nothing else; behind a comma stand roles, places, agencies."""
    lines = (line for text in tree.itertext() if len(text) <= _LONGEST_TEXT and (line := tidy(str(text))))
    before = ""
    for line in islice(lines, _MOST_LINES):
        line, before = (f"{before} {line}" if before else line), ""
        if len(line) <= _LONGEST_LINE:
            if _OPENS.fullmatch(line):
                before = line
            elif (opens := _OPENS.match(line)) and line[opens.end() :].strip()[:1].isupper():
                return (_SEVERAL.sub(",", line) if _SEVERAL.search(line) else line.split(",")[0],)
            elif found := _CHINESE.search(line):
                return (found["who"].replace("、", ",").replace(" ", ","),)
    return ()


_SEVERAL = re.compile(r"\s(?:and|und|et|y|e)\s")


def _marked(tree: HtmlElement) -> tuple[str, ...]:
    """Texts of the first elements marked as the author's; later ones belong to other articles and to comments."""
    texts = (tidy(element.get("content") or spaced_text_of(element)) for element in _marks(tree))
    return tuple(islice((text for text in texts if 3 < len(text) < 160), 1))


def names_in(lines: Iterable[str], *, publisher: str | None) -> tuple[str, ...]:
    """Every name once, in order.

    >>> names_in(["By Ada Quill and Tom Reed, Energy Correspondent"], publisher="The Ridge Post")
    ('Ada Quill', 'Tom Reed')
    >>> names_in(["Ada Quill | The Ridge Post", "Northwire"], publisher="The Ridge Post")
    ('Ada Quill', 'Northwire')
    """
    own = (publisher or "").casefold()
    names = (name for line in lines for name in _names(line) if name.casefold() != own)
    return tuple(dict.fromkeys(names))[:_MOST_NAMES]


def _names(line: str) -> Iterator[str]:
    for part in _SPLIT.split(_BY.sub("", tidy(line))):
        name = _STAMP.sub("", _BY.sub("", part)).strip(" .:-–—")
        if _is_name(name):
            yield name.title() if name.isupper() and " " in name else name


def _is_name(text: str) -> bool:
    if not 1 < len(text) <= _LONGEST_NAME or len(text.split()) > _MOST_WORDS:
        return False
    return not _ROLE.search(text) and not _NO_NAME.search(text) and (not text[0].islower() or " " in text)


_LINE = re.compile(r"^by\s+[^\W\d_][^.!?]{3,100}$", re.IGNORECASE)


def is_byline(paragraph: str) -> bool:
    """A line such as "By Ada Quill, Energy Correspondent" at the head of a text.

    >>> is_byline("By Ada Quill"), is_byline("By noon the river had risen.")
    (True, False)
    """
    return _LINE.match(paragraph) is not None and bool(tuple(_names(paragraph))) and paragraph.split()[1][:1].isupper()
