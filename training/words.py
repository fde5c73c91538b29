"""Static word vectors for telling what says the same:  python -m training.words  (under a minute; needs ../shared).

Every word piece alone goes through all-MiniLM-L6-v2 (Apache-2.0); the mean of its outputs is kept, reduced by principal
components, as Model2Vec does (Tulkens & van Dongen, 2024). A text's vector is the mean of its pieces' vectors, each
weighted by a/(a + p) (Arora, Liang & Ma, ICLR 2017), p being the piece's share of the pieces of news text.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor

from hearsay.attribution.model import tokenizer
from training.network import Network, Shape, pretrained
from training.train import minilm

Floats = NDArray[np.float32]


def alone(network: Network, pieces: int, first: int, last: int) -> Floats:
    """Mean output for [CLS] piece [SEP], for every piece."""
    rows = []
    with torch.inference_mode():
        for start in range(0, pieces, 1024):
            ids = torch.arange(start, min(start + 1024, pieces))
            rows.append(
                encoded(network, torch.stack([torch.full_like(ids, first), ids, torch.full_like(ids, last)], 1))
            )
    return np.concatenate(rows)


def encoded(network: Network, pieces: Tensor) -> Floats:
    x = network.norm(network.words(pieces) + network.positions(torch.arange(pieces.shape[1])))
    for layer in network.layers:
        x = layer(x, None)
    result: Floats = x.mean(1).numpy()
    return result


def principal(x: Floats, kept: int) -> Floats:
    x = x - x.mean(0)
    _, _, axes = np.linalg.svd(x, full_matrices=False)
    result: Floats = x @ axes[:kept].T
    return result


def texts(shared: Path) -> Iterator[str]:
    for path in (shared / "load" / "bodies.jsonl", shared / "polnear" / "train.jsonl"):
        yield from (json.loads(line)["text"] for line in path.read_text("utf8").splitlines())


def shares(words: Tokenizer, shared: Path) -> Floats:
    """Each piece's share of the texts that hold it, never zero."""
    seen: Counter[int] = Counter()
    number = 0
    for text in texts(shared):
        seen.update(set(words.encode(text, add_special_tokens=False).ids))
        number += 1
    return np.array([(seen[i] + 0.5) / (number + 1) for i in range(words.get_vocab_size())], np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, default=minilm())
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--dims", type=int, default=128)
    parser.add_argument("--out", type=Path, default=Path("src/hearsay/models/words.npz"))
    got = parser.parse_args()
    words = tokenizer(got.base / "tokenizer.json")
    network = Network(Shape())
    pretrained(network, load_file(got.base / "model.safetensors"))
    network.eval()
    first, last = (int(words.token_to_id(t) or 0) for t in ("[CLS]", "[SEP]"))
    vectors = principal(alone(network, words.get_vocab_size(), first, last), got.dims)
    scale = np.abs(vectors).max(1, keepdims=True) / 127
    np.savez_compressed(
        got.out,
        vectors=np.round(vectors / scale).astype(np.int8),
        scale=scale.astype(np.float16),
        share=shares(words, got.shared).astype(np.float16),
    )


if __name__ == "__main__":
    main()
