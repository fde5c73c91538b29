"""How a content is given: direct (quoted), indirect (paraphrased), mixed."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.types import Manner, Span


def manner(text: str, content: Sequence[Span], quotations: Sequence[Span]) -> Manner:
    """By the share of the content's letters and digits that stand between quotation marks."""
    letters = [i for span in content for i in range(*span) if text[i].isalnum()]
    inside = sum(any(q.start <= i < q.end for q in quotations) for i in letters)
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.9 * len(letters) else "mixed"
