"""The network: a MiniLM encoder with case, quotation and place features, BIO tags and two pointing heads.

The encoder is all-MiniLM-L6-v2 (Apache-2.0; Wang et al., MiniLM, NeurIPS 2020), six BERT layers of width 384. Its
tokenizer is uncased, so case comes back as a feature embedding. Heads: seven BIO tags under a linear-chain CRF
(Lafferty et al. 2001), and head selection (Zhang, Cheng & Lapata, EACL 2017) for content → cue and cue → source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from hearsay.attribution.decode import TAGS
from hearsay.attribution.pointing import BUCKETS, DISTANCE, PARAGRAPH_BUCKET, PARAGRAPHS
from hearsay.attribution.windows import CASE, PLACE, QUOTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    layers: int = 6
    width: int = 384
    heads: int = 12
    inner: int = 1536
    words: int = 30522
    positions: int = 512
    link: int = 96
    dropout: float = 0.1


def dropped(x: Tensor, rate: float, training: bool) -> Tensor:
    """Dropout of whole features over a window (Gal & Ghahramani 2016): on a CPU an element-wise mask costs more than
    the matrix products around it (0.46 s against 0.03 s for one attention of 6,000 pieces).
    """
    if not training or not rate:
        return x
    keep = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= rate
    return x * keep / (1 - rate)


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        w = shape.width
        self.heads, self.drop = shape.heads, shape.dropout
        self.qkv, self.out = nn.Linear(w, 3 * w), nn.Linear(w, w)
        self.up, self.down = nn.Linear(w, shape.inner), nn.Linear(shape.inner, w)
        self.norm1, self.norm2 = nn.LayerNorm(w, 1e-12), nn.LayerNorm(w, 1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        b, t, w = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        seen = self.out(seen.transpose(1, 2).reshape(b, t, w))
        x = self.norm1(x + dropped(seen, self.drop, self.training))
        wide = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + dropped(wide, self.drop, self.training))


class Network(nn.Module):
    """Inputs are [batch, n] integers; see `forward` for what comes out."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        w = shape.width
        self.words = nn.Embedding(shape.words, w)
        self.positions = nn.Embedding(shape.positions, w)
        self.case, self.quote, self.place = (nn.Embedding(n, w) for n in (CASE, QUOTE, PLACE))
        self.norm = nn.LayerNorm(w, 1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.tags = nn.Linear(w, TAGS)
        self.transitions = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.links = nn.Linear(w, 4 * shape.link)
        self.near = nn.Parameter(torch.zeros(2, BUCKETS))
        self.far = nn.Parameter(torch.zeros(2, PARAGRAPHS))
        for table in (self.case, self.quote, self.place):
            nn.init.normal_(table.weight, std=0.01)

    def forward(
        self, pieces: Tensor, case: Tensor, quote: Tensor, place: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Tags [batch, n, 7] and link projections [batch, n, 4·d]: cue query, source key, content query, cue key."""
        at = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(at) + self.case(case) + self.quote(quote) + self.place(place)
        x = dropped(self.norm(x), self.shape.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        x = dropped(x, self.shape.dropout, self.training)
        return self.tags(x), self.links(x)

    def pointing(self, links: Tensor, paragraph: Tensor) -> tuple[Tensor, Tensor]:
        """[batch, n, n] logits of cue → source and of content → cue; column 0 is "none"."""
        cue_query, source_key, content_query, cue_key = links.float().chunk(4, -1)
        return self._point(cue_query, source_key, paragraph, 0), self._point(content_query, cue_key, paragraph, 1)

    def _point(self, query: Tensor, key: Tensor, paragraph: Tensor, which: int) -> Tensor:
        n = query.shape[1]
        apart = (paragraph[:, None, :] - paragraph[:, :, None]).clamp(-2, 2) + 2
        distance = torch.as_tensor(DISTANCE[:n, :n], device=query.device)
        bucket = torch.as_tensor(PARAGRAPH_BUCKET, device=query.device)[apart]
        bias = self.near[which][distance] + self.far[which][bucket]
        bias = torch.cat([torch.zeros_like(bias[:, :, :1]), bias[:, :, 1:]], -1)
        return query @ key.transpose(1, 2) / self.shape.link**0.5 + bias


def pretrained(network: Network, weights: Mapping[str, Tensor]) -> None:
    """Copy all-MiniLM-L6-v2's weights (BERT names) into the network; token type 0 goes into the words."""
    get = {k.removeprefix("bert."): v.float() for k, v in weights.items()}
    own = network.state_dict()
    own["words.weight"] = get["embeddings.word_embeddings.weight"] + get["embeddings.token_type_embeddings.weight"][0]
    own["positions.weight"] = get["embeddings.position_embeddings.weight"]
    for kind in ("weight", "bias"):
        own[f"norm.{kind}"] = get[f"embeddings.LayerNorm.{kind}"]
    for n, source in enumerate(_kept(len(network.layers))):
        b, o = f"encoder.layer.{source}.", f"layers.{n}."
        for kind in ("weight", "bias"):
            own[f"{o}qkv.{kind}"] = torch.cat([get[f"{b}attention.self.{x}.{kind}"] for x in ("query", "key", "value")])
            for mine, theirs in _LAYER_NAMES.items():
                own[f"{o}{mine}.{kind}"] = get[f"{b}{theirs}.{kind}"]
    network.load_state_dict(own)


_LAYER_NAMES = {
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}


def _kept(layers: int) -> list[int]:
    """Which of the six layers a shallower student starts from: spread evenly, the last one always."""
    return [round((i + 1) * 6 / layers) - 1 for i in range(layers)]
