"""`kb guide`: what editors type."""

import pytest
from click.testing import CliRunner

from kb.catalog.files import write_item
from kb.cli.main import kb
from tests.builders import a_guide, a_service, an_outcome


@pytest.fixture
def folder(tmp_path):
    for item in (a_service(), a_guide()):
        write_item(tmp_path, item)
    return tmp_path


def typed(*words):
    return CliRunner().invoke(kb, ["guide", *map(str, words)])


def test_check_counts_what_it_walked(folder):
    done = typed("check", folder)

    assert done.exit_code == 0
    assert "lost" in done.output
    assert "6 combinations" in done.output
    assert "1 guides, 6 combinations walked, 0 issues" in done.output


def test_check_names_the_file_and_line_of_a_fault(folder):
    path = write_item(folder, a_guide(outcomes=(an_outcome("renew", "id-card:lost"), a_guide().outcomes[1])))
    line = next(number for number, text in enumerate(path.read_text().splitlines(), 1) if "case: lost" in text)
    done = typed("check", folder)

    assert done.exit_code == 1
    assert f"lost.yml:{line}: outcomes[0].picks[0].case: the service id-card has no case lost" in done.output
    assert "not walked" in done.output


def test_check_tells_of_a_guide_that_cannot_be_read(folder):
    (folder / "guides" / "broken.yml").write_text("id: broken\nfirst: [", encoding="utf-8")

    assert typed("check", folder).exit_code == 1


def test_draw_prints_a_flowchart_in_a_language(folder):
    done = typed("draw", "lost", folder, "--language", "ru")

    assert done.exit_code == 0
    assert done.output.startswith("flowchart TD\n")
    assert "what? ru" in done.output


def test_draw_knows_which_guides_there_are(folder):
    done = typed("draw", "nothing", folder)

    assert done.exit_code == 2
    assert "there is no guide nothing" in done.output
