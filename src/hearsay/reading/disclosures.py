"""What a report says of its own making: written or read aloud by a machine, translated by one, paid for."""

from __future__ import annotations

import re

_MACHINE = r"(?:an?\s+)?(?:generative\s+)?(?:AI|A\.I\.|artificial intelligence|automat(?:ion|ed)|machine|ChatGPT|a (?:large )?language model)"
_PIECE = (
    r"(?:this|the)\s+(?:article|story|report|text|piece|content|post|page|summary|translation|audio|version|headline)s?"
)
_MADE = r"(?:written|produced|created|generated|drafted|translated|summari[sz]ed|edited|prepared|published|voiced|narrated|read)"
_STATEMENTS = (
    r"(?:this |the )?(?:voice|audio|narration)(?: of this (?:article|story))? is (?:AI|A\.I\.|machine|computer)[- ]generated[^.!?\n]*[.!]?(?:\s+inconsistencies may occur\.?)?",
    rf"{_PIECE}\s+(?:was|is|has been|were)\s+(?:partly |partially |automatically |originally )?{_MADE}(?:\s+and\s+\w+)?\s+"
    rf"(?:(?:with|by|using|through)\s+)(?:the\s+)?(?:help|assistance|aid|use|support)?\s*(?:of\s+)?{_MACHINE}\b[^.!?\n]*[.!]?",
    rf"{_PIECE}\s+(?:was|is|has been)\s+(?:automatically|machine)[- ](?:generated|translated|written)[^.!?\n]*[.!]?",
    rf"{_MACHINE}[- ](?:generated|assisted|translated)\s+(?:summary|article|translation|content|voice|audio)\s*[.:]?(?=\s*$)",
    r"AI (?:was|tools were) used (?:in|to) [^.!?\n]*(?:this|the) (?:article|story|report)[^.!?\n]*[.!]?",
    r"(?:this is |this article is |this content is |this post is )?(?:a )?(?:sponsored|paid|partner) (?:content|post|article|partnership)(?: (?:by|from|with) [^.!?\n]{2,60})?[.]?(?=\s*$)",
)
_DISCLOSURE = re.compile("|".join(rf"(?:^|(?<=[\s.!?(\[])){s}" for s in _STATEMENTS), re.IGNORECASE | re.MULTILINE)
# All of them contain one of these; most reports contain none, and looking for words costs a tenth of the patterns.
_HINT = re.compile(
    r"\bA\.?I\b|artificial intelligence|automatically|machine|language model|ChatGPT|sponsored|paid |partner ",
    re.IGNORECASE,
)


def disclosures_in(text: str) -> tuple[str, ...]:
    r"""The statements, in order, each once.

    >>> disclosures_in("Rain fell.\nVoice is AI-generated. Inconsistencies may occur.")
    ('Voice is AI-generated. Inconsistencies may occur.',)
    >>> disclosures_in("The court found that the brief was written with AI.")
    ()
    """
    if not _HINT.search(text):
        return ()
    return tuple(dict.fromkeys(" ".join(found[0].split()) for found in _DISCLOSURE.finditer(text)))


def without_disclosures(block: str) -> str:
    """The block with its disclosures cut out."""
    if not _HINT.search(block):
        return block
    return " ".join(_DISCLOSURE.sub(" ", block).split()) if _DISCLOSURE.search(block) else block
