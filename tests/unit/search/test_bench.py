"""The bench measures what it says, on a catalogue small enough for a test."""

from __future__ import annotations

from kb.catalog.model import Service
from kb.ops.bench.noise import grown
from kb.ops.bench.search import rows
from tests.unit.search.library import edition


def test_noise_is_the_same_for_the_same_seed_and_unlike_the_real():
    one, other = (grown(edition(), 12, seed=4) for _ in range(2))
    titles = [service.title for service in one.all(Service)]

    assert len(titles) == 12
    assert titles == [service.title for service in other.all(Service)]
    assert len({title.in_("ru") for title in titles}) > 6
    assert titles != [service.title for service in grown(edition(), 12, seed=5).all(Service)]


def test_every_row_has_a_figure():
    measured = list(rows(edition(), sizes=(8,)))

    assert {"whole query at 8 services, p50", "scoring alone at 8, tantivy", "snapshot load at 8 services"} <= {
        row.name for row in measured
    }
    assert all(row.measured > 0 for row in measured if row.unit == "ms")
