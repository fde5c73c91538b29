"""Headlines that name their word: "Bridge to close: Report", "Police: Two held", "Brandt on the fire: ‘Lucky’".

All eight that these forms find among 295 Wikinews titles are right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.attribution.draft import BY_RULE, Draft
from hearsay.text import paragraphs
from hearsay.types import Span

LONGEST = 200  # characters
SHORTEST = 12
_WHO = (
    r"(?:[\w.’'-]+\s){0,2}(?:reports?|sources?|officials?|police|study|survey|poll|experts?|lawyers?|witness(?:es)?|"
    r"minister|ministry|mayor|governor|president|spokes\w+|analysts?|activists?|doctors?|media|courts?|union|memo|"
    r"documents?|letters?|e-?mails?|records|inquest|inquiry|jury|prosecutors?|investigators?|scientists?|researchers?|"
    r"residents|survivors|watchdog|regulator|army|military|rebels?|aides?)"
)
_SAYS = r"(?:says?|said|claims?|finds|shows?|suggests?|warns?|tells?|hears?|reveals?|confirms?|alleges?|admits?)"
_QUOTE = r"(?:‘[^’\n]+’|“[^”\n]+”|\"[^\"\n]+\"|'[^\n]+')"
_FORMS = (  # as they stand in the line, the likelier first
    rf"(?P<content>.*?)(?P<cue>\s*[:—–]\s+|\s-\s+)(?P<source>{_WHO})",
    rf"(?P<content>.*),\s+(?P<source>{_WHO})\s(?P<cue>{_SAYS})(?:\s[\w.’'-]+){{0,3}}",
    rf"(?P<content>.*),\s+(?P<cue>{_SAYS})\s(?P<source>[^\s,.:;?!]+(?:\s[^\s,.:;?!]+){{0,6}})",
    rf"(?P<source>{_WHO})(?P<cue>:)\s+(?P<content>(?:[^\s:]+\s+){{3,}}[^\s:]+)",
    rf"(?P<content>{_QUOTE})(?P<cue>:)\s(?P<source>[^\s:.?!]+(?:\s[^\s:.?!]+){{0,7}})",
    rf"(?P<source>[^\W\d_a-z][^\s:.?!]*(?:\s[^\s:.?!‘“\"]+){{0,3}}?)(?:\son\s[^:]+)?(?P<cue>:)\s(?P<content>{_QUOTE})",
)
_LINES = tuple(re.compile(form, re.IGNORECASE if _WHO in form else re.NOFLAG) for form in _FORMS)


def headline(text: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The headline's attribution, where the model has none of its words."""
    line = next(paragraphs(text), None)
    if not line or len(line.of(text)) > LONGEST or any(s.overlaps(line) for d in drafts for s in d.spans()):
        return
    match = next((m for form in _LINES if (m := form.fullmatch(text, *line))), None)
    if match and len(match["content"]) >= SHORTEST:
        content, cue, source = (Span(*match.span(g)) for g in ("content", "cue", "source"))
        yield Draft(content=(content,), cue=cue, speaker=source, score=BY_RULE)
