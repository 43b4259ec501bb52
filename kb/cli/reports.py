"""`kb catalog coverage|sources|lint|orphans`: what editors should look at next."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from kb.catalog.coverage import coverage as measure_coverage
from kb.catalog.files import read_catalog
from kb.catalog.lint import lint as lint_catalog
from kb.catalog.model import Service
from kb.catalog.orphans import orphans as find_orphans
from kb.catalog.sources import doubtful, figures
from kb.catalog.sources import sources as all_sources
from kb.cli.messages import sentence

FOLDER = click.argument("folder", type=click.Path(path_type=Path), default=Path("services_catalog"))


@click.command()
@FOLDER
def coverage(folder: Path) -> None:
    """Print how many services have each part, and what the others lack."""
    found, _ = read_catalog(folder)
    measured = measure_coverage(found)
    click.echo(f"{measured.total} services")
    for heading, counts in (("has", measured.parts), ("knows", measured.facts)):
        for name, count in counts.items():
            share = 100 * count / measured.total if measured.total else 100
            click.echo(f"  {heading:<6}{name:<24}{count:>4}  {share:5.1f} %")
    for id, parts in measured.lacking.items():
        click.echo(f"  {id} lacks: {', '.join(parts)}")


@click.command()
@FOLDER
@click.option("--most", default=0, help="Print only so many sources.")
def sources(folder: Path, most: int) -> None:
    """Print every source, undated and oldest first, then figures by date and entries of low confidence."""
    found, _ = read_catalog(folder)
    uses = all_sources(found)
    for use in uses[: most or None]:
        where = use.source.url or use.source.title
        click.echo(f"{use.published or 'no date':<11}{use.source.kind:<9}{use.source.publisher}: {where}")
        click.echo(f"           {', '.join(use.items)}")
    dated = [(as_of, service.id, path, id) for service in found.all(Service) for path, as_of, id in figures(service)]
    click.echo(f"\n{len(uses)} sources; {len(dated)} fees and terms, each with a source of its own item, oldest first:")
    for as_of, service_id, path, id in sorted(dated)[: most or None]:
        click.echo(f"{as_of:<11}{service_id} {path} ({id})")
    low = doubtful(found)
    click.echo(f"\n{len(low)} services of low confidence: {', '.join(service.id for service in low)}")


@click.command()
@FOLDER
@click.option("--only", metavar="TEXT", help="Print only findings whose file contains TEXT.")
def lint(folder: Path, only: str | None) -> None:
    """Print what a program can say about style, with file and line; exit 1 if anything."""
    found, _ = read_catalog(folder)
    findings = [issue for issue in lint_catalog(found) if only is None or only in issue.place.file]
    for issue in findings:
        click.echo(sentence(issue))
    counts = Counter(issue.code for issue in findings)
    click.echo(f"{len(findings)} findings" + "".join(f", {count} {code}" for code, count in sorted(counts.items())))
    sys.exit(1 if findings else 0)


@click.command()
@FOLDER
def orphans(folder: Path) -> None:
    """Print the services that no guide and no training module names."""
    found, _ = read_catalog(folder)
    lonely = find_orphans(found)
    for service in lonely:
        click.echo(service.id)
    click.echo(f"{len(lonely)} of {len(found.all(Service))} services are named by no guide and no module")
