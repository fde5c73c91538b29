"""Which of many texts are worth comparing: those that share two of their heaviest pieces.

A bucket for every two of a text's heaviest pieces: chance fills it far less than a bucket for one piece, and what two
reports on one event share is rare. In a bucket each text is paired with a few that follow it, so that the work grows
with the number of texts however many speak of one thing; who belongs together is found by way of others.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from hearsay.clustering.pieces import Bag, Ints

HEAVIEST = 12  # on 96 reports of 16 stories, 96 % of the pairs of one story share two of these, 0.5 % of the others
FOLLOWING = 4
_MANY = 1 << 20  # more than there are pieces


def heaviest(bag: Bag, number: int = HEAVIEST) -> list[int]:
    """In order of the pieces."""
    return sorted(sorted(bag, key=lambda piece: (-bag[piece], piece))[:number])


def buckets(bag: Bag, number: int = HEAVIEST) -> list[int]:
    return [a * _MANY + b for a, b in combinations(heaviest(bag, number), 2)]


def neighbours(keys: Sequence[Sequence[int]]) -> dict[tuple[int, int], int]:
    """Pairs (i, j), i < j, of texts that stand near each other in a bucket, in order, with the number of buckets."""
    owners = np.repeat(np.arange(len(keys)), [len(k) for k in keys])
    codes: Ints = np.fromiter((c for k in keys for c in k), np.int64, len(owners))
    order = np.lexsort((owners, codes))
    codes, owners = codes[order], owners[order]
    found = [_following(codes, owners, n) for n in range(1, FOLLOWING + 1)]
    pairs, often = np.unique(np.concatenate(found), return_counts=True)
    return {(p // _MANY, p % _MANY): n for p, n in zip(pairs.tolist(), often.tolist(), strict=True)}


def _following(codes: Ints, owners: Ints, apart: int) -> Ints:
    together = codes[:-apart] == codes[apart:]
    result: Ints = owners[:-apart][together] * _MANY + owners[apart:][together]
    return result
