"""What tests of commands share: a terminal, an instance of its own, a small folder of items."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kb.catalog.catalog import Catalog
from kb.catalog.files import write_item
from kb.cli.main import kb
from kb.cli.site import site
from tests.builders import a_catalog, a_fee, a_service

Terminal = Callable[..., Result]


@pytest.fixture
def types(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """Type a `kb` command: `types("catalog", "check", folder)`."""
    monkeypatch.setenv("KB_INSTANCE", str(tmp_path / "instance"))
    site.cache_clear()
    yield lambda *words: CliRunner().invoke(kb, [str(word) for word in words], catch_exceptions=False)
    if site.cache_info().currsize:
        site().close()
    site.cache_clear()


@pytest.fixture
def migrated(types: Terminal) -> Terminal:
    """A terminal whose store has its tables."""
    assert types("store", "migrate").exit_code == 0
    return types


def written(folder: Path, catalog: Catalog) -> Path:
    """The items as files."""
    for entry in catalog:
        write_item(folder, entry.item)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One service with what it names."""
    return written(tmp_path / "items", a_catalog(a_service("id-card", fees=(a_fee(),))))


def spoil(folder: Path, name: str, old: str, new: str) -> Path:
    """Replace a text in a file of the folder."""
    path = folder / name
    content = path.read_text(encoding="utf-8")
    assert old in content, content
    path.write_text(content.replace(old, new), encoding="utf-8")
    return path
