"""Reports in other languages are read, and the result says that nothing in them was attributed."""

from __future__ import annotations

import pytest
from rich.console import Console

from hearsay.export.terminal import render
from hearsay.pipeline import find, read_string
from hearsay.reading import read_html, read_text
from hearsay.reading.language import language_of

FRENCH = (
    "La ministre de l'Énergie, Claire Vaubert, a annoncé mardi que le barrage d'Orla resterait fermé jusqu'au "
    "printemps. « Nous ne prendrons aucun risque », a-t-elle déclaré devant les députés, selon le procès-verbal.\n"
)
UKRAINIAN = (
    "Міністерка енергетики Олена Вовк заявила у вівторок, що гребля на Орлі залишиться закритою до весни. «Ми не "
    "ризикуватимемо», сказала вона депутатам.\n"
)
ENGLISH = (
    "The energy minister, Claire Vaubert, said on Tuesday that the Orla dam would stay closed until the spring. “We "
    "will take no risk with the lives of those who live below it,” she told the deputies, according to the minutes.\n"
)


@pytest.mark.parametrize(("text", "name"), [(FRENCH * 3, "French"), (UKRAINIAN * 3, "Ukrainian")])
def test_another_language_is_read_and_said_not_to_be_attributed(text: str, name: str) -> None:
    said = read_string(text)
    assert (said.attributions, said.sources, said.standings) == ((), (), ())
    assert said.report.notes == (f"Attribution is not available for {name} yet: that nothing is listed says nothing.",)
    console = Console(record=True, width=200)
    render(said, console)
    assert f"not available for {name}" in console.export_text()


def test_a_note_is_given_once() -> None:
    once = find(read_text(FRENCH * 3, name="barrage"))
    assert find(once.report).report.notes == once.report.notes


def test_of_mixed_texts_the_english_paragraphs_are_attributed() -> None:
    for text in (FRENCH * 3 + ENGLISH, ENGLISH * 3 + FRENCH * 2):
        said = read_string(text)
        assert said.attributions
        places = [text[a.content[0].start - 100 : a.content[0].start] for a in said.attributions]
        assert not any("barrage" in place for place in places)
        assert "not available for French yet" in said.report.notes[0]


def test_english_with_a_foreign_sentence_is_english() -> None:
    assert read_string(ENGLISH * 6 + FRENCH[:120]).report.notes == ()


def test_what_a_page_declares_does_not_make_its_text_another() -> None:
    page = "<html lang='{}'><body><h1>Le barrage</h1>{}</body></html>"
    body = "".join(f"<p>{FRENCH}</p><p>{n}. {FRENCH}</p>" for n in range(4))
    assert read_html(page.format("en-US", body), name="barrage").language == "fr"
    body = "".join(f"<p>{n}. {ENGLISH}</p>" for n in range(8))
    assert read_html(page.format("fr", body), name="dam").language == "en"
    assert language_of("Short.", declared="en") == "en"
