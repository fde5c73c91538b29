"""The words that name a source at one place → what they say by themselves: a name, a description, a pronoun, several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearsay.facts.nouns import CLOSED
from hearsay.facts.outlets import known, looks_like_one
from hearsay.facts.places import adjective, adjectives, given_names, organisation
from hearsay.facts.words import (
    COMMON,
    DOCUMENT_HEADS,
    GROUP_HEADS,
    HEADS,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    PERSON_HEADS,
    PRONOUNS,
    TITLES,
    content_words,
)
from hearsay.resolution.naming.figures import people
from hearsay.resolution.naming.names import Name, institutional, names, overlapping, personal
from hearsay.types import Kind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One reference at `at`. Either `pronoun` (its class, words.PRONOUNS), or `name`, or a description by its `head` noun.

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
        return _plural(self.phrase, self.head) or self.head in ("media", "press")

    @property
    def article(self) -> str:
        """The first word where it is an article, a numeral or the like, in small letters; else empty."""
        first = self.phrase.split(" ", 1)[0].casefold() if self.phrase else ""
        return first if first in _ARTICLES else ""


_ARTICLES = frozenset(
    "a an the this that these those one another some several many two three four five other others both its his her their "
    "our multiple various certain most all".split()
)
_EDGE = " \t,;:—–-\"“”‘’'([)]\n"
_AND = re.compile(r",? (?:and|as well as|or|&) ")
# What ends a noun phrase: a relative clause, a preposition, an adverb; a participle, if a noun stands before it.
_TAIL = re.compile(
    r"(?<=[\w’'.\")])(?:,? (?:who|whom|which|that|whose|where)\b|,? (?:of|in|on|at|for|from|with|to|by|inside|within|near|behind|"
    r"about|around|outside|under|after|via|above|below|beneath|beyond|beside|along|across|among|aboard|against|during|before|since|without|familiar|close|loyal|here|there|shortly|last|this|late|early|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|(?P<verb>(?:[a-z]+ly )?(?:known|seen|taken|held|made|given|written|"
    r"shot|sent|found|caught|born|drawn|built|kept|brought|[a-z]+(?:ing|ed))))\b)"
)


def parse(text: str, at: Span, found: Sequence[Name]) -> Mention:
    """What the words at a span say; `found` are the names of the whole text, in order."""
    at = _trimmed(text, at)
    phrase = re.sub(r"\s+", " ", at.of(text))
    bare = re.sub(r"^(?:by|from|per) ", "", phrase).casefold()
    if bare in PRONOUNS and not _capitals(text, at):
        return Mention(phrase=phrase, at=at, pronoun=PRONOUNS[bare])
    if known(phrase) or organisation(phrase):
        bare = phrase.removeprefix("the ").removeprefix("The ")
        whole = next(
            (n for n in overlapping(found, at) if n.words == bare and at.covers(n.at)), Name(words=bare, at=at)
        )
        return Mention(phrase=phrase, at=at, name=whole)
    inside = [n for n in overlapping(found, at) if at.covers(n.at) and (_denotes(n, phrase) or _surname(n, found))] or [
        Name(words=n.words, at=n.at.moved(at.start), title=n.title, owner=n.owner)
        for n in names(_calm(text, at) + ".")
        if _denotes(n, phrase)
    ]
    if not inside and _foreign(text, at):
        return Mention(phrase=phrase, at=at, name=Name(words=phrase, at=at), kind="person")
    parts = _joint(text, at, inside)
    if len(parts) > 1:
        return Mention(phrase=phrase, at=at, parts=parts)
    return _single(text, parts[0], inside)


def _capitals(text: str, at: Span) -> bool:
    """ "WHO", "US", "IT": an acronym, unless all around it is in capitals too."""
    return len(at.of(text)) > 1 and at.of(text).isupper() and not _shouted(text, at)


def _shouted(text: str, at: Span) -> bool:
    return text[max(0, at.start - 60) : at.end + 60].isupper()


def _calm(text: str, at: Span) -> str:
    """The words there; as a report prints them that is not in capitals throughout, where this one is."""
    return _WORD.sub(_lowered, at.of(text)) if _shouted(text, at) else at.of(text)


_WORD = re.compile(r"[^\W\d_]+")


def _lowered(word: re.Match[str]) -> str:
    if word[0].lower() in COMMON - PRONOUNS.keys():
        return word[0].lower()
    return word[0][0] + word[0][1:].lower() if len(word[0]) > 3 else word[0]


def _foreign(text: str, at: Span) -> bool:
    """A few words in a script without capitals, in a report that has them: somebody's name."""
    words, around = at.of(text), text[max(0, at.start - 60) : at.end + 60]
    letters = any(c.isalpha() for c in words) and words.upper() == words.lower()
    cased = sum(c.islower() or c.isupper() for c in around)
    return letters and words.count(" ") < 4 and 2 * cased > sum(c.isalpha() for c in around)


