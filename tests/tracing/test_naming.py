"""Names of one source over reports, and descriptions that may be of the same people."""

from __future__ import annotations

import pytest

from hearsay.tracing.naming import initials, is_common, same_name, sound
from hearsay.tracing.unnamed import compatible
from hearsay.types import Hop, Kind


def hop(name: str, kind: Kind = "organisation", *, named: bool = True) -> Hop:
    return Hop(name=name, kind=kind, named=named)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Harbour Post", "Harbour Post"),
        ("Meridian Press", "Meridian Press Agency"),
        ("Marine Accident Board", "MAB"),
        ("Orvel Water Board", "ORVEL WATER BOARD"),
        ("Société Dovrel", "Societe Dovrel"),
    ],
)
def test_bodies_of_one_name(a: str, b: str) -> None:
    assert same_name(hop(a), hop(b))
    assert same_name(hop(b), hop(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Harbour Post", "Skerrow Post"),
        ("Orvel police", "Dunmarrow police"),
        ("Ministry of Energy", "Ministry of Health"),
        ("", "Harbour Post"),
    ],
)
def test_bodies_of_two_names(a: str, b: str) -> None:
    assert not same_name(hop(a), hop(b))


def test_people_by_surname_initial_and_spelling() -> None:
    person: Kind = "person"
    assert same_name(hop("Ingrid Vasse", person), hop("Vasse", person))
    assert same_name(hop("I. Vasse", person), hop("Ingrid Vasse", person))
    assert same_name(hop("Abdul-Rahman Qassem", person), hop("Abdelrahman Kasem", person))
    assert not same_name(hop("Ingrid Vasse", person), hop("Olaf Vasse", person))


def test_small_helps() -> None:
    assert initials("Marine Accident Board") == "mab"
    assert initials("Harbour Post") == ""
    assert sound("Mashnouk") == sound("Machnuq")
    assert is_common("the Post")
    assert not is_common("Harbour Post")


def test_unnamed_people() -> None:
    def people(name: str) -> Hop:
        return hop(name, "group", named=False)

    assert compatible(people("a source"), people("two sources close to the band"))
    assert compatible(people("security officials"), people("a senior security official"))
    assert not compatible(people("a security official"), people("a political source"))
