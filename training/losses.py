"""What the network is trained on: the CRF's negative log-likelihood and the pointing heads' cross-entropies."""

from __future__ import annotations

import torch
from torch import Tensor


def crf_loss(tags: Tensor, transitions: Tensor, gold: Tensor, real: Tensor) -> Tensor:
    """Mean negative log-likelihood per piece; tags [b, n, 7] logits, gold [b, n], real [b, n] bool (a prefix)."""
    emissions = tags.float().log_softmax(-1)
    on_gold = emissions.gather(-1, gold[..., None]).squeeze(-1)
    steps = transitions[gold[:, :-1], gold[:, 1:]]
    score = (on_gold * real).sum(1) + (steps * real[:, 1:]).sum(1)
    alpha = emissions[:, 0]
    for i in range(1, tags.shape[1]):
        longer = torch.logsumexp(alpha[:, :, None] + transitions[None], 1) + emissions[:, i]
        alpha = torch.where(real[:, i, None], longer, alpha)
    return (torch.logsumexp(alpha, -1) - score).sum() / real.sum()


def pointing_loss(logits: Tensor, heads: Tensor, real: Tensor, *, none_weight: float) -> Tensor:
    """Cross-entropy of head selection; heads [b, n, n] bool marks each piece's acceptable heads.

    Pieces without a head (no content, no cue) should point at column 0, so that a span tagged by mistake links to
    nothing; there are many of them, so their mean counts `none_weight`.
    """
    log_p = logits.masked_fill(~real[:, None, :], -1e4).log_softmax(-1)
    linked = heads.any(-1)
    hit = log_p.masked_fill(~heads, -1e4).logsumexp(-1)
    positive = -(hit * linked).sum() / linked.sum().clamp(min=1)
    empty = real & ~linked
    negative = -(log_p[..., 0] * empty).sum() / empty.sum().clamp(min=1)
    return positive + none_weight * negative
