"""The import contract is law: it holds, and each part of it bites."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kb.config import ROOT

FORBIDDEN = [
    ("catalog/edition.py", "import flask"),
    ("catalog/edition.py", "import kb.search"),
    ("guide/walk.py", "import kb.search"),
    ("guide/walk.py", "import flask"),
    ("search/request.py", "import kb.web.state"),
    ("store/files.py", "import kb.catalog.model"),
    ("text/folding.py", "import kb.store.yaml"),
    ("wiring.py", "import click"),
    ("editing/exporting.py", "import kb.wiring"),
    ("training/timing.py", "import kb.search.request"),
    ("training/timing.py", "import flask"),
    ("web/trainer/modules.py", "import kb.web.resident.home"),
    ("catalog/kinds.py", "import whoosh"),
    ("plan/money.py", "import numpy"),
    ("catalog/kinds.py", "import yaml"),
    ("catalog/edition.py", "import sqlalchemy"),
    ("issues.py", "import kb.text.localized"),
]


def contracts_hold(root: Path) -> bool:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=root,
        env={"PYTHONPATH": str(root), "PATH": ""},
        capture_output=True,
        check=False,
    )
    return done.returncode == 0


@pytest.fixture
def copy_of_the_house(tmp_path):
    shutil.copytree(ROOT / "kb", tmp_path / "kb", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "setup.cfg", tmp_path / "setup.cfg")
    return tmp_path


def test_the_contracts_hold(copy_of_the_house):
    assert contracts_hold(copy_of_the_house)


@pytest.mark.parametrize(("file", "line"), FORBIDDEN)
def test_a_forbidden_import_is_refused(copy_of_the_house, file, line):
    path = copy_of_the_house / "kb" / file
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")

    assert not contracts_hold(copy_of_the_house)


def test_a_package_outside_the_layers_is_refused(copy_of_the_house):
    new = copy_of_the_house / "kb" / "somewhere"
    new.mkdir()
    (new / "__init__.py").write_text("", encoding="utf-8")

    assert not contracts_hold(copy_of_the_house)
