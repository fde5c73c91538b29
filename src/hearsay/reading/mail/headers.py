"""What the head of a mail says: its subject, its date, who sent it."""

from __future__ import annotations

import re
from email.message import EmailMessage
from email.policy import EmailPolicy, default
from typing import NamedTuple

from hearsay.facts.outlets import by_domain, known
from hearsay.facts.places import given_names
from hearsay.reading.dates import iso
from hearsay.reading.decoding import decode, without_surrogates
from hearsay.reading.pages.tree import tidy

_LONGEST = 2_000  # characters of one header: reading one takes time by the square of its length
_ODD = (ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError)


class Brief(EmailPolicy):
    """The standard policy, but for headers longer than any mail program writes."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name[:100], value[:_LONGEST]


POLICY = Brief()


class Sender(NamedTuple):
    """`person` writes, `body` sends it out."""

    person: str | None
    body: str | None

    @property
    def name(self) -> str | None:
        return self.body or self.person


def header(message: EmailMessage, name: str) -> str | None:
    """Its words, whatever encoding they are in."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    try:
        words = str(default.header_factory("subject", _decoded(raw)))  # read as words: addresses would lose remarks
    except _ODD:
        words = _decoded(raw)
    return tidy(without_surrogates(words)) or None


def _decoded(raw: str) -> str:
    """Bytes that are no ASCII are kept as surrogates by the parser."""
    plain = raw.replace("\r", " ").replace("\n", " ")
    return decode(plain.encode("utf-8", "surrogateescape")).text if not plain.isascii() else plain


_REPLY = re.compile(r"^(?:\s*(?:re|fwd?|wg|aw|tr|rv|fw)\s?(?:\[\d+\])?:)+\s*", re.IGNORECASE)


def subject(message: EmailMessage) -> str | None:
    return bare_subject(header(message, "subject"))


def bare_subject(words: str | None) -> str | None:
    """Without "Re:" and the like before it.

    >>> bare_subject("Fwd: RE: The gate of the dam")
    'The gate of the dam'
    """
    return _REPLY.sub("", words or "") or None


def date(message: EmailMessage) -> str | None:
    return iso(header(message, "date"))


def sender(message: EmailMessage) -> Sender:
    found = sender_in(header(message, "from") or "")
    return found._replace(body=found.body or header(message, "organization"))


_ADDRESS = re.compile(r"[\w.+-]{1,100}@(?P<domain>[\w.-]{1,200})")
_SURNAME_FIRST = re.compile(r"(?P<surname>[\w'’-]{2,40}), (?P<given>[\w'’.-]{2,40}(?: \w\.?)?)")
_PARTED = re.compile(
    r"(?P<person>[^|,()/]{3,60}?)\s*(?:\||,|\(|/|\s[–—-]\s|\s(?:at|via|for|from)\s)\s*(?P<body>[^|()]{2,80}?)\s*\)?$"
)


def sender_in(words: str) -> Sender:
    """Whom "From:" names: a person, a body, or one for the other.

    >>> sender_in('"Port of Orvel Press Office" <press@port.example>')
    Sender(person=None, body='Port of Orvel Press Office')
    >>> sender_in("Anna Holm (Port of Orvel) <a.holm@port.example>"), sender_in("Holm, Anna <a@port.example>").person
    (Sender(person='Anna Holm', body='Port of Orvel'), 'Anna Holm')
    """
    address = _ADDRESS.search(words)
    outlet = by_domain(address["domain"]) if address else None
    shown = tidy(_ADDRESS.sub("", words.split("<")[0])).strip("\"'<>() ")
    turned = _SURNAME_FIRST.fullmatch(shown)
    name = f"{turned['given']} {turned['surname']}" if turned else shown
    if _personal(name):
        return Sender(name, outlet.name if outlet else None)
    parted = _PARTED.match(shown)
    if parted and _personal(parted["person"]):
        return Sender(parted["person"], parted["body"])
    return Sender(None, shown or (outlet.name if outlet else None))


def _personal(name: str) -> bool:
    words = name.replace(".", " ").split()
    return 1 < len(words) < 4 and "," not in name and words[0].casefold() in given_names() and known(name) is None
