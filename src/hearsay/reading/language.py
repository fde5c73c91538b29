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
    language, confidence = _identifier().classify(head)
    return str(language) if confidence >= _SURE else None


def primary(tag: str | None) -> str | None:
    """The language of a declared tag, without region and script.

    >>> primary("en-GB"), primary("pt_BR"), primary(""), primary("english")
    ('en', 'pt', None, None)
    """
    found = _TAG.match((tag or "").strip())
    return found[0].lower() if found else None
