"""How long something takes: the median of several runs, or a percentile of many."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from statistics import median, quantiles


def seconds(action: Callable[[], object]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def median_seconds(action: Callable[[], object], *, runs: int = 5) -> float:
    """The median of several runs."""
    return median(seconds(action) for _ in range(runs))


def each(actions: Iterable[Callable[[], object]]) -> list[float]:
    """How long each of the actions takes, in seconds."""
    return [seconds(action) for action in actions]


def p95(values: Sequence[float]) -> float:
    """What 95 of 100 values do not exceed."""
    return quantiles(values, n=20, method="inclusive")[-1]
