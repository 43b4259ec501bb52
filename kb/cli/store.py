"""`kb store`: bring the tables up to date."""

from __future__ import annotations

import click

from kb.cli.site import site
from kb.store.migrate import migrate as run_migrations


@click.group()
def store() -> None:
    """The SQL store."""


@store.command()
def migrate() -> None:
    """Create or update the tables; safe to run again."""
    run_migrations(site().store)
    click.echo("store is up to date")
