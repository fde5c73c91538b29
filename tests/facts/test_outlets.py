"""Which names are outlets', which are only words or people, and whether the table of outlets is sound."""

import importlib.util
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.facts.outlets import by_domain, known, looks_like_one, rows

ROOT = Path(__file__).resolve().parents[2]


def check() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_outlets", ROOT / "bench/outlets.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def name(text: str, *, alone: bool = False) -> str | None:
    outlet = known(text, alone=alone)
    return outlet.name if outlet else None


def test_the_table_is_sound() -> None:
    assert check().complaints(rows()) == []


@pytest.mark.shared
@pytest.mark.skipif(
    not (ROOT.parent / "shared/data/gazetteers").is_dir(), reason="needs the gazetteers beside the project"
)
def test_the_table_agrees_with_the_gazetteers() -> None:
    assert check().disagreements(rows()) == []


def test_the_check_names_every_fault() -> None:
    sound = next(o for o in rows() if o.name == "Reuters")
    faulty = replace(sound, name="Ilse  Brandt", variants=("Ilse",), domains=("Brandt",), country=None)
    found = " ".join(check().complaints([sound, faulty, sound]))
    for fault in ("stray spaces", "no country", "is no domain", "stands behind", "stands twice", "is not found by it"):
        assert fault in found


@pytest.mark.parametrize(
    ("printed", "outlet"),
    [
        ("AFP", "Agence France-Presse"),
        ("Agence France Presse", "Agence France-Presse"),
        ("the Associated Press", "Associated Press"),
        ("WSJ", "The Wall Street Journal"),
        ("Tass", "TASS"),
        ("REUTERS", "Reuters"),
        ("al-Arabiya", "Al Arabiya"),
        ("al arabiya", None),
        ("Al-Arabiya", "Al Arabiya"),
        ("Barron’s", "Barron's"),
        ("El Pais", "El País"),
        ("Hurriyet", "Hürriyet"),
        ("Lebanese MTV", "MTV Lebanon"),
        ("dpa", "Deutsche Presse-Agentur"),
        ("South Korea’s Yonhap", "Yonhap News Agency"),
        ("Nigeria's Guardian", "Guardian Nigeria"),
        ("Haaretz.com", "Haaretz"),
        ("the Harbour Gazette", None),
    ],
)
def test_spelling_varies_from_paper_to_paper(printed: str, outlet: str | None) -> None:
    assert name(printed) == outlet


@pytest.mark.parametrize(
    "word", ["Time", "Forbes", "Petra", "Mint", "Bloomberg", "Fox", "Sky", "Sun", "Hill", "Mirror"]
)
def test_a_word_or_a_person_is_an_outlet_only_where_one_is_expected(word: str) -> None:
    assert known(word)
    assert known(word, alone=True) is None
    assert known(word.casefold()) is None


@pytest.mark.parametrize(
    "printed", ["TIME", "the Mirror", "The Hill", "the Sun", "Forbes magazine", "FOX", "Petra news agency"]
)
def test_an_article_capitals_or_a_noun_make_it_sure(printed: str) -> None:
    assert known(printed, alone=True)


@pytest.mark.parametrize("printed", ["Ap", "Pa", "Ft", "Shot", "Err", "People", "Stat"])
def test_initials_count_in_capitals_only(printed: str) -> None:
    assert known(printed) is None


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://edition.cnn.com/2031/04/02/harbour/index.html", "CNN"),
        ("http://www.bbc.co.uk/news/world-1", "BBC"),
        ("timesofindia.indiatimes.com", "The Times of India"),
        ("//WWW.Reuters.com:443/world?x=1#top", "Reuters"),
        ("https://harbour-gazette.example/a", None),
        ("https://notreuters.com/", None),
        ("com", None),
        ("", None),
    ],
)
def test_an_address_tells_the_outlet(address: str, outlet: str | None) -> None:
    found = by_domain(address)
    assert (found.name if found else None) == outlet


@pytest.mark.parametrize(
    "unknown",
    """Harbour Gazette|The Lenz Observer|Radio Nord|Coastal News Service|Lenz News Agency|Channel 10|KQRS|KQRS-TV|WBX-TV
    |Fox 35|8 News|HarbourWatch.com|Lenz.news|Skerry Star-Ledger|Harbour Times-News|NordTV|TV Skerry|Voice of Lenz
    |NBC South Harbour|Daily Anchor|Harbour FM|Lenz Free Press|Tarran Broadcasting Corporation|Skerry Tageblatt
    |Harbour Ilbo""".replace("\n    ", "").split("|"),
)
def test_an_unknown_outlet_shows_itself_by_its_name(unknown: str) -> None:
    assert known(unknown) is None
    assert looks_like_one(unknown)


@pytest.mark.parametrize(
    "other",
    """Human Rights Watch|Skerry Observatory for Human Rights|Al Brandt|Sunday Mass|Lenz University Press|Apple TV
    |American Express|KPMG|WADA|Harbour Authority|Medical Examiner-Coroner|BBC Trust|CBS Corporation|NBC Tuesday
    |Radio City Hall|All-Star|Press|News|Federal Register|Ilse Brandt|U.S|Amazon.com|twitter.com|Star""".replace(
        "\n    ", ""
    ).split("|"),
)
def test_what_only_sounds_alike_is_none(other: str) -> None:
    assert not looks_like_one(other)


@given(st.text(max_size=80))
def test_any_text_is_looked_up_without_a_crash(text: str) -> None:
    assert known(text, alone=True) in (known(text), None)
    by_domain(text)
    looks_like_one(text)


def test_a_very_long_name_takes_no_time() -> None:
    long = "Harbour " * 20_000 + "x"
    assert not looks_like_one(long)
    assert by_domain("a." * 100_000) is None
