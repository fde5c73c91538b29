"""One reference to a source, as far as its own words tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.facts.words import GROUP_HEADS
from hearsay.resolution.naming.name import Name
from hearsay.types import Kind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One reference at `at`: a `pronoun` (its class, words.PRONOUNS), a `name`, or a description by its `head` noun.

    `words` are the content words beside the head or the name; `owner` whose it is ("Conal" in "Conal's employer");
    `speaks_for` where an unnamed spokesperson stands for whom the mention names; `parts` where several speak at once.
    """

    phrase: str
    at: Span
    pronoun: str | None = None
    name: Name | None = None
    head: str | None = None
    kind: Kind | None = None
    words: frozenset[str] = frozenset()
    owner: Name | None = None
    speaks_for: Span | None = None
    parts: tuple[Span, ...] = ()

    @property
    def many(self) -> bool:
        return plural_phrase(self.phrase, self.head) or self.head in ("media", "press")

    @property
    def article(self) -> str:
        """The first word where it is an article, a numeral or the like, in small letters; else empty."""
        first = self.phrase.split(" ", 1)[0].casefold() if self.phrase else ""
        return first if first in ARTICLES else ""


ARTICLES = frozenset(
    "a an the this that these those one another some several many two three four five other others both its his her "
    "their "
    "our multiple various certain most all".split()
)
EDGE = " \t,;:—–-\"“”‘’'([)]\n"
AMOUNT = re.compile(
    r"(?:an? )?(?:rash|lot|number|handful|couple|majority|minority|host|slew|string|pair|variety|group|hundreds"
    r"|thousands|dozens|scores|"
    r"half|two-thirds|(?:\d[\d.,]* ?)(?:%|per ?cent)|some|many|several|most|all|members) of (?:the |his |her |its "
    r"|their )?(?=[a-z])",
    re.IGNORECASE,
)


def plural_phrase(phrase: str, head: str | None) -> bool:
    if AMOUNT.match(phrase):
        return True
    one = re.match(r"(?:an?|one|another|this|each)\b", phrase, re.IGNORECASE)
    return bool(head and not one and (head in GROUP_HEADS or re.search(r"[^su]s$|men$|people$", head)))


def heads(mention: Mention) -> Iterator[str]:
    if mention.head:
        yield mention.head
        yield mention.head.removesuffix("s")
