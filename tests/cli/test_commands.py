"""The `kb` command as a whole, its store and its search."""

import click
import pytest

from kb import __version__
from kb.cli.main import kb


def test_it_tells_its_version(types):
    assert types("--version").stdout.strip().endswith(__version__)


def test_every_command_says_what_it_is_for(types):
    context = click.Context(kb)
    for name in kb.list_commands(context):
        command = kb.get_command(context, name)
        assert types(name, "--help").exit_code == 0
        assert command.help, name
        for inner, part in getattr(command, "commands", {}).items():
            assert part.help, f"{name} {inner}"


def test_migrating_twice_is_harmless(types):
    for _ in range(2):
        done = types("store", "migrate")
        assert (done.exit_code, done.stdout) == (0, "store is up to date\n")


@pytest.mark.parametrize("command", [("catalog", "import"), ("catalog", "export"), ("search", "index")])
def test_a_store_without_tables_is_one_line(types, folder, command):
    done = types(*command, *([folder] if command[0] == "catalog" else []))

    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("kb: ")


def test_the_index_is_built_before_readers_come(migrated, folder, tmp_path):
    migrated("catalog", "import", folder)

    done = migrated("search", "index")

    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "index of edition 1 is ready")
    assert any((tmp_path / "instance" / "index").iterdir())
