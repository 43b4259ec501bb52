"""`kb catalog`: what it says, what it changes, how it ends."""

import pytest

from tests.builders import a_catalog, a_service
from tests.cli.conftest import spoil, written

SERVICE = "services/id-card.yml"


def test_a_clean_folder_has_no_issues(types, folder):
    done = types("catalog", "check", folder)

    assert (done.exit_code, done.stdout) == (0, "4 items, 0 issues\n")


BROKEN = [
    ("level: state", "level: galactic", "level"),
    ("level: state", "level: state\ncolour: blue", "colour"),
    ("confidence: high", "confidence: high\nid: again", "id"),
    ("document: statement", "document: no-such-paper", "documents[0].document"),
    ("amount: 510", "amount: a lot", "fees[0].amount"),
    ("as_of: 2021-11-17", "as_of: yesterday", "fees[0].as_of"),
    ("title:\n  ky: id-card ky\n  ru: id-card ru", "title:\n  ky: id-card ky", "title"),
]


@pytest.mark.parametrize(("old", "new", "path"), BROKEN)
def test_an_issue_names_file_line_and_path(types, folder, old, new, path):
    broken = spoil(folder, SERVICE, old, new)
    wrong = new.splitlines()[0 if path == "title" else -1]
    line = [text.strip(" -") for text in broken.read_text("utf-8").splitlines()].index(wrong) + 1

    done = types("catalog", "check", folder)

    assert done.exit_code == 1
    assert f"{broken}:{line}: {path}: " in done.stderr


def test_a_file_that_is_not_yaml_is_named_with_its_line(types, folder):
    path = folder / SERVICE
    path.write_text("id: id-card\ntitle: {ky: [\n", encoding="utf-8")

    done = types("catalog", "check", folder)

    assert done.exit_code == 1
    assert f"{path}:3: not valid YAML" in done.stderr


def test_only_picks_the_issues_of_one_file(types, folder):
    spoil(folder, SERVICE, "level: state", "level: galactic")

    assert types("catalog", "check", folder, "--only", "topics/").exit_code == 0


def test_format_puts_a_file_into_its_canonical_form(types, folder):
    path = folder / SERVICE
    before = path.read_bytes()
    spoil(folder, SERVICE, "level: state", "level:   'state'")
    assert types("catalog", "format", "--check", folder).exit_code == 1

    done = types("catalog", "format", folder)

    assert (done.exit_code, done.stdout) == (0, f"{path}\n")
    assert path.read_bytes() == before
    assert types("catalog", "format", "--check", folder).exit_code == 0


def test_an_import_says_what_it_did(migrated, folder):
    assert migrated("catalog", "import", folder).stdout == (
        "4 added, 0 changed, 0 unchanged, 0 withdrawn, 0 to merge; edition 1\n"
    )

    again = migrated("catalog", "import", folder)

    assert (again.exit_code, again.stdout) == (0, "0 added, 0 changed, 4 unchanged, 0 withdrawn, 0 to merge\n")


def test_a_broken_item_imports_nothing(migrated, folder, tmp_path):
    written(folder, a_catalog(a_service("fine")))
    spoil(folder, SERVICE, "level: state", "level: galactic")

    done = migrated("catalog", "import", folder)

    assert done.exit_code == 1
    assert f"{folder / SERVICE}:" in done.stderr
    assert done.stderr.endswith("nothing imported: 1 issues\n")
    assert migrated("catalog", "export", tmp_path / "out").stdout.startswith("0 items of edition 0")


def test_an_export_gives_the_bytes_that_were_imported(migrated, folder, tmp_path):
    migrated("catalog", "import", folder)

    done = migrated("catalog", "export", tmp_path / "out")

    assert done.stdout == f"4 items of edition 1 written to {tmp_path / 'out'}\n"
    for path in folder.rglob("*.yml"):
        assert (tmp_path / "out" / path.relative_to(folder)).read_bytes() == path.read_bytes()


def test_missing_files_are_withdrawn_only_when_asked(migrated, folder):
    written(folder, a_catalog(a_service("second")))
    migrated("catalog", "import", folder)
    (folder / "services/second.yml").unlink()
    assert "0 withdrawn" in migrated("catalog", "import", folder).stdout

    assert "1 withdrawn" in migrated("catalog", "import", "--withdraw-missing", folder).stdout


def test_coverage_counts_parts_and_names_what_lacks(types, folder):
    done = types("catalog", "coverage", folder)

    assert done.exit_code == 0
    assert done.stdout.startswith("1 services\n")
    assert "id-card lacks: " in done.stdout


def test_a_folder_that_is_not_there_is_said(types, tmp_path):
    done = types("catalog", "check", tmp_path / "nowhere")

    assert done.exit_code == 1
    assert "there is no such folder" in done.stderr
