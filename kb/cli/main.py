"""The `kb` command and its groups. A fault of configuration or store is one line and exit code 2."""

from __future__ import annotations

import logging
import sys
from importlib import import_module
from typing import Any

import click
import structlog

from kb import __version__
from kb.cli.messages import fault
from kb.errors import KbError

COMMANDS = ("bench", "catalog", "guide", "search", "serve", "store")
"""Each is the command of its name in the module of its name. Loaded when it is typed: serving needs no migrations."""


class Commands(click.Group):
    """A group whose typed errors become one line for people."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"kb.cli.{cmd_name}"), cmd_name)
        return command

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
