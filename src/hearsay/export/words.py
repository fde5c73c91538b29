"""The words that people read in place of the records' codes, and how foreign text is made fit to print."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from hearsay.types import Kind, Manner, Stance, Status

NOBODY = "somebody (the report names nobody)"
THIS_REPORT = "this report"

MANNERS: Mapping[Manner, str] = MappingProxyType(
    {"direct": "quoted", "indirect": "paraphrased", "mixed": "partly quoted"},
)

KINDS: Mapping[Kind, str] = MappingProxyType(
    {
        "person": "person",
        "organisation": "organisation",
        "outlet": "news outlet",
        "document": "document",
        "group": "group of people",
        "account": "online account",
    },
)

STANCES: Mapping[Stance, str] = MappingProxyType(
    {
        "asserts": "states it itself",
        "relays": "passes it on",
        "denies": "says it is not so",
        "doubts": "doubts it",
        "mentions": "mentions it",
    },
)

# Without and with the party: "by" of a standing may be unknown.
STATUSES: Mapping[Status, tuple[str, str]] = MappingProxyType(
    {
        "verified": ("verified", "verified by {}"),
        "not_verified": ("not verified", "not verified by {}"),
        "sought": ("comment sought", "comment sought from {}"),
        "no_response": ("comment sought: no answer", "comment sought from {}: no answer"),
        "declined": ("comment declined", "{} declined to comment"),
        "denied": ("denied", "denied by {}"),
        "confirmed": ("confirmed", "confirmed by {}"),
    },
)

# Of a party that is named beside them.
DEEDS: Mapping[Status, str] = MappingProxyType(
    {
        "verified": "verified",
        "not_verified": "could not verify",
        "sought": "asked for comment",
        "no_response": "asked for comment, no answer",
        "declined": "declined to comment",
        "denied": "denies",
        "confirmed": "confirms",
    },
)

FLAGS: Mapping[Status, str] = MappingProxyType(
    {
        "verified": "✓",
        "confirmed": "✓",
        "not_verified": "!",
        "denied": "×",
        "declined": "–",
        "sought": "?",
        "no_response": "?",
    },
)

# What drives a terminal (C0, DEL, C1), reorders what the reader sees (bidi embeddings, overrides, isolates) or cannot
# be encoded (lone surrogates). Tabs and line ends are layout and stay.
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def harmless(text: str) -> str:
    """The text with every unsafe character replaced by a visible sign: ESC becomes ␛, an override ‹U+202E›."""
    return UNSAFE.sub(lambda match: visible(match.group()), text)


def visible(char: str) -> str:
    """A printable stand-in for one unsafe character."""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if code in range(0xD800, 0xE000):
        return "\N{REPLACEMENT CHARACTER}"
    return f"‹U+{code:04X}›"


def clip(text: str, width: int) -> str:
    """White space folded and, where longer than `width`, cut at a word's end with " …".

    >>> clip("The gates would stay shut all night", 22)
    'The gates would stay …'
    """
    flat = " ".join(text.split())
    if len(flat) <= width:
        return flat
    words, gap, _ = flat[: max(width - 1, 1)].rpartition(" ")
    return f"{words.rstrip(' ,;:–—-')} …" if gap else f"{_whole_letters(flat, width - 1)}…"


def _whole_letters(flat: str, at: int) -> str:
    """`flat` up to `at` or a little less: a letter keeps its combining marks."""
    while at > 0 and unicodedata.combining(flat[at]):
        at -= 1
    return flat[:at]


def count(number: int, singular: str, plural: str | None = None) -> str:
    """The number with its noun.

    >>> count(1, "source"), count(2, "reply", "replies")
    ('1 source', '2 replies')
    """
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def day(iso: str) -> str:
    """An ISO date or time as people write it; anything else as it is.

    >>> day("2031-05-04"), day("2031-05-04T21:30:00+02:00"), day("spring")
    ('4 May 2031', '4 May 2031, 21:30', 'spring')
    """
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return _date(moment) if len(iso) <= len("2031-05-04") else f"{_date(moment)}, {moment:%H:%M}"


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _date(value: date) -> str:
    # Not strftime: the month's name would follow the machine's locale.
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def standing_note(status: Status, by: str | None) -> str:
    alone, with_party = STATUSES[status]
    return alone if by is None else with_party.format(by)
