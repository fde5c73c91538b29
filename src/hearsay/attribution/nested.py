"""What a paraphrased content itself ascribes to somebody: "AFP said that the minister had promised …".

The model's spans do not nest, so it reads a content as a text of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from hearsay.attribution.draft import Draft
from hearsay.attribution.words import SAYS
from hearsay.text import OPENERS

Find = Callable[[str], Iterable[Draft]]

# Whoever is only pointed at is the outer speaker, as a rule ("the mayor said she had said").
_POINTS = re.compile(
    r"(?:i|he|she|it|we|they|his|her|its|our|their|this|these|those|who|which|that|one|what)\b", re.IGNORECASE
)
_THAT = re.compile(r"\Athat\s+", re.IGNORECASE)  # alone it makes the model think of a clause without a subject
SHORTEST = 40  # characters of a content that is read again
FILLS = 0.7  # an inner attribution is one only if it fills so much of the outer content


def within(text: str, outer: Draft, find: Find) -> Iterator[Draft]:
    """The inner attributions of one draft; the model runs only over a paraphrase that holds a word of saying."""
    for part in outer.content:
        words = _THAT.sub("", part.of(text), count=1)
        start = part.end - len(words)
        if len(words) > SHORTEST and words[0] not in OPENERS and SAYS.search(words):
            yield from (d.moved(start) for d in find(words) if _is_another(words, d))


def _is_another(words: str, inner: Draft) -> bool:
    if not inner.cue or not inner.speaker:
        return False
    start, end = inner.extent()
    says = SAYS.search(inner.cue.of(words)) and not _POINTS.match(inner.speaker.of(words))
    return bool(says) and end - start >= FILLS * len(words)
