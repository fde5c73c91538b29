"""Findings → statements with all that is compared of them, worked out once for each text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.clustering.amounts import Amount, amounts
from hearsay.clustering.days import days
from hearsay.clustering.names import names
from hearsay.clustering.negation import denied, negated, unconfirmed
from hearsay.clustering.pieces import Bag, Floats, pieces
from hearsay.clustering.statements import statements
from hearsay.clustering.stems import stems
from hearsay.text import plain, sentence_at
from hearsay.types import Attribution, Findings, Statement


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What a text says, as far as it can be counted. `ids` are its distinct word pieces in order.

    `vector` is what all of them mean together, `deeds` what those mean that belong to no name.
    """

    text: str
    ids: tuple[int, ...]
    bag: Bag
    vector: Floats
    deeds: Floats
    names: frozenset[str]
    amounts: tuple[Amount, ...]
    days: frozenset[str]
    stems: frozenset[str]
    negated: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A statement with its words; `rank` counts the report's statements from its top.

    `denied`: it is given as false, or says so of something. `open`: it is neither confirmed nor denied.
    """

    statement: Statement
    words: Words
    rank: int
    denied: bool
    open: bool


def words_of(texts: Sequence[str]) -> list[Words]:
    """Equal texts share one value."""
    distinct = list(dict.fromkeys(texts))
    named = [names(plain(t)) for t in distinct]
    ids = pieces().of(distinct)
    name_ids = pieces().of([" ".join(sorted(n)) for n in named])
    made = {t: _words(t, i, n, set(m)) for t, i, n, m in zip(distinct, ids, named, name_ids, strict=True)}
    return [made[t] for t in texts]


def _words(text: str, ids: Sequence[int], named: frozenset[str], name_ids: set[int]) -> Words:
    known = pieces()
    low = plain(text).casefold()
    return Words(
        text=text,
        ids=tuple(dict.fromkeys(ids)),
        bag=known.bag(ids),
        vector=known.mean(ids),
        deeds=known.mean([i for i in ids if i not in name_ids]),
        names=named,
        amounts=amounts(low),
        days=days(low),
        stems=frozenset(stems(low)),
        negated=negated(low),
    )


def said(found: Sequence[Findings]) -> list[Said]:
    """What all reports state, in their order and the text's."""
    made = [(f, rank, s) for f in found for rank, s in enumerate(statements(f))]
    words = words_of([" ".join(c.of(f.report.text) for c in s.content) for f, _, s in made])
    attributions = {a.id: a for f in found for a in f.attributions}
    return [
        _said(f.report.text, s, w, rank, attributions.get(s.attribution_id or ""))
        for (f, rank, s), w in zip(made, words, strict=True)
    ]


def _said(text: str, statement: Statement, words: Words, rank: int, attribution: Attribution | None) -> Said:
    around = plain(sentence_at(text, statement.content[0]).of(text)).casefold()
    cue = attribution.cue.of(text) if attribution and attribution.cue else ""
    return Said(
        statement=statement,
        words=words,
        rank=rank,
        denied=denied(plain(words.text).casefold(), plain(cue).casefold()),
        open=unconfirmed(around),
    )
