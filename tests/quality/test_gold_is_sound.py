"""The annotations of the bundled examples fit the examples, and each other."""

import json
import re
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.quality.make_attributions import GOLD, JOINT, TARGET, made

EXAMPLES = Path(__file__).parents[2] / "src" / "hearsay" / "examples"
STORIES: list[dict[str, Any]] = [json.loads(path.read_text("utf-8")) for path in sorted(GOLD.glob("*.json"))]
REPORTS: list[dict[str, Any]] = [report for story in STORIES for report in story["reports"]]

KINDS = {"person", "organisation", "outlet", "document", "group", "account"}
STANCES = {"asserts", "relays", "denies", "doubts", "mentions"}
CHECKS = {"verified", "not_verified"}
REPLIES = {"sought", "no_response", "declined", "denied", "confirmed"}

each_story = pytest.mark.parametrize("story", STORIES, ids=lambda story: story["story"])
each_report = pytest.mark.parametrize("report", REPORTS, ids=lambda report: report["id"])


def file_of(report: dict[str, Any]) -> Path:
    """The one example whose name is the report's id."""
    (path,) = (p for p in EXAMPLES.rglob(f"{report['id']}.*") if p.suffix in (".html", ".txt"))
    return path


def shown(page: str) -> str:
    """A page's text without its tags, in which a paragraph still stands in one piece."""
    bare = re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", "", bare))


def test_ids_are_unique() -> None:
    assert max(Counter(report["id"] for report in REPORTS).values()) == 1


def test_every_example_is_annotated() -> None:
    files = {p.stem for p in EXAMPLES.rglob("*") if p.suffix in (".html", ".txt")}
    assert files == {report["id"] for report in REPORTS}


def test_enough_reports_in_two_forms() -> None:
    forms = Counter(file_of(report).suffix for report in REPORTS)
    assert forms.total() >= 22
    assert forms[".html"] > forms[".txt"] > 0


@each_report
def test_text_is_the_examples(report: dict[str, Any]) -> None:
    path = file_of(report)
    raw = path.read_text("utf-8")
    if path.suffix == ".txt":
        assert report["text"] == raw
    else:
        seen = shown(raw)
        assert [p for p in report["text"].split("\n\n") if p not in seen] == []


@each_story
def test_example_lies_in_its_storys_folder(story: dict[str, Any]) -> None:
    assert {file_of(report).parent.name for report in story["reports"]} == {story["story"]}


@each_report
def test_exact_strings_occur(report: dict[str, Any]) -> None:
    exact = [part for said in report["attributions"] for part in said["content"].split(JOINT)]
    exact += [said[part] for said in report["attributions"] for part in ("source", "cue", "channel")]
    exact += [note["quote"] for note in report["checks"] + report["replies"]]
    assert [words for words in exact if words not in report["text"]] == []
    assert all(said["content"].strip() for said in report["attributions"])


@each_report
def test_values_are_the_guides(report: dict[str, Any]) -> None:
    assert report["stance"] in STANCES
    assert {said["kind"] for said in report["attributions"]} <= KINDS
    assert {said["mode"] for said in report["attributions"]} <= {"direct", "indirect", "mixed"}
    assert {check["status"] for check in report["checks"]} <= CHECKS
    assert {reply["status"] for reply in report["replies"]} <= REPLIES


@each_story
def test_a_name_means_one_kind(story: dict[str, Any]) -> None:
    named = [*story["roots"], *(said for report in story["reports"] for said in report["attributions"])]
    kinds = {(source["name"], source["kind"], source["named"]) for source in named}
    assert [name for name, n in Counter(name for name, _, _ in kinds).items() if n > 1] == []


@each_story
def test_roots_fit_the_chains(story: dict[str, Any]) -> None:
    ends = {report["id"]: {chain[-1] for chain in report["chains"]} for report in story["reports"]}
    for root in story["roots"]:
        assert set(root["reports"]) <= set(ends)
        for name in root["reports"]:
            assert not ends[name] or root["name"] in ends[name]
    rooted = {(name, root["name"]) for root in story["roots"] for name in root["reports"]}
    assert {(name, end) for name, last in ends.items() for end in last} <= rooted


@each_story
def test_interval_is_within_the_roots(story: dict[str, Any]) -> None:
    low, high = story["independent_roots"]["low"], story["independent_roots"]["high"]
    assert 1 <= low <= high <= len(story["roots"])


def test_attributions_are_as_made() -> None:
    assert TARGET.read_text("utf-8") == made()
