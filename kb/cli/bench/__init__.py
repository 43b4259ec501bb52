"""`kb bench`: DESIGN's numbers, measured on this machine, beside what was promised."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from kb import __version__
from kb.cli.bench import content, pages, searching, server
from kb.cli.bench.ground import Ground, ground
from kb.ops.bench.table import Row, markdown

GROUPS: dict[str, Callable[[Ground], Iterator[Row]]] = {
    "content": content.rows,
    "pages": pages.rows,
    "server": server.rows,
    "search": searching.rows,
}


@click.command()
@click.option("--only", multiple=True, type=click.Choice(list(GROUPS)), help="Measure one group.")
@click.option("--write", type=click.Path(path_type=Path, dir_okay=False), help="Keep the table in this file.")
def bench(only: tuple[str, ...], write: Path | None) -> None:
    """Measure speed and weight; exit 1 if a figure is past its bar."""
    rows: list[Row] = []
    with ground() as here:
        for name in only or GROUPS:
            click.echo(f"measuring {name} …", err=True)
            rows += GROUPS[name](here)
    click.echo(markdown(rows))
    if write:
        write.write_text(_page(rows), encoding="utf-8")
    sys.exit(0 if all(row.holds for row in rows) else 1)


def _page(rows: list[Row]) -> str:
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    return "\n".join(
        [
            "# Benchmarks",
            "",
            f"Жол {__version__} on {datetime.now(UTC):%d %B %Y}: {machine}. Made by `make bench WRITE=1`.",
            "Medians of one run; the client of the server's rows runs on the same cores as the server.",
            "Workers share pages of memory: each counts its share of them, since that is what a machine pays.",
            "",
            markdown(rows),
            "",
        ]
    )
