"""What a report says of its own making: written or read aloud by a machine, translated by one, paid for."""

from __future__ import annotations

import re

_MACHINE = (
    r"(?:an?\s)?(?:generative\s)?"
    r"(?:AI|A\.I\.|artificial\sintelligence|automation|ChatGPT|(?:large\s)?language\smodels?)"
)
_PIECE = r"this\s(?:article|story|report|text|piece|content|post|page|summary|translation|audio|version|headline)"
_MADE = r"(?:written|produced|created|generated|drafted|translated|summari[sz]ed|edited|prepared|published|voiced|read)"
_REST = r"[^.!?\n]{0,200}[.!]?"
# "This", never "the": a story about a machine-written report is no machine-written report.
_STATEMENTS = (
    rf"(?:this\s|the\s)?(?:voice|audio|narration)(?:\sof\sthis\s\w+)?\sis\s(?:AI|A\.I\.|machine|computer)[-\s]generated"
    rf"{_REST}(?:\s+inconsistencies\smay\soccur\.?)?",
    rf"{_PIECE}\s(?:was|is|has\sbeen)\s(?:partly\s|partially\s|automatically\s|originally\s)?{_MADE}(?:\sand\s\w+)?\s"
    rf"(?:with|by|using|through)\s(?:the\s)?(?:help\s|assistance\s|aid\s|use\s|support\s)?(?:of\s)?{_MACHINE}\b{_REST}",
    rf"{_PIECE}\s(?:was|is|has\sbeen)\s(?:(?:automatically|machine)[-\s]|AI-)(?:generated|translated|written){_REST}",
    r"(?:AI|machine)[-\s](?:generated|assisted|translated)\s(?:summary|article|translation|content|voice|audio)\s*[.:]?$",
    rf"AI\s(?:was|tools\swere)\sused\s(?:in|to)\s[^.!?\n]{{0,80}}\bthis\s(?:article|story|report){_REST}",
    r"this\s(?:is|article\sis|content\sis|post\sis|story\sis)\s(?:an?\s)?(?:sponsored|paid|partner|advertising)\s"
    rf"(?:content|post|article|partnership|feature)\b{_REST}",
    r"inconsistencies\smay\soccur\.?$",
)
_BEGINS = r"(?:^|(?<=[\s.!?(\[]))"
_DISCLOSURE = re.compile("|".join(_BEGINS + one for one in _STATEMENTS), re.IGNORECASE)
# Each statement has one of these in it, most lines have none, and a look for words is eight times as fast.
_SHORTEST = 15  # "This is paid post"
_HINTS = (
    "ai-",
    "ai ",
    "ai.",
    "a.i.",
    "artificial",
    "automat",
    "machine",
    "computer",
    "language model",
    "chatgpt",
    "inconsis",
    "sponsored",
    "paid ",
    "partner ",
    "advertising ",
)


def disclosures_in(text: str) -> tuple[str, ...]:
    r"""The statements, in order, each once.

    >>> disclosures_in("Rain fell.\nVoice is AI-generated. Inconsistencies may occur.")
    ('Voice is AI-generated. Inconsistencies may occur.',)
    >>> disclosures_in("The court found that the brief was written with AI.")
    ()
    """
    hints = _hints_in(text)
    lines = [line for line in text.split("\n") if len(line) > _SHORTEST] if hints else ()
    hinted = (line for line in lines if _is_hinted(line, hints))
    return tuple(dict.fromkeys(" ".join(found[0].split()) for line in hinted for found in _DISCLOSURE.finditer(line)))


def without_disclosures(paragraph: str) -> str:
    """The paragraph with its disclosures cut out; nothing where no word is left of it."""
    if not _hints_in(paragraph) or not _DISCLOSURE.search(paragraph):
        return paragraph
    rest = " ".join(_DISCLOSURE.sub(" ", paragraph).split())
    return rest if any(map(str.isalnum, rest)) else ""


def _hints_in(text: str) -> tuple[str, ...]:
    """A look at the whole page first: most pages have one or two of them."""
    lower = text.lower()
    return tuple(hint for hint in _HINTS if hint in lower)


def _is_hinted(line: str, hints: tuple[str, ...]) -> bool:
    lower = line.lower()
    return any(hint in lower for hint in hints)
