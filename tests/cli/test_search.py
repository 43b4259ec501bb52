"""`kb search`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from kb.catalog.files import write_item
from kb.cli.main import kb
from tests.unit.search.library import edition


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("catalogue")
    for item in edition().items():
        write_item(folder, item)
    return folder


def run(*arguments: object) -> str:
    result = CliRunner().invoke(kb, ["search", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_explains_a_query(catalogue):
    output = run("explain", "gjnthzk gfcgjhn", "--catalogue", catalogue)

    assert "read as: потерял паспорт" in output
    assert "service/passport" in output


def test_explains_without_guesses(catalogue):
    assert "read as: gjnthzk" in run("explain", "gjnthzk", "--verbatim", "--catalogue", catalogue)


def test_evaluates_judged_queries(catalogue, tmp_path):
    judged = tmp_path / "some.tsv"
    judged.write_text("потерял паспорт\tru\tplain\tpassport\nпогода\tru\tnegative\t-\nсуу\tky\tplain\tbirth\n", "utf-8")
    output = run("evaluate", judged, "--missed", "--ablation", "--catalogue", catalogue)

    assert "MRR@10" in output
    assert "'суу' wants birth" in output
    assert "+ latin" in output
