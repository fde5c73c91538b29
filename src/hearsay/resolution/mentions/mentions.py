"""The words that name a source at one place → what they say themselves: a name, a description, a pronoun, several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.facts.nouns import personal as personal_noun
from hearsay.facts.outlets import known, looks_like_one
from hearsay.facts.places import adjective, adjectives, given_names, organisation
from hearsay.facts.words import PRONOUNS, content_words
from hearsay.resolution.figures.peoples import people
from hearsay.resolution.mentions.apposed import apposed
from hearsay.resolution.mentions.letters import calm, capitals, foreign
from hearsay.resolution.mentions.mention import EDGE, Mention
from hearsay.resolution.mentions.nouns import described_kind, kind_before, somebody
from hearsay.resolution.mentions.phrases import head_noun, joint, main_end, trim
from hearsay.resolution.mentions.spokes import spoken_for
from hearsay.resolution.mentions.stories import by_outlet, story_of
from hearsay.resolution.naming.name import HONOURS, Name, overlapping, personal
from hearsay.resolution.naming.names import names
from hearsay.types import Kind, Span

_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def parse(text: str, at: Span, found: Sequence[Name]) -> Mention:
    """What the words at a span say; `found` are the names of the whole text, in order."""
    at = trim(text, at)
    phrase = re.sub(r"\s+", " ", at.of(text))
    bare = re.sub(r"^(?:by|from|per) ", "", phrase).casefold()
    if bare in PRONOUNS and not capitals(text, at):
        return Mention(phrase=phrase, at=at, pronoun=PRONOUNS[bare])
    if known(phrase) or organisation(phrase) or (_ADDRESS.fullmatch(phrase) and looks_like_one(phrase)):
        bare = phrase.removeprefix("the ").removeprefix("The ")
        whole = next(
            (n for n in overlapping(found, at) if n.words == bare and at.covers(n.at)), Name(words=bare, at=at)
        )
        return Mention(phrase=phrase, at=at, name=whole)
    within = [n for n in overlapping(found, at) if at.covers(n.at) and not _office(text, n)]
    inside = [n for n in within if _denotes(n, phrase) or _surname(n, found)] or [
        n for n in _by_itself(text, at) if _denotes(n, phrase) and (_surname(n, found) or not _common(text, n))
    ]
    if not inside and foreign(text, at):
        return Mention(phrase=phrase, at=at, name=Name(words=phrase, at=at), kind="person")
    parts = joint(text, at, inside)
    if len(parts) > 1:
        return Mention(phrase=phrase, at=at, parts=parts)
    return _single(text, parts[0], inside)


def _denotes(n: Name, phrase: str) -> bool:
    """No mere adjective of a country, unless it is all there is ("the U.S."), and no people."""
    if n.title or not people(n.words):
        return True
    whole = phrase.removeprefix("the ").removeprefix("The ") == n.words
    one_of_two = adjective(n.words) and re.search(rf"(?:^|and )(?:the )?{re.escape(n.words)}(?: and|$)", phrase)
    return bool(one_of_two) or (whole and n.words.casefold() in adjectives())


def _by_itself(text: str, at: Span) -> Iterator[Name]:
    """The names in words that stand where capitals tell none: in a headline, at the start of a sentence."""
    for n in names(calm(text, at) + "."):
        yield Name(words=n.words, at=n.at.moved(at.start), title=n.title, owner=n.owner)


def _common(text: str, n: Name) -> bool:
    """One word that opens a sentence and is written small elsewhere, or is a noun for people: "Theologians"."""
    low = n.words.casefold()
    plural = low.endswith("s") and somebody(low)
    opens = not re.search(r"[\w,;)] ?$", text[max(0, n.at.start - 2) : n.at.start])
    return opens and " " not in n.words and (plural or bool(re.search(rf"\b{re.escape(low)}\b", text)))


def _office(text: str, n: Name) -> bool:
    """ "Member" of "Member of Parliament Ada Lund" is no name."""
    return personal_noun(n.words.casefold()) and text.startswith(" of ", n.at.end)


def _surname(n: Name, found: Sequence[Name]) -> bool:
    """A people's name that somebody of the report bears: "Rolf Dane said … Dane said"."""
    return any(o.at < n.at and o.words.endswith(f" {n.words}") and personal(o.words.split()) for o in found)


def _single(text: str, at: Span, inside: Sequence[Name]) -> Mention:
    phrase = re.sub(r"\s+", " ", at.of(text))
    end = main_end(text, at, inside)
    core = [n for n in inside if n.at.end <= end]
    last = core[-1] if core else None
    if last and _ends(text, last, end):
        return _named(text, at, last, core)
    if last is None or not story_of(text, at, last, end):
        aside = apposed(text, at, end, inside)
        if aside:
            return _named(text, at, aside, [aside])
    head = head_noun(text, at, inside)
    spoken = spoken_for(text, at, end, head, last)
    if spoken:
        return spoken
    if last and (kind := story_of(text, at, last, end)):
        return Mention(phrase=phrase, at=at, name=last, head=head, kind=kind, words=_words(text, at, last))
    if stolen := by_outlet(text, at, end, head, inside):
        whose: Kind | None = None if _by_name(stolen.words) else "outlet"
        return Mention(phrase=phrase, at=at, name=stolen, head=head, kind=whose, words=_words(text, at, stolen))
    owner = next((n for n in core if re.match(r"['’]s? ", text[n.at.end : n.at.end + 3])), None)
    kind = described_kind(phrase, head)
    return Mention(
        phrase=phrase, at=at, head=head, kind=kind, words=frozenset(content_words(text[at.start : at.end])), owner=owner
    )


def _by_name(words: str) -> bool:
    """Somebody's by name: "a post from Ada Lund"."""
    return " " in words and words.split()[0].casefold() in given_names() and personal(words.split())


def _ends(text: str, name: Name, end: int) -> bool:
    """Nothing but a possessive or honours ("KC") between the name and the end of the noun phrase."""
    behind = re.sub(r"^['’]s?", "", text[name.at.end : end]).strip(EDGE)
    return not behind or behind.strip(".").casefold() in HONOURS


def _named(text: str, at: Span, name: Name, core: Sequence[Name]) -> Mention:
    before = text[at.start : name.at.start].split()
    head = before[-1].strip(",").casefold() if before else None
    return Mention(
        phrase=re.sub(r"\s+", " ", at.of(text)),
        at=at,
        name=name,
        head=head,
        kind=kind_before(before, name),
        words=_words(text, at, name),
        owner=next((n for n in core if n.words == name.owner), None),
    )


def _words(text: str, at: Span, name: Name) -> frozenset[str]:
    return frozenset(content_words(text[at.start : name.at.start] + " " + text[name.at.end : at.end]))