def _denotes(n: Name, phrase: str) -> bool:
    """No mere adjective of a country, unless it is all there is ("the U.S."), and no people."""
    if n.title or not people(n.words):
        return True
    whole = phrase.removeprefix("the ").removeprefix("The ") == n.words
    one_of_two = adjective(n.words) and re.search(rf"(?:^|and )(?:the )?{re.escape(n.words)}(?: and|$)", phrase)
    return bool(one_of_two) or (whole and n.words.casefold() in adjectives())


def _surname(n: Name, found: Sequence[Name]) -> bool:
    """A people's name that somebody of the report bears: "Rolf Dane said … Dane said"."""
    return any(o.at < n.at and o.words.endswith(f" {n.words}") and personal(o.words.split()) for o in found)


def _trimmed(text: str, at: Span) -> Span:
    start, end = at
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    lead = re.match(r"(?:by|from|per|also|as) (?=\S)", text[start:end])
    tail = re.search(r"\s(?:who|which|that|himself|herself|itself|themselves|\[[^\[\]]*\]?)$", text[start:end])
    end = start + tail.start() if tail else end
    return Span(start + (lead.end() if lead else 0), end)


def _joint(text: str, at: Span, inside: Sequence[Name]) -> tuple[Span, ...]:
    """The speakers that "and" joins, where each could stand alone: a name, or a noun for somebody."""
    whole = Span(at.start, _main_end(text, at, inside))
    for match in _AND.finditer(text, *whole):
        left, right = Span(whole.start, match.start()), Span(match.end(), whole.end)
        if any(n.at.start < match.start() < n.at.end for n in inside):
            continue
        if _stands(text, left, inside) and _stands(text, right, inside):
            return (left,) if re.match(r"others?\b", right.of(text)) else (left, right)
    return (at,)


def _stands(text: str, part: Span, inside: Sequence[Name]) -> bool:
    """A name, or a noun for people with an article, a plural or a name's possessive before it."""
    words = part.of(text).split()
    if not words:
        return False
    for n in inside:
        ahead = text[part.start : n.at.start - len(n.title) - bool(n.title)].split()
        if n.at.end == part.end and (len(ahead) < 2 or ahead[-1].casefold() in HEADS):
            return True
    head = _head_noun(text, part, inside)
    counted = words[0].casefold() in _ARTICLES or (head or "").endswith("s")
    return head in HEADS and counted


def _main_end(text: str, at: Span, inside: Sequence[Name]) -> int:
    """Where the noun phrase proper ends: before a comma, a relative clause, a preposition or a participle."""
    many = _AMOUNT.match(text, at.start, at.end)
    start = many.end() if many else at.start
    aside = next((m.start() for m in _ASIDE.finditer(text[start : at.end]) if m.start()), None)
    cut = at.end if aside is None else start + aside
    for match in _TAIL.finditer(text, start, cut):
        ahead = text[start : match.start()].split()
        inner = any(n.at.start < match.start() + 1 < n.at.end for n in inside)
        if not ahead or inner or ahead[-1].casefold() in _ARTICLES:
            continue
        noun = ahead[-1].casefold()
        if not match["verb"] or not (HEADS | DOCUMENT_HEADS).isdisjoint((noun, noun.removesuffix("s"))):
            return match.start()
    return cut


_ASIDE = re.compile(r",|\((?![A-Z][\w.&-]{1,9}\) [a-z])| [—–-] ")  # not the initials in "a Lund Council (LC) official"
_AMOUNT = re.compile(
    r"(?:an? )?(?:rash|lot|number|handful|couple|majority|minority|host|slew|string|pair|variety|group|hundreds|thousands|dozens|scores|"
    r"half|two-thirds|(?:\d[\d.,]* ?)(?:%|per ?cent)|some|many|several|most|all|members) of (?:the |his |her |its |their )?(?=[a-z])",
    re.IGNORECASE,
)


def _head_noun(text: str, part: Span, inside: Sequence[Name]) -> str | None:
    end = _main_end(text, part, inside)
    words = re.findall(r"[\w’'-]+", text[part.start : end])
    return re.sub(r"['’]s?$", "", words[-1]).casefold() if words else None


