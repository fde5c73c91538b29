"""Which language a text is in, where it is long and clear enough to be sure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Below this a headline in one language often passes for another.
_ENOUGH = 40
# More makes no difference to 181 whole articles, and takes twice the time.
_LOOKED_AT = 2000
_SURE = 0.9
_TAG = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # 0.2 s and 20 MB: only when asked for

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detected(text: str) -> str | None:
    """The ISO 639-1 code, or None where the text is short or the answer unsure."""
    head = text[:_LOOKED_AT].strip()
    if sum(map(str.isalpha, head)) < _ENOUGH:
        return None
    if _plainly_english(head):
        return "en"
    language, confidence = _identifier().classify(head)
    return str(language) if confidence >= _SURE else None


# Words that are frequent in English and in no other language of newspapers that writes with the same letters.
_ENGLISH = frozenset("the of and that with which would their they this been said from".split())
_WORD = re.compile(r"[^\W\d_]+")


def _plainly_english(head: str) -> bool:
    """By function words alone: unpacking the detector's tables takes 0.9 s, most of a cold start.

    All but 70 of 1,683 English news texts pass; a text that does not goes to the detector.
    """
    words = _WORD.findall(head)
    return len(words) >= 20 and _share(words) >= 0.08


def english_share(text: str) -> float:
    """How many of the words are words that only English has so often."""
    return _share(_WORD.findall(text))


def _share(words: list[str]) -> float:
    return sum(w.casefold() in _ENGLISH for w in words) / max(1, len(words))


def language_of(text: str, *, declared: str | None) -> str | None:
    """What a text that is plainly English is, whatever its page declares; else as declared, unless it declares English.

    Templates declare the language that they were made for: a site in German may say "en".
    """
    if _plainly_english(text[:_LOOKED_AT]):
        return "en"
    return detected(text) or declared if declared in (None, "en") else declared


def primary(tag: str | None) -> str | None:
    """The language of a declared tag, without region and script.

    >>> primary("en-GB"), primary("pt_BR"), primary(""), primary("english")
    ('en', 'pt', None, None)
    """
    found = _TAG.match((tag or "").strip())
    return found[0].lower() if found else None
