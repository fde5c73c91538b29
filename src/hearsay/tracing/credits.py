"""Outlets and places of rumour that a report leans on without a word of saying.

"The full story is at the Harbour Post"; "Source: Harbour Post"; "That is the theory of the Post". What other reports
credit for the claim, and this one names too, this one leans on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from hearsay.text import paragraphs, plain
from hearsay.tracing.naming import is_common
from hearsay.types import Findings, Hop, Span

ALONE = 3  # characters before a name that stands alone
HEAD = 700  # characters within which a report tells of a rumour that it is about

_PLATFORM = (
    r"(?:Twitter(?:sphere)?|Facebook|Instagram|Reddit|Weibo|Telegram|TikTok|YouTube|WhatsApp|"
    r"[Ss]ocial[ -](?:[Mm]edia|[Nn]etworks?))"
)
_RUMOUR = (
    r"(?:rumou?r\w*|speculation|speculat\w+|buzz|abuzz|hoax\w*|chatter|frenzy|reports? (?:began|started|of)|went wild|"
    r"trending|viral|unconfirmed|pronounced dead|claims? (?:began|started|spread))"
)
_SPREADS = re.compile(rf"\b(?:{_PLATFORM}\b[^\n]{{0,200}}?\b{_RUMOUR}|{_RUMOUR}\b[^\n]{{0,200}}?\b{_PLATFORM})\b")
USERS = Hop(name="social media users", kind="group", named=False)
_USERS = re.compile(rf"(?:{_PLATFORM}\b.*\b(?:users?|posters?|accounts?)|(?:users?|posters?) (?:of|on) {_PLATFORM})$")


def is_user(hop: Hop) -> bool:
    """ "Twitter users": nobody in particular."""
    return not hop.named and hop.kind == "group" and bool(_USERS.search(hop.name))


def named(f: Findings, outlets: Iterable[Hop]) -> list[tuple[Hop, Span]]:
    """Those of the outlets that the report names, with the first place, in order of the text."""
    text = plain(f.report.text)
    places = {o: list(pattern(o.name).finditer(text)) for o in outlets}
    found = [(o, Span(*ms[0].span())) for o, ms in places.items() if ms and not any(_own(text, m) for m in ms)]
    return sorted(found, key=lambda x: (x[1], x[0].name))


_FOOTER = re.compile(
    r"(?:opyright|©|originally (?:appeared|published) (?:on|in|at|by)|republished from|courtesy of)[^\n]{0,20}$"
)


def _own(text: str, match: re.Match[str]) -> bool:
    """In a footer, or alone in the last line: the report is the outlet's own."""
    alone = not text[match.end() :].strip(" .\n") and len(text[: match.start()].rsplit("\n", 1)[-1]) < ALONE
    return alone or bool(_FOOTER.search(text, max(0, match.start() - 80), match.start()))


def pattern(name: str) -> re.Pattern[str]:
    bare = re.sub(r"^(?:The|the) ", "", name)
    forms = [re.escape(bare)]
    last = bare.split()[-1]
    if " " in bare and is_common(last):
        forms.append(f"(?<=[Tt]he ){re.escape(last)}")
    if re.search(r" (?:News|Newspaper|Magazine|Online)$", bare):
        forms.append(re.escape(bare.rsplit(" ", 1)[0]))
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


def rumoured(f: Findings) -> Span | None:
    """Where the report's head says that social media are full of it."""
    head = plain(f.report.text[:HEAD])
    return next((Span(*m.span()) for p in paragraphs(head) if (m := _SPREADS.search(head, p.start, p.end))), None)
