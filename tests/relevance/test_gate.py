"""The judged queries: no change may answer one worse than when the figures were last accepted.

Better places are kept by `kb search evaluate --accept`, which is a change to look at like any other.
"""

from __future__ import annotations

import json

import pytest

from kb.catalog.edition import Edition
from kb.config import ROOT
from kb.search import evaluation
from kb.search.engine import open_engine

FOLDER = ROOT / "tests" / "relevance"
SETS = sorted(path.stem for path in FOLDER.glob("*.tsv") if not path.stem.startswith("forms"))
ACCEPTED = json.loads((FOLDER / "accepted.json").read_text("utf-8"))
SLACK = 0.005
"""So much of a figure may go while single places change for the better and the worse."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory, base_catalog):
    return open_engine(Edition(entry.item for entry in base_catalog), tmp_path_factory.mktemp("index"))


@pytest.fixture(scope="module", params=[name for name in SETS if name in ACCEPTED])
def outcomes(request, engine):
    judged = evaluation.read_judged(FOLDER / f"{request.param}.tsv")
    return request.param, evaluation.run(judged, lambda asked, off: engine.search(asked, off=off))


def test_no_figure_is_lower_than_accepted(outcomes):
    name, found = outcomes
    accepted, now = ACCEPTED[name]["figures"], evaluation.figures(found)
    worse = [(outcome.judged.text, before, outcome.place, outcome.found[:3])
             for outcome, before in evaluation.harm(ACCEPTED[name]["places"], found)]  # fmt: skip

    assert now.mrr >= accepted["mrr"] - SLACK, worse
    assert now.three >= accepted["three"] - SLACK, worse
    assert now.zero <= accepted["zero"] + SLACK, worse
    assert now.false_hits <= accepted["false_hits"] + SLACK, worse


def test_expected_items_are_there(engine):
    known = {item.id for item in engine.desk.edition.items()}
    judged = [query for name in SETS for query in evaluation.read_judged(FOLDER / f"{name}.tsv")]

    assert all(not query.expected or query.expected & known for query in judged)


@pytest.mark.parametrize("name", [name for name in SETS if name.startswith("tuning")])
def test_judged_sets_are_large_enough(name):
    assert len(evaluation.read_judged(FOLDER / f"{name}.tsv")) >= 100