def _single(text: str, at: Span, inside: Sequence[Name]) -> Mention:
    phrase = re.sub(r"\s+", " ", at.of(text))
    end = _main_end(text, at, inside)
    core = [n for n in inside if n.at.end <= end]
    last = core[-1] if core else None
    if last and _ends(text, last, end):
        return _named(text, at, last, core)
    if last is None or not _story(text, at, last, end):
        aside = _apposed(text, at, end, inside)
        if aside:
            return _named(text, at, aside, [aside])
    head = _head_noun(text, at, inside)
    spoken = _spokes(text, at, end, head, last)
    if spoken:
        return spoken
    if last and (kind := _story(text, at, last, end)):
        return Mention(phrase=phrase, at=at, name=last, head=head, kind=kind, words=_words(text, at, last))
    if stolen := _by_outlet(text, at, end, head, inside):
        return Mention(phrase=phrase, at=at, name=stolen, head=head, kind="outlet", words=_words(text, at, stolen))
    owner = next((n for n in core if re.match(r"['’]s? ", text[n.at.end : n.at.end + 3])), None)
    kind = _kind(phrase, head)
    return Mention(
        phrase=phrase, at=at, head=head, kind=kind, words=frozenset(content_words(text[at.start : at.end])), owner=owner
    )


def _ends(text: str, name: Name, end: int) -> bool:
    """Nothing but a possessive between the name and the end of the noun phrase."""
    return not re.sub(r"^['’]s?", "", text[name.at.end : end]).strip(_EDGE)


def _named(text: str, at: Span, name: Name, core: Sequence[Name]) -> Mention:
    before = text[at.start : name.at.start].split()
    head = before[-1].strip(",").casefold() if before else None
    return Mention(
        phrase=re.sub(r"\s+", " ", at.of(text)),
        at=at,
        name=name,
        head=head,
        kind=_kind_before(before, name),
        words=_words(text, at, name),
        owner=next((n for n in core if n.words == name.owner), None),
    )


def _words(text: str, at: Span, name: Name) -> frozenset[str]:
    return frozenset(content_words(text[at.start : name.at.start] + " " + text[name.at.end : at.end]))


def _kind_before(before: Sequence[str], name: Name) -> Kind | None:
    lows = [w.strip(",").casefold() for w in before]
    if name.words.startswith("@") or lows[-1:] in (["handle"], ["username"]):
        return "account"
    last = next((w for w in lows[::-1] if w not in ("called", "named", "dubbed", "known", "as")), "")
    if name.title or last in TITLES:
        return "person"
    if last in OUTLET_HEADS - {"network", "agency", "wire", "show", "programme", "program"}:
        return "outlet"
    return "person" if last in PERSON_HEADS else None


_BESIDE = re.compile(
    r"(?:, (?:the )?|[—–-] ?|\((?:the )?|\b(?:as|named|called|handle|username) (?:the )?|[“\"])[“\"]?$"
)


def _apposed(text: str, at: Span, end: int, inside: Sequence[Name]) -> Name | None:
    """A name that a comma, a dash or a bracket sets beside a description: "a member of the party, Leonid …"."""
    for before, n in zip([None, *inside], inside, strict=False):
        if n.at.start > end and (_runs_on(text, at, before, n) or _marked(text, at, end, before, n)):
            return n
    return None


def _start(n: Name) -> int:
    return n.at.start - len(n.title) - bool(n.title)


def _runs_on(text: str, at: Span, before: Name | None, n: Name) -> bool:
    """ "A director at the Lund Foundation Ada Berg", "director of communications Ada Berg"; not "a friend of actor …"."""
    if (n.at.end != at.end and text[n.at.end] != ",") or not personal(n.words.split()):
        return False
    if before and before.at.end + 1 == _start(n):
        return True
    return n.words.split()[0].casefold() in given_names() and _noun_before(
        text[max(at.start, _start(n) - 40) : _start(n)]
    )


def _noun_before(words: str) -> bool:
    """The words end in a thing's name: "of communications ", not "of actor "."""
    *_, noun, end = ["", "", *words.split(" ")]
    whose = noun.casefold() in CLOSED | PERSON_HEADS | TITLES
    return not end and noun.islower() and not whose and not noun.endswith(("ed", "ing", "ly"))


