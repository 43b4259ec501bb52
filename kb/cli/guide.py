"""`kb guide`: check the trees, draw one."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kb.catalog.files import read_catalog
from kb.catalog.model import Guide
from kb.cli.messages import report
from kb.guide.checks import check as check_guides
from kb.guide.combinations import ways
from kb.guide.drawing import mermaid
from kb.text.localized import CONTENT_LANGUAGES

FOLDER = click.argument("folder", type=click.Path(path_type=Path), default=Path("services_catalog"))


@click.group()
def guide() -> None:
    """The guides: decision trees from what happened to services."""


@guide.command()
@FOLDER
def check(folder: Path) -> None:
    """Walk every combination of answers of every guide; print what is wrong and exit 1 if anything is."""
    catalog, unread = read_catalog(folder)
    issues = [issue for issue in unread if "/guides/" in issue.place.file] + check_guides(catalog)
    count = report(issues)
    total = 0
    for one, origin in catalog.of(Guide):
        broken = any(issue.place.file == origin.file for issue in issues)
        number = 0 if broken else sum(1 for _ in ways(one))
        total += number
        counted = "not walked" if broken else f"{number} combinations"
        click.echo(f"  {one.id:<28} {len(one.questions):>3} questions {len(one.scenarios):>3} scenarios  {counted}")
    click.echo(f"{len(catalog.all(Guide))} guides, {total} combinations walked, {count} issues")
    sys.exit(1 if count else 0)


@guide.command()
@click.argument("id")
@FOLDER
@click.option("--language", type=click.Choice(CONTENT_LANGUAGES), default=CONTENT_LANGUAGES[0], show_default=True)
def draw(id: str, folder: Path, language: str) -> None:
    """Print the tree as a Mermaid flowchart; paste it into any page that draws Mermaid."""
    catalog, issues = read_catalog(folder)
    found = catalog.get(Guide, id)
    if found is None:
        report(issue for issue in issues if f"/guides/{id}." in issue.place.file)
        raise click.BadParameter(f"there is no guide {id}", param_hint="id")
    click.echo(mermaid(found, language), nl=False)
