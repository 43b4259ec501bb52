"""Nothing starts with a wrong setting, a missing or newer store, or no place to write: one clear line, exit code 2."""

from __future__ import annotations

import resource
import subprocess
from pathlib import Path

import pytest

from kb.catalog.files import write_item
from kb.config import ROOT
from kb.ops.bench.serving import KB
from kb.store.engine import open_store, sqlite_url
from kb.store.migrate import migrate
from tests.builders import a_catalog, a_service


def run(*command: str, instance: Path, file_limit: int | None = None, **environ: str) -> tuple[int, str]:
    """The exit code of a `kb` command and what it wrote to standard error."""

    def limited() -> None:
        if file_limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, file_limit))

    done = subprocess.run(
        [*KB, *command],
        env={"KB_INSTANCE": str(instance), **environ},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=limited,
        check=False,
    )
    return done.returncode, done.stderr


def refused(said: tuple[int, str]) -> str:
    """The one line that was said; fails unless it is one, and the exit code is 2."""
    code, errors = said
    assert code == 2, errors
    assert len(errors.splitlines()) == 1, errors
    return errors.removeprefix("kb: ").strip()


@pytest.mark.parametrize(
    ("command", "setting", "value"),
    [
        ("serve", "PORT", "eighty"),
        ("serve", "WORKERS", "0"),
        ("serve", "HOST", "a b"),
        ("store migrate", "KB_DATABASE_URL", "mysql://x"),
        ("catalog import", "KB_LANGUAGES", "en"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path, command, setting, value):
    line = refused(run(*command.split(), instance=tmp_path / "instance", **{setting: value}))

    assert line.startswith(f"{setting}: expected")


def test_an_instance_that_is_a_file_is_named(tmp_path):
    (tmp_path / "instance").write_text("", encoding="utf-8")

    for command in ("serve", "store migrate"):
        line = refused(run(*command.split(), instance=tmp_path / "instance"))
        assert line.startswith("KB_INSTANCE: ")
        assert str(tmp_path / "instance") in line


def test_a_store_without_tables_says_what_to_run(tmp_path):
    assert "kb store migrate" in refused(run("serve", instance=tmp_path))


def test_a_newer_store_is_left_alone(tmp_path):
    store = open_store(sqlite_url(tmp_path / "store.sqlite"))
    migrate(store)
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()

    for command in ("serve", "store migrate"):
        assert "newer version (9999)" in refused(run(*command.split(), instance=tmp_path))


def test_a_database_that_does_not_answer_is_named(tmp_path):
    url = "postgresql://jol@127.0.0.1:1/nothing"

    assert refused(run("serve", instance=tmp_path, KB_DATABASE_URL=url)).startswith("the store cannot be used: ")


def test_a_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "store.sqlite").write_text("this is a letter, not a database" * 200, encoding="utf-8")

    assert refused(run("serve", instance=tmp_path)).startswith("the store cannot be used: ")


def test_a_full_disk_stops_an_import_and_loses_nothing(tmp_path):
    assert run("store", "migrate", instance=tmp_path)[0] == 0
    for entry in a_catalog(*(a_service(f"service-{number}") for number in range(40))).entries.values():
        write_item(tmp_path / "catalogue", entry.item)
    command = ("catalog", "import", str(tmp_path / "catalogue"))

    assert refused(run(*command, instance=tmp_path, file_limit=20_000)).startswith("the store cannot be used: ")

    assert run(*command, instance=tmp_path) == (0, "")
