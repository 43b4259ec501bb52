"""The tuning sheets: what is wrong is refused with its line; nothing in them can make a query run on."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from kb.catalog.catalog import Catalog, Entry
from kb.catalog.checks import tuning as checks
from kb.catalog.files import read_catalog
from kb.catalog.model import Concept, PlaceName, Tuning
from kb.search.query.steps import understand
from kb.search.request import Request
from tests.unit.search.library import TUNING, engine, names

ALL = (
    checks.tuning_ids_are_unique,
    checks.wordings_have_words,
    checks.wordings_stand_in_one_concept,
    checks.narrower_concepts_make_no_circle,
    checks.settlements_lie_in_places,
)


def found(*concepts: Concept) -> list[str]:
    sheet = dataclasses.replace(TUNING, concepts=concepts)
    catalog = Catalog([Entry(sheet)])
    return [issue.code for check in ALL for issue in check(catalog)]


def test_a_good_sheet_has_no_issue():
    assert found(*TUNING.concepts) == []


@pytest.mark.parametrize(
    ("concepts", "code"),
    [
        ((Concept("a", names("бир")), Concept("a", names("эки"))), "id_twice"),
        ((Concept("a", names("бир")), Concept("b", names("Бир!"))), "wording_in_two_concepts"),
        ((Concept("a", names("…")),), "wording_without_words"),
        ((Concept("a", names("бир"), ("b",)),), "unknown_part"),
        ((Concept("a", names("бир"), ("a",)),), "concept_circle"),
        ((Concept("a", names("бир"), ("b",)), Concept("b", names("эки"), ("a",))), "concept_circle"),
    ],
)
def test_what_is_wrong_is_named(concepts, code):
    assert code in found(*concepts)


def test_a_settlement_lies_in_a_place_that_is_there():
    lost = PlaceName("far", names("Алыс", "Далеко"), within="nowhere")
    (issue,) = checks.settlements_lie_in_places(Catalog([Entry(dataclasses.replace(TUNING, places=(lost,)))]))

    assert (issue.code, issue.values["id"]) == ("unknown_part", "nowhere")


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("id: x\ntitle: {ky: а, ru: б}\nconcepts:\n- id: c\n  words: {ky: бир}\n", 5),
        ("id: x\ntitle: {ky: а, ru: б}\nconcepts:\n- id: c\n  wrods: {ky: [бир]}\n", 4),
        ("id: x\ntitle: {ky: а, ru: б}\nunknown: 1\n", 3),
        ("id: x\ntitle: {ky: а\n", 3),
    ],
)
def test_a_broken_sheet_is_refused_with_its_line(tmp_path: Path, written: str, line: int):
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "x.yml").write_text(written, "utf-8")
    catalog, issues = read_catalog(tmp_path)

    assert catalog.all(Tuning) == []
    assert issues
    assert any(abs(issue.place.line - line) <= 1 for issue in issues)


def test_concepts_that_lead_to_each_other_end(tmp_path):
    circle = (Concept("a", names("бирсөз"), ("b",)), Concept("b", names("экисөз"), ("a",)))
    context = engine(tmp_path, dataclasses.replace(TUNING, concepts=circle)).desk.context
    (group,) = understand(Request("бирсөз"), context).groups

    assert {alternative.label for alternative in group.others} == {"бирсөз", "экисөз"}


def test_the_base_edition_is_tuned_without_an_issue(base_catalog):
    assert [issue for check in ALL for issue in check(base_catalog)] == []
    assert sum(len(sheet.concepts) for sheet in base_catalog.all(Tuning)) > 100
