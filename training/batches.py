"""Labelled windows → padded batches of tensors, drawn so that windows of like length share a batch."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.data import Labelled


@dataclass(frozen=True, slots=True)
class Batch:
    """[b, n] tensors; to_cue and to_source [b, n, n] bool."""

    pieces: Tensor
    case: Tensor
    quote: Tensor
    place: Tensor
    paragraph: Tensor
    real: Tensor
    tags: Tensor
    to_cue: Tensor
    to_source: Tensor


def batches(items: Sequence[Labelled], *, pieces: int, rng: random.Random) -> Iterator[list[Labelled]]:
    """Shuffled groups of about `pieces` word pieces; each pool of some batches is sorted by length."""
    order = list(items)
    rng.shuffle(order)
    pool = max(1, pieces // 64) * 8
    groups = []
    for start in range(0, len(order), pool):
        groups += list(_grouped(sorted(order[start : start + pool], key=lambda x: len(x.window)), pieces))
    rng.shuffle(groups)
    yield from groups


def _grouped(items: Sequence[Labelled], pieces: int) -> Iterator[list[Labelled]]:
    group: list[Labelled] = []
    for item in items:
        if group and (len(group) + 1) * len(item.window) > pieces:
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def tensors(group: Sequence[Labelled], device: str) -> Batch:
    b, n = len(group), max(len(x.window) for x in group)

    def pad(name: str) -> Tensor:
        out = np.zeros((b, n), np.int64)
        for i, item in enumerate(group):
            row = item.tags if name == "tags" else getattr(item.window, name)
            out[i, : len(row)] = row
        return torch.from_numpy(out).to(device)

    real = torch.arange(n)[None, :] < torch.tensor([len(x.window) for x in group])[:, None]
    return Batch(
        pieces=pad("pieces"),
        case=pad("case"),
        quote=pad("quote"),
        place=pad("place"),
        paragraph=pad("paragraph"),
        real=real.to(device),
        tags=pad("tags"),
        to_cue=_heads([x.to_cue for x in group], n).to(device),
        to_source=_heads([x.to_source for x in group], n).to(device),
    )


def _heads(links: Sequence[list[tuple[list[int], list[int]]]], n: int) -> Tensor:
    out = np.zeros((len(links), n, n), bool)
    for i, pairs in enumerate(links):
        for pieces, heads in pairs:
            out[i][np.ix_(pieces, heads)] = True
    return torch.from_numpy(out)
