"""People at risk, as somebody who looks for them would."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.errors import LedgerError
from hearsay.ledger import Given, Ledger, open_ledger
from hearsay.ledger.encoding import canonical, plain
from hearsay.ledger.veil import Protected, Veil
from hearsay.types import Caption, Capture, Findings, Post, Review, Source, Span
from tests.ledger.made import findings

NAME, ALSO = "Olena Koval", "Олена Коваль"
VEIL = Veil((Protected((NAME, ALSO), "Person-7F3A91"),))
GUESS = re.compile(r"olena|koval(?!enko)|олен|ковал", re.IGNORECASE)
TEXT = (
    "The pier is safe, said Ada Lund. Olena Koval, a nurse, was there; Koval’s sister saw KOVAL leave. "
    "“Kovala?” asked a clerk. O. Koval and Olena M. Koval are one, and Ole\u00adna went home. Олени Коваль не було."
)


def told_everywhere() -> Findings:
    found = findings("olena-koval-jailed", text=TEXT, url="https://gazette.example/olena-koval-jailed")
    report = replace(
        found.report,
        title="Koval jailed",
        byline=("Olena Koval",),
        captions=(Caption("Koval at the pier", "Olena Koval"),),
        about_authors=("Olena Koval is a nurse.",),
        disclosures=("Read aloud by Olena Koval.",),
        origin=("Koval’s channel",),
        posts=(
            Post(
                platform="X", author="Olena Koval", handle="@olenakoval", url="https://x.example/okoval/1", text="Koval"
            ),
        ),
        capture=Capture("/home/olena koval/page.html", 0, "a1" * 32),
        notes=("Koval wrote this.",),
    )
    at = Span(TEXT.index(NAME), TEXT.index(NAME) + len(NAME))
    nurse = Source(report_id=report.id, mention=at, name=NAME, kind="person", named=True, role="nurse, Koval family")
    said = replace(found.attributions[0], speaker=at)
    how = replace(found.sourcings[0], attribution_id=said.id, source_id=nurse.id)
    return Findings(report=report, attributions=(said,), sources=(nurse,), sourcings=(how,), standings=())


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    made = open_ledger(tmp_path / "a.db", by="Ida", make=True)
    found = told_everywhere()
    made.add([Given(findings=found), Given(findings=findings("other"))])
    made.review(Review(target=found.sources[0].id, field="comment", value="Koval is at risk", reason="says Koval"))
    made.review(Review(target=found.sources[0].id, field="role", value="sister of Olena Koval"))
    return made


def all_that_can_be_seen(ledger: Ledger) -> str:
    shown = [canonical(plain(s.findings)).decode() for s in ledger.all_standing()]
    shown += [str(s.comments) + str(s.lost) + str(s.verdicts) + str(s.rejected) for s in ledger.all_standing()]
    shown += [json.dumps(asdict(e), ensure_ascii=False) for e in ledger.entries()]
    shown += [str(hit) for hit in ledger.search("", limit=500).hits]
    shown += [str(ledger.protected())]
    return "\n".join(shown)


def test_nothing_that_can_be_seen_has_the_name(ledger: Ledger) -> None:
    assert GUESS.search(all_that_can_be_seen(ledger))
    pseudonym = ledger.protect([NAME, ALSO])
    shown = all_that_can_be_seen(ledger)
    assert not GUESS.search(unicodedata.normalize("NFKD", shown).replace("\u00ad", ""))
    assert pseudonym in shown
    assert not list(ledger.problems())


@pytest.mark.parametrize("query", ["koval", "olena", "koval*", "source:koval", "коваль", '"olena koval"', "kova*"])
def test_nobody_is_found_by_the_name(ledger: Ledger, query: str) -> None:
    assert ledger.search(query).hits
    ledger.protect([NAME, ALSO])
    assert not ledger.search(query).hits


def test_by_the_pseudonym_they_are(ledger: Ledger) -> None:
    pseudonym = ledger.protect([NAME, ALSO])
    assert ledger.search(f'source:"{pseudonym}" what:attribution').hits


def test_what_is_kept_later_and_what_is_said_later_are_behind_the_veil(ledger: Ledger) -> None:
    ledger.protect([NAME, ALSO])
    later = findings("later", text="The pier is safe, said Ada Lund, and Koval’s.")
    ledger.add([Given(findings=later)])
    ledger.review(Review(target=later.report.id, field="comment", value="Koval again"))
    assert not GUESS.search(unicodedata.normalize("NFKD", all_that_can_be_seen(ledger)).replace("\u00ad", ""))


def test_spans_still_show_what_they_showed(ledger: Ledger) -> None:
    pseudonym = ledger.protect([NAME, ALSO])
    standing = next(s for s in ledger.all_standing() if s.findings.sources[0].name == pseudonym)
    [said], text = standing.findings.attributions, standing.findings.report.text
    assert said.speaker
    assert (said.speaker.of(text), said.content[0].of(text)) == (pseudonym, "The pier is safe")


def test_a_review_of_what_is_shown_is_of_what_is_kept(ledger: Ledger) -> None:
    ledger.protect([NAME, ALSO])
    shown = ledger.search("what:attribution pier", limit=500).hits
    said = next(h.id for h in shown if "Person-" in h.words)
    ledger.review(Review(target=said, field="verdict", value="rejected"))
    assert not any("Person-" in h.words for h in ledger.search("what:attribution pier", limit=500).hits)
    assert not list(ledger.problems())


def test_ids_are_no_oracle(ledger: Ledger) -> None:
    """Whoever sees the export and guesses the name cannot confirm the guess by hashing it."""
    found = told_everywhere()
    ledger.protect([NAME, ALSO])
    shown = all_that_can_be_seen(ledger)
    guessed = (found.report.id, found.report.sha256, found.sources[0].id, found.attributions[0].id, "a1" * 32)
    assert not any(guess in shown for guess in guessed)


def test_revealing_is_logged_and_taking_the_veil_off_shows_all_again(ledger: Ledger) -> None:
    pseudonym = ledger.protect([NAME, ALSO])
    assert any(NAME in s.findings.report.text for s in ledger.all_standing(reveal=True))
    [person] = ledger.protected(reveal=True)
    assert person.names == (NAME, ALSO)
    assert [e.kind for e in ledger.entries()][-2:] == ["reveal", "reveal"]
    ledger.unprotect(pseudonym)
    assert ledger.search("koval").hits
    assert not list(ledger.problems())


def test_a_pseudonym_is_the_same_for_the_same_name_and_another_elsewhere(ledger: Ledger, tmp_path: Path) -> None:
    other = open_ledger(tmp_path / "b.db", by="Ida", make=True)
    assert ledger.protect([NAME]) == ledger.protect(["olena  KOVAL", ALSO])
    assert other.protect([NAME]) != ledger.protect([NAME])
    assert ledger.protected(reveal=True)[0].names == (NAME, "olena KOVAL", ALSO)


@pytest.mark.parametrize("names", [[], [""], ["  "], ["?"]])
def test_what_is_no_name_is_refused(ledger: Ledger, names: list[str]) -> None:
    with pytest.raises(LedgerError, match="no name"):
        ledger.protect(names)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Olena Koval’s house", "Person-7F3A91’s house"),
        ("KOVAL, OLENA", "Person-7F3A91"),
        ("Olena and the Kovals", "Person-7F3A91"),
        ("Koval and Olena", "Person-7F3A91 and Person-7F3A91"),
        ("Kovalenko’s market", "Kovalenko’s market"),
        ("Olena stayed", "Olena stayed"),
        ("Maria Koval left", "Maria Koval left"),
        ("Dr Koval left", "Dr Person-7F3A91 left"),
        ("write to olena.koval@mail.example", "write to Person-7F3A91@mail.example"),
        ("Ковалем та Олені", "Person-7F3A91 та Person-7F3A91"),
        ("Kóval", "Person-7F3A91"),
        ("Ko\u200bval", "Person-7F3A91"),
        ("", ""),
    ],
)
def test_names_in_any_form(text: str, shown: str) -> None:
    assert VEIL.words(text) == shown


@given(st.text(alphabet="OlenaKoval .’s-\u0301\u200bé", max_size=40), st.data())
def test_any_span_of_any_text_stays_inside(text: str, data: st.DataObject) -> None:
    shown, move = VEIL.over(text)
    if text:
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        moved = move(Span(start, end))
        assert 0 <= moved.start < moved.end <= len(shown)
    assert not VEIL.found(shown)
