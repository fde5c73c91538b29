"""Silent edits."""

from __future__ import annotations

from hearsay.export.changes import Change, changes
from hearsay.types import Report

OLD = Report(
    name="a", text="The pier is safe. Nobody was hurt.\n\nMore rain is due.", title="Pier safe", byline=("A B",)
)
NEW = Report(name="a", text="The pier is shut. Nobody was hurt.\n\nMore rain is due. So is wind.", title="Pier shut")


def test_sentences_and_fields_that_were_altered() -> None:
    assert changes(OLD, NEW) == [
        Change("title", "Pier safe", "Pier shut"),
        Change("byline", "A B", None),
        Change("text", "The pier is safe.", "The pier is shut."),
        Change("text", None, "So is wind."),
    ]


def test_white_space_is_no_edit() -> None:
    assert not changes(OLD, Report(name="a", text=OLD.text.replace(" ", "  "), title="Pier safe", byline=("A B",)))
