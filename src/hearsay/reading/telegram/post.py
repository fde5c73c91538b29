"""One post of a chat, however it was exported, and the report that it makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.reading.decoding import without_surrogates
from hearsay.reading.disclosures import disclosures_in
from hearsay.reading.hints import Hints
from hearsay.reading.language import detected
from hearsay.types import Report

_MOST = 20  # links or files that a note names
UNNAMED = "Forwarded from somebody whom the export does not name."


@dataclass(frozen=True, slots=True, kw_only=True)
class Telegram:
    """`sender`: in a channel the chat itself; `forwarded`: from whom, None where unnamed."""

    number: str
    chat: str | None
    text: str
    sender: str | None = None
    signed: str | None = None
    published: str | None = None
    edited: str | None = None
    forwarded: tuple[str | None, ...] = ()
    forwarded_on: str | None = None
    reply_to: str | None = None
    links: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def report_of(post: Telegram, *, name: str, hints: Hints) -> Report:
    """The chat publishes; in a group whoever wrote is the author."""
    text = without_surrogates(post.text).strip()
    people = (post.signed, post.sender if post.sender != post.chat else None)
    return Report(
        name=f"{post.chat or name}-{post.number}",
        text=text,
        publisher=post.chat or hints.publisher,
        published=post.published or hints.published,
        modified=post.edited,
        language=detected(text),
        byline=tuple(dict.fromkeys(filter(None, people))),
        disclosures=disclosures_in(text),
        origin=tuple(name for name in post.forwarded if name and name != post.chat),
        notes=tuple(_notes(post)),
    )


def _notes(post: Telegram) -> Iterator[str]:
    if None in post.forwarded:
        yield UNNAMED
    if post.forwarded_on:
        yield f"Forwarded from a post of {post.forwarded_on}."
    if post.reply_to:
        yield f"Replies to message {post.reply_to}."
    if post.links:
        yield f"Links to {_listed(post.links)}."
    if post.files:
        yield f"Comes with {_listed(post.files)}, which nobody opened."


def _listed(items: tuple[str, ...]) -> str:
    once = tuple(dict.fromkeys(items))
    more = f" and {len(once) - _MOST} more" if len(once) > _MOST else ""
    return ", ".join(item[:200] for item in once[:_MOST]) + more
