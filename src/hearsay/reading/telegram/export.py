"""`result.json`: one chat, or all chats of an account. Read message by message, as large as it may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any, BinaryIO

from hearsay.errors import NotAReport, SourceError
from hearsay.reading.dates import iso
from hearsay.reading.item import Format, Head, Item
from hearsay.reading.jsonstream import JsonStream, begins_object
from hearsay.reading.telegram.post import Telegram, report_of
from hearsay.types import Report

_CHAT = re.compile(
    rb'"type"\s*+:\s*+"(?:(?:public|private)_(?:channel|supergroup|group)|personal_chat|bot_chat|saved_messages)"'
)
_ACCOUNT = re.compile(rb'"about"\s*+:\s*+"Here is the data you requested[^"]{0,400}Telegram')
_FILES = ("photo", "file")
_FURTHEST = timedelta(hours=16)  # no clock on earth is farther from UTC


def _fits(head: Head) -> bool:
    known = (_CHAT.search(head.data) and b'"messages"' in head.data) or _ACCOUNT.search(head.data)
    return bool(known) and begins_object(head.data)


def _read(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    pieces, any_text = JsonStream(stream, where=item.where), False
    for found in _chats(pieces, item):
        any_text = True
        yield found
    if not any_text:
        raise NotAReport(item.where, "has no messages with text", "export the chat with its messages")


def _chats(pieces: JsonStream, item: Item) -> Iterator[Report | SourceError]:
    """The file is a chat, or holds lists of chats."""
    chat: str | None = None
    for key in pieces.members():
        if key == "messages":
            yield from _messages(pieces, chat, item)
        elif key in ("chats", "left_chats"):
            for _ in (k for k in pieces.members() if k == "list" or pieces.value() is None):
                for _ in pieces.places():
                    yield from _chats(pieces, item)
        else:
            value = pieces.value()
            chat = value if key == "name" and isinstance(value, str) else chat


def _messages(pieces: JsonStream, chat: str | None, item: Item) -> Iterator[Report | SourceError]:
    """Without what the service itself says ("… pinned a message"), and without pictures that nobody wrote a word to."""
    for message in pieces.values():
        if isinstance(message, dict) and message.get("type") == "message":
            post = _post(message, chat)
            if post.text.strip():
                yield report_of(post, name=item.name, hints=item.hints)


def _post(message: dict[str, Any], chat: str | None) -> Telegram:
    pieces = message.get("text") or message.get("text_entities") or ""
    parts = pieces if isinstance(pieces, list) else [pieces]
    forwarded = (_string(message, "forwarded_from"),) if "forwarded_from" in message else ()
    return Telegram(
        number=_string(message, "id") or "0",
        chat=chat,
        text="".join(map(_words, parts)),
        sender=_string(message, "from"),
        signed=_string(message, "author"),
        published=_moment(message, "date"),
        edited=_moment(message, "edited"),
        forwarded=forwarded,
        reply_to=_string(message, "reply_to_message_id"),
        links=tuple(link for part in parts if (link := _link(part))),
        files=tuple(file for key in _FILES if (file := _string(message, key))),
    )


def _words(part: object) -> str:
    """Text is a string, or a list of strings and of pieces with a format."""
    if isinstance(part, dict):
        return _string(part, "text", strip=False) or ""
    return part if isinstance(part, str) else ""


def _link(part: object) -> str | None:
    """Where words lead that do not show it themselves."""
    return _string(part, "href") if isinstance(part, dict) else None


def _string(owner: dict[str, Any], key: str, *, strip: bool = True) -> str | None:
    value = owner.get(key)
    if not isinstance(value, (str, int)) or isinstance(value, bool):
        return None
    text = str(value)
    return (text.strip() if strip else text) or None


def _moment(message: dict[str, Any], key: str) -> str | None:
    """Local time without its offset, and the same in seconds since 1970: together they tell the offset.

    >>> _moment({"date": "2031-03-05T10:04:00", "date_unixtime": "1930464240"}, "date")
    '2031-03-05T10:04:00+02:00'
    """
    local, seconds = iso(_string(message, key)), _string(message, f"{key}_unixtime")
    if not local or not seconds or "T" not in local:
        return local
    try:
        moment = datetime.fromisoformat(local).replace(tzinfo=None)
        apart = moment - datetime(1970, 1, 1) - timedelta(seconds=int(seconds))  # noqa: DTZ001 (its zone is sought)
    except (ValueError, OverflowError):
        return local
    if abs(apart) > _FURTHEST or apart.seconds % 60:
        return local
    return moment.replace(tzinfo=timezone(apart)).isoformat()


TELEGRAM = Format("Telegram export", frozenset(), _fits, _read)
