"""`kb catalog`: check, format, import, export, coverage."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from kb.catalog import repository
from kb.catalog.files import canonical, read_catalog, write_item
from kb.cli.messages import report
from kb.cli.reports import FOLDER, coverage, lint, orphans, sources
from kb.cli.site import site
from kb.editing import gate
from kb.editing.exporting import export_catalog
from kb.editing.importing import import_catalog
from kb.errors import BadContent


@click.group()
def catalog() -> None:
    """The curated catalogue."""


for command in (coverage, lint, orphans, sources):
    catalog.add_command(command)


@catalog.command()
@FOLDER
@click.option("--only", metavar="TEXT", help="Print only issues whose file contains TEXT.")
def check(folder: Path, only: str | None) -> None:
    """Print every issue with its file and line; exit 1 if there is any."""
    found, issues = read_catalog(folder)
    issues += gate.issues(found)
    if only:
        issues = [issue for issue in issues if only in issue.place.file]
    count = report(issues)
    click.echo(f"{len(found)} items, {count} issues")
    sys.exit(1 if count else 0)


@catalog.command("format")
@FOLDER
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit 1 if a file is not canonical.")
def format_(folder: Path, only_check: bool) -> None:
    """Rewrite files in the canonical form that an export has."""
    found, issues = read_catalog(folder)
    report(issues)
    changed = [entry for entry in found if Path(entry.origin.file).read_bytes() != canonical(entry.item)]
    for entry in changed:
        click.echo(entry.origin.file)
        if not only_check:
            write_item(folder, entry.item)
    sys.exit(1 if issues or (only_check and changed) else 0)


@catalog.command("import")
@FOLDER
@click.option("--withdraw-missing", is_flag=True, help="Withdraw items whose file is gone, unless they were edited.")
def import_(folder: Path, withdraw_missing: bool) -> None:
    """Bring the folder into the store as one new edition; nothing at all if any item is broken."""
    found, issues = read_catalog(folder)
    try:
        done = import_catalog(
            found, issues, store=site().store, by="import", now=datetime.now(UTC), withdraw_missing=withdraw_missing
        )
    except BadContent as error:
        report(error.issues)
        click.echo(f"nothing imported: {len(error.issues)} issues", err=True)
        sys.exit(1)
    for kind, id in done.conflicts:
        click.echo(f"edited here and changed in the folder, kept as a draft to merge: {kind} {id}", err=True)
    click.echo(
        f"{len(done.added)} added, {len(done.changed)} changed, {done.unchanged} unchanged, "
        f"{len(done.withdrawn)} withdrawn, {len(done.conflicts)} to merge"
        + (f"; edition {done.edition}" if done.edition else "")
    )


@catalog.command()
@FOLDER
def export(folder: Path) -> None:
    """Write the current edition as a folder of items."""
    with site().store.reading() as connection:
        edition = repository.load_edition(connection)
    click.echo(f"{export_catalog(edition, folder)} items of edition {edition.number} written to {folder}")
