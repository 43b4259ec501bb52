"""What was measured beside what was promised, as a table for people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measured figure. Without a `bar` it is only told; with `at_least` more is better."""

    name: str
    measured: float
    unit: str
    bar: float | None = None
    at_least: bool = False

    @property
    def ratio(self) -> float | None:
        """Measured over promised."""
        return self.measured / self.bar if self.bar else None

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        if self.ratio is None:
            return True
        return self.ratio >= 1 if self.at_least else self.ratio <= 1

    def cells(self) -> tuple[str, ...]:
        """The row as texts: name, measured, bar, ratio, verdict."""
        if self.bar is None or self.ratio is None:
            return self.name, f"{shown(self.measured)} {self.unit}", "", "", ""
        sign = "≥" if self.at_least else "≤"
        verdict = "ok" if self.holds else "below" if self.at_least else "over"
        bar = f"{sign} {self.bar:g} {self.unit}"
        return self.name, f"{shown(self.measured)} {self.unit}", bar, f"{self.ratio:.2f}", verdict


HEADINGS = ("what", "measured", "bar", "ratio", "")


def shown(value: float) -> str:
    """A figure with three digits that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def markdown(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table, columns aligned so that it reads well at a terminal too."""
    cells = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADINGS))]
    lines = [" | ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)) for line in cells]
    rule = "|".join("-" * (width + 2) for width in widths)
    return "\n".join([f"| {lines[0]} |", f"|{rule}|", *(f"| {line} |" for line in lines[1:])])
