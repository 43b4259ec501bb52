"""The `kb` command and its groups. A fault of configuration or store is one line and exit code 2."""

from __future__ import annotations

import sys
from typing import Any

import click

from kb import __version__
from kb.cli.catalog import catalog
from kb.cli.guide import guide
from kb.cli.messages import fault
from kb.cli.search import search
from kb.cli.serve import serve
from kb.cli.store import store
from kb.errors import KbError


class Commands(click.Group):
    """A group whose typed errors become one line for people."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except KbError as error:
            click.echo(f"kb: {fault(error)}", err=True)
            sys.exit(2)


@click.group(cls=Commands)
@click.version_option(__version__)
def kb() -> None:
    """Жол: a knowledge base of services with guided search."""


for command in (catalog, guide, search, serve, store):
    kb.add_command(command)
