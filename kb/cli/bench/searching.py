"""The search at several sizes, and how it grows with them."""

from __future__ import annotations

from collections.abc import Iterator

from kb.cli.bench.ground import Ground
from kb.ops.bench import search
from kb.ops.bench.table import Row

SMALL, LARGE = search.SIZES[0], search.SIZES[-1]
GROWTH = 3
"""How much slower the slow end may be with many services than with ours."""


def rows(ground: Ground) -> Iterator[Row]:
    """Every row of the search, and the slow end of the largest size to that of the smallest."""
    slow: dict[str, float] = {}
    for row in search.rows(ground.edition):
        slow[row.name] = row.measured
        yield row
    small, large = slow[search.slow_end(SMALL)], slow[search.slow_end(LARGE)]
    yield Row(f"p95 at {LARGE:,} services to p95 at {SMALL:,}", large / small, "×", GROWTH)
