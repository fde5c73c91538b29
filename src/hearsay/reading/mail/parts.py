"""A mail's parts: the text that people read, and what is attached."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage, Message

from hearsay.errors import SourceError
from hearsay.reading.decoding import decode
from hearsay.reading.pages.blocks import blocks_of
from hearsay.reading.pages.tangled import untangled
from hearsay.reading.pages.tree import parsed, without_scripts
from hearsay.reading.text import with_unix_line_ends
from hearsay.reading.wrapping import reflowed

_MOST = 1_000  # parts
_STUB, _LONGER = 200, 3  # "see this mail in your browser", and how much longer the page beside it is
_QUOTES = './/blockquote[@type="cite"] | .//*[contains(@class, "gmail_quote")]'


def parts_of(message: EmailMessage) -> tuple[list[Message], tuple[str, ...]]:
    """Texts, and the names of all else. Nothing is opened; a message inside is a file too."""
    texts, files = [], []
    for part in _leaves(message):
        named = part.get_filename()
        if part.get_content_type() in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
            texts.append(part)
        elif named or part.get_content_disposition() == "attachment" or part.get_content_type() == "message/rfc822":
            files.append(named or f"a file without a name ({part.get_content_type()})")
    return texts, tuple(dict.fromkeys(files))


def _leaves(message: Message) -> Iterator[Message]:
    """In order, without descending into messages inside."""
    waiting, count = [message], 0
    while waiting and count < _MOST:
        part, count = waiting.pop(), count + 1
        inside = part.get_payload() if part.get_content_maintype() == "multipart" else None
        if isinstance(inside, list):
            waiting += [p for p in reversed(inside) if isinstance(p, Message)]
        else:
            yield part


def lines_of(texts: list[Message], *, forward: bool, where: str) -> tuple[list[str], bool]:
    """The plain text, or that of the page where there is none or only a stub; whether its lines may be broken."""
    plain = [line for part in texts if part.get_content_subtype() == "plain" for line in _plain(part)]
    size = sum(map(len, plain))
    if size < _STUB:
        pages = [part for part in texts if part.get_content_subtype() == "html"]
        page = [line for part in pages for line in _page(part, forward=forward, where=where)]
        if sum(map(len, page)) > size * _LONGER:
            return page, False
    return plain, True


def _plain(part: Message) -> list[str]:
    text = with_unix_line_ends(_text(part))
    if str(part.get_param("format", "")).lower() == "flowed":
        text = reflowed(text, joined=str(part.get_param("delsp", "")).lower() == "yes")
    return text.split("\n")


def _page(part: Message, *, forward: bool, where: str) -> list[str]:
    """Each block a line, without what is quoted unless it is forwarded."""
    try:
        tree = without_scripts(untangled(parsed(_text(part), where=where)))
    except SourceError:
        return []
    answered = [] if forward or "orwarded" in tree.text_content() else tree.xpath(_QUOTES)
    for quote in answered:
        if quote.getparent() is not None:
            quote.drop_tree()
    return [*blocks_of(tree), *([">"] if answered else [])]  # as in a plain text, for what was quoted there


def _text(part: Message) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    told = str(part.get_content_charset() or "utf-8")
    for charset in (
        (told,) if data.isascii() else ("utf-8", told)
    ):  # what reads as UTF-8 by chance is rare, a lie is not
        try:
            return data.decode(charset)
        except (LookupError, ValueError):
            continue
    return decode(data).text
