"""The measures, on outcomes written by hand."""

from __future__ import annotations

import pytest

from kb.errors import BadContent
from kb.search.evaluation import Judged, Outcome, ablation, by, figures, harm, places, read_judged, run
from kb.search.query.steps import OPTIONAL
from kb.search.request import Request

GOOD = Judged("потерял паспорт", "ru", "plain", frozenset({"passport"}))
NONE = Judged("погода", "ru", "negative", frozenset())


def test_reads_judged_queries(tmp_path):
    path = tmp_path / "some.tsv"
    path.write_text("# query\nпотерял паспорт\tru\tplain\tpassport|card\nпогода\tru\tnegative\t-\n", "utf-8")

    assert [judged.expected for judged in read_judged(path)] == [{"passport", "card"}, frozenset()]


def test_a_line_without_its_columns_is_named(tmp_path):
    path = tmp_path / "some.tsv"
    path.write_text("a\tru\tplain\tb\nonly one column\n", "utf-8")

    with pytest.raises(BadContent) as refused:
        read_judged(path)
    assert refused.value.issues[0].place.line == 2


def test_figures():
    outcomes = [
        Outcome(GOOD, 1, ("passport",)),
        Outcome(GOOD, 4, ("a", "b", "c", "passport")),
        Outcome(GOOD, 0, ()),
        Outcome(NONE, 0, ("a",)),
        Outcome(NONE, 0, ()),
    ]
    measured = figures(outcomes)

    assert (measured.queries, measured.negatives) == (3, 2)
    assert measured.mrr == pytest.approx((1 + 1 / 4) / 3)
    assert (measured.first, measured.three, measured.zero) == (1 / 3, 1 / 3, 1 / 3)
    assert measured.false_hits == 1 / 2
    assert set(by(outcomes, "kind")) == {"plain", "negative"}


def test_harm_is_a_lower_place_or_a_new_false_hit():
    accepted = places([Outcome(GOOD, 1, ("passport",)), Outcome(NONE, 0, ())])

    assert harm(accepted, [Outcome(GOOD, 1, ("passport",)), Outcome(NONE, 0, ())]) == []
    assert len(harm(accepted, [Outcome(GOOD, 2, ("a", "passport")), Outcome(NONE, 0, ("a",))])) == 2
    assert len(harm(accepted, [Outcome(GOOD, 0, ())])) == 1


def test_ablation_switches_the_steps_on_in_their_order(small):
    asked = []

    def answer(request: Request, off):
        asked.append(frozenset(off))
        return small.search(request, off=off)

    rows = list(ablation([GOOD], answer))

    assert [name for name, _ in rows] == ["words as written", *(f"+ {name}" for name in OPTIONAL)]
    assert asked[0] == set(OPTIONAL)
    assert asked[-1] == set()


def test_run_finds_the_place(small):
    (outcome,) = run([GOOD], lambda request, off: small.search(request, off=off))

    assert outcome.place == 1
