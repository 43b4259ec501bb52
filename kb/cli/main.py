"""The `kb` command and its groups. A fault of configuration or store is one line and exit code 2."""

from __future__ import annotations

import logging
import sys
from typing import Any

import click
import structlog

from kb import __version__
from kb.cli.bench import bench
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
    # A command says itself what it did; only what goes wrong is logged beside it.
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )


for command in (bench, catalog, guide, search, serve, store):
    kb.add_command(command)