def _marked(text: str, at: Span, end: int, before: Name | None, n: Name) -> bool:
    mark = _BESIDE.search(text, max(at.start, _start(n) - 12), _start(n))
    if not mark or re.match(r"\w|['’]s? \w| (?:officials|sources|police)\b", text[n.at.end : at.end]):
        return False
    if mark.group().startswith("("):
        return personal(n.words.split()) and mark.start() <= end + 1
    if mark.group().startswith(","):
        return not _whereabouts(text, before, n)
    return mark.group()[0] in '—–-“"' or before is None or before.at.start < end


def _whereabouts(text: str, before: Name | None, n: Name) -> bool:
    """The country or county behind a town: "a teacher from Ulm, Bavaria,"."""
    if adjective(n.words):
        return True
    tight = (
        before is not None and before.at.end + 2 == n.at.start and n.words.split()[0].casefold() not in given_names()
    )
    return bool(before and tight and re.search(r"\b(?:from|in|near|at) (?:the )?$", text[: before.at.start][-20:]))


_SPOKES = re.compile(r"spokes(?:man|woman|person|people|men)s?$|representative$|spokespersons$")


def _spokes(text: str, at: Span, end: int, head: str | None, last: Name | None) -> Mention | None:
    """An unnamed spokesperson: who is spoken for."""
    if not head or not _SPOKES.search(head):
        return None
    phrase = re.sub(r"\s+", " ", at.of(text))
    behind = re.match(r"(?:,)? (?:for|of|at|with|from) ", text[end : at.end])
    if behind:
        whom = Span(end + behind.end(), at.end)
    else:
        lead = re.match(r"(?:an?|the|one|another) ", text[at.start : end], re.IGNORECASE)
        start = at.start + (lead.end() if lead else 0)
        whom = Span(start, end - len(head)) if last or re.match(r"\w+ \w", text[start:end]) else Span(start, start)
    trimmed = _trimmed(text, Span(whom.start, whom.end))
    stripped = Span(trimmed.start, trimmed.end - (2 if re.search(r"['’]s$", trimmed.of(text)) else 0))
    if stripped.end <= stripped.start or stripped.of(text).casefold() in ("official", "chief", "senior", "former"):
        return None
    return Mention(phrase=phrase, at=at, head=head, kind="organisation", speaks_for=stripped)


_PAPERS = frozenset(
    "report reports article story piece post coverage reporters newspaper paper daily weekly magazine website site blog "
    "service edition channel broadcaster network correspondent agency newswire tabloid programme program show station team radio television".split()
)


def _story(text: str, at: Span, name: Name, end: int) -> Kind | None:
    """What a name with a noun behind it comes to: "the Rodong Sinmun daily" the outlet, "a White House statement" its maker."""
    tail = re.sub(r"^['’]s?", "", text[name.at.end : end]).split()
    if not tail or len(tail) > 4 or adjective(name.words) or re.match(r"state\b", tail[0]):
        return None
    noun = tail[-1].casefold().strip(_EDGE)
    if re.match(r"an? ", text[at.start : end], re.IGNORECASE) and not known(name.words):
        return None  # "a Halden station" is some station there
    if noun in _PAPERS and (known(name.words) or noun not in _SHARED_NOUNS):
        return "outlet"
    return "organisation" if noun in _OWN_WORDS else None


_OWN_WORDS = frozenset("statement announcement release communique speech remarks testimony".split())  # their maker's


_SHARED_NOUNS = frozenset(
    "report reports story team agency show post service edition program programme network".split()
)


def _by_outlet(text: str, at: Span, end: int, head: str | None, inside: Sequence[Name]) -> Name | None:
    """ "a report in The Telegraph", "an article by AP on the Gazette's website": the outlet whose it is."""
    if head not in ("report", "reports", "article", "story", "piece", "post", "interview", "coverage"):
        return None
    match = re.match(
        r",?(?: (?:on|released|published|first)\w*)* (?:in|by|from|on|published (?:in|by)) (?:the |UK publication |a )?",
        text[end : at.end],
    )
    origin = re.search(r"\b(?:attributed to|citing) ", text[end : at.end])
    after = end + (origin.end() if origin else match.end() if match else 0)
    first = next((n for n in inside if n.at.start >= after - 1 and not adjective(n.words)), None)
    if (
        not first
        or institutional(first.words.split()[-1])
        or not (match or origin)
        or text[after : first.at.start].count(" ") > 5
    ):
        return None
    topic = match and match.group().rstrip().endswith((" on", " about")) and not looks_like_one(first.words)
    return None if topic else first


