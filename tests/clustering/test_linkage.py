"""Average linkage by summed vectors against the definition."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from hearsay.clustering.linkage import Shape, linked
from hearsay.clustering.pieces import Bag, cosine, unit

bags = st.lists(st.dictionaries(st.integers(0, 5), st.integers(1, 9), min_size=1), max_size=9).map(
    lambda made: [unit({k: float(v) for k, v in b.items()}) for b in made]
)


def by_definition(bags: list[Bag], enough: float) -> list[list[int]]:
    groups = [[n] for n in range(len(bags))]

    def mean(pair: tuple[list[int], list[int]]) -> float:
        a, b = pair
        return round(sum(cosine(bags[i], bags[j]) for i in a for j in b) / (len(a) * len(b)), 9)

    while len(groups) > 1:
        a, b = min(combinations(groups, 2), key=lambda p: (-mean(p), p[0][0], p[1][0]))
        if mean((a, b)) < enough:
            break
        groups = sorted([*(g for g in groups if g not in (a, b)), sorted(a + b)])
    return groups


@given(bags, st.sampled_from([0.3, 0.5, 0.8]))
def test_the_two_most_alike_join_first(made: list[Bag], enough: float) -> None:
    distinct = [b for n, b in enumerate(made) if b not in made[:n]]
    near = combinations(range(len(distinct)), 2)
    means = [cosine(a, b) for a, b in combinations(distinct, 2)]
    if len({round(m, 6) for m in means}) == len(means):  # ties may go either way by a rounding error
        shapes: list[Shape] = [(b, {}) for b in distinct]
        assert linked(shapes, near, enough) == by_definition(distinct, enough)


def test_only_what_is_proposed_comes_together() -> None:
    same: list[Shape] = [({1: 1.0}, {2: 1.0})] * 4
    assert linked(same, [(0, 1), (2, 3)], 0.5) == [[0, 1], [2, 3]]
    assert linked(same, [(0, 1), (2, 1), (2, 3)], 0.5) == [[0, 1, 2, 3]]
    assert linked([], [], 0.5) == []


def test_both_vectors_must_agree() -> None:
    a, b, c = {1: 1.0}, {2: 1.0}, {1: 0.8, 2: 0.6}
    together, pair = [[0, 1]], [(0, 1)]
    assert linked([(a, a), (a, b)], pair, 0.1) != together
    assert linked([(a, a), (a, c)], pair, 0.89) == together != linked([(a, a), (a, c)], pair, 0.9)
    assert linked([(a, {}), (c, b)], pair, 0.8) == together == linked([({}, a), (b, c)], pair, 0.8)
    assert linked([({}, {}), (a, b)], pair, 0.1) != together != linked([(a, {}), ({}, a)], pair, 0.1)


def test_a_neighbour_of_one_becomes_a_neighbour_of_both() -> None:
    a, b, c = {1: 1.0}, {1: 0.98, 2: 0.199}, {1: 0.9, 2: 0.436}
    assert linked([(a, {}), (b, {}), (c, {})], [(0, 1), (1, 2)], 0.9) == [[0, 1, 2]]
    assert linked([(a, {}), (b, {}), (c, {})], [(0, 1), (1, 2)], 0.95) == [[0, 1], [2]]
