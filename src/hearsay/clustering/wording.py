"""A statement as a plain sentence of its own."""

from __future__ import annotations

import re

_DATELINE = re.compile(r"[A-Z][A-Z.' ]+(?:,\s[\w. ]{2,30}){0,3}\s?(?:\([\w ]{2,40}\)\s?)?(?:--|[–—-])\s")
_OPENING = re.compile(r"(?:that|how)\s(?=\S)")
_INSERTED = re.compile(r"\[(\w{1,3})\](?=\w)")
_MARKS = "\"“”'‘’"


def sentence(text: str) -> str:
    r"""Without dateline, line breaks, a leading "that", quotation marks around it or an editor's brackets in a word.

    >>> sentence("that the [b]ridge at\nElsine is shut,")
    'The bridge at Elsine is shut.'
    >>> sentence("that they were ‘fairy tales’,")
    'They were ‘fairy tales’'
    """
    flat = " ".join(text.split())
    flat = flat[m.end() :] if (m := _DATELINE.match(flat)) else flat
    flat = _INSERTED.sub(r"\1", flat)
    flat = _OPENING.sub("", flat, count=1) if _OPENING.match(flat) else flat
    if not any(mark in flat[1:-2] for mark in '"“”‘'):
        flat = flat.strip(_MARKS)
    flat = flat.rstrip(" ,;:–—-")
    ended = flat if not flat or flat[-1] in ".!?…\"”’'" else f"{flat}."
    return ended[:1].upper() + ended[1:]
