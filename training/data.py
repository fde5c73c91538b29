"""PolNeAR-style JSON Lines → labelled windows.

A line is {"id", "text", "attributions": [{"source": [[s, e], …], "cue": […], "content": […]}]} (Newell, Margolin &
Ruths, LREC 2018; `hearsay export --to training` writes the same).
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from hearsay.attribution.decode import CONTENT, CUE, SOURCE
from hearsay.attribution.windows import LIMIT, Ints, Window, windows

Document = dict[str, Any]
ROLES = {"source": SOURCE, "cue": CUE, "content": CONTENT}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A window with gold: tags [n]; for each piece the group it belongs to (content and cue: the attribution's cue;
    cue and source: the attribution's source), −1 for none.

    heads_cue [n, n] bool: content piece i may point at cue piece j; heads_source likewise for cue and source.
    """

    window: Window
    tags: Ints
    to_cue: list[tuple[list[int], list[int]]]
    to_source: list[tuple[list[int], list[int]]]


def load(path: Path) -> list[Document]:
    return [json.loads(line) for line in path.read_text("utf8").splitlines() if line.strip()]


def labelled(document: Document, tokenizer: Tokenizer, rng: random.Random | None = None) -> Iterator[Labelled]:
    first = rng.randrange(LIMIT // 4, LIMIT - 2) if rng else None
    for window in windows(document["text"], tokenizer, first=first):
        yield label(window, document["attributions"])


def label(window: Window, attributions: list[Document]) -> Labelled:
    starts, ends = window.spans[1:-1, 0], window.spans[1:-1, 1]
    tags = np.zeros(len(window), np.int64)
    to_cue, to_source = [], []
    if not len(starts):
        return Labelled(window, tags, [], [])
    for a in attributions:
        pieces: dict[str, list[int]] = {role: [] for role in ROLES}
        for role, tag in ROLES.items():
            for s, e in a[role]:
                inside = [int(i) + 1 for i in np.nonzero((starts < e) & (ends > s))[0]]
                tags[inside] = tag + 1
                if inside and not _cut_before(window, inside[0], s):
                    tags[inside[0]] = tag
                pieces[role] += inside
        if pieces["cue"]:
            to_source.append((pieces["cue"], pieces["source"] or [0]))
            if pieces["content"]:
                to_cue.append((pieces["content"], pieces["cue"]))
    return Labelled(window, tags, to_cue, to_source)


def _cut_before(window: Window, piece: int, start: int) -> bool:
    """The span began in an earlier window."""
    return piece == 1 and start < int(window.spans[1, 0])