def _kind(phrase: str, head: str | None) -> Kind | None:
    if re.match(r"(?:one|another|each) of\b", phrase, re.IGNORECASE):
        return "person"
    if head in ("account", "accounts", "profile", "profiles", "handle") and (
        _PLATFORM.search(phrase) or phrase.casefold() == "the account"
    ):
        return "account"
    if head == "guard":
        return "organisation" if _FORCE.search(phrase) else "person"
    if re.search(r"\b(?:news|press|wire) agenc(?:y|ies)\b", phrase):
        return "outlet"
    if head in ("report", "reports") and re.search(
        r"\b(?:intelligence|police|court|medical|autopsy|government)\b", phrase
    ):
        return "document"
    return kind_of(head, plural=_plural(phrase, head))


_FORCE = re.compile(
    r"\b(?:coast|national|home|civil|honou?r|border|presidential|republican|revolutionary)\b", re.IGNORECASE
)
_PLATFORM = re.compile(
    r"\b(?:Twitter|Facebook|Instagram|Weibo|Telegram|YouTube|TikTok|Reddit|Tumblr|VK|social[- ]media|fan|fake|parody|spoof)\b|@",
    re.IGNORECASE,
)


def _plural(phrase: str, head: str | None) -> bool:
    if _AMOUNT.match(phrase):
        return True
    one = re.match(r"(?:an?|one|another|this|each)\b", phrase, re.IGNORECASE)
    return bool(head and not one and (head in GROUP_HEADS or re.search(r"[^su]s$|men$|people$", head)))


def kind_of(head: str | None, *, plural: bool = False) -> Kind | None:
    """The kind that a head noun tells; a singular noun that is in no list is taken for a person, a plural for a group."""
    if head is None:
        return None
    groups: tuple[tuple[frozenset[str], Kind], ...] = (
        (GROUP_HEADS, "group"),
        (PERSON_HEADS, "person"),
        (OUTLET_HEADS, "outlet"),
        (ORGANISATION_HEADS, "organisation"),
        (DOCUMENT_HEADS, "document"),
    )
    listed = next((kind for heads, kind in groups if head in heads), None)
    if listed is None and head.endswith("s"):
        one = head.removesuffix("s") if not head.endswith("ies") else head[:-3] + "y"
        listed = next((kind for heads, kind in groups[2:] if one in heads), None)
    return listed or ("group" if plural else "person")


def described(mention: Mention) -> str:
    """An unnamed source's short name: noun and what stands before it, with the clause behind it where that is short."""
    bare = _VACUOUS.sub("", _MANY_OF.sub("", re.sub(r" \([A-Z][\w.&-]{1,9}\)(?= [a-z])", "", mention.phrase)))
    if mention.head in ("report", "reports"):
        bare = re.sub(r" (?:of|that|about|on) .*", "", bare)
    bare = re.split(
        r",(?! (?:including|who recently))|\(| — | – |[“\"]$| (?:cited|quoted) by | shortly | (?:here|there)$", bare
    )[0]
    bare = re.sub(r"\bUS\b|\bU\.S(?!\.)", "U.S.", bare)
    bare = re.sub(
        r"(?: (?:on|late|early|last|this|earlier))* (?:\w+day|today|week|month|year|morning|night)$|(?: (?:from|in|on|of|at|for|by))+$",
        "",
        bare,
    )
    bare = re.sub(r" who (?:(?:had|have|has|was|were|is|are) )+(?:been )?", " ", bare.replace(",", ""))
    words = re.sub(r"\brep(s?)\b", r"representative\1", bare).strip(_EDGE).split()
    second = [i for i, w in enumerate(words) if w in _PLACED][1:]
    return " ".join(words[: second[0] if second and mention.kind in ("person", "group") else 12])


_PLACED = frozenset("in at near on from outside inside along around".split())  # one place tells enough


_MANY_OF = re.compile(
    r"^(?:(?:an? )?(?:rash|lot|number|handful|couple|majority|host|slew|string|variety|few)|some|many|several|most|all) of "
    r"(?:(?:the|these|those) )?",
    re.IGNORECASE,
)
_VACUOUS = re.compile(
    r"^(?:(?:the|an?|this|that|these|those|certain|some|several|many|multiple|various|other|another(?! of\b)|one(?! of\b)|"
    r"anonymous|unnamed|unidentified|unspecified|unconfirmed|so-called|alleged|earlier|recent|early|conflicting|new) +|[“\"])+",
    re.IGNORECASE,
)


def heads(mention: Mention) -> Iterator[str]:
    if mention.head:
        yield mention.head
        yield mention.head.removesuffix("s")
