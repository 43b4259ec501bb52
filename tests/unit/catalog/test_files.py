"""YAML in and out: what is broken is named with file, line and path; what is sound comes back to the byte."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.catalog.files import canonical, read_catalog, read_item, write_item
from kb.catalog.kinds import KINDS
from kb.store import yaml
from tests.builders import a_fee, a_service, a_step, a_term, a_topic

TOPIC = KINDS["topic"]


def reading(tmp_path, content, name="health"):
    path = tmp_path / f"{name}.yml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_item(path, TOPIC)


SOUND = "id: health\ntitle: {ky: Ден соолук, ru: Здоровье}\nsummary: {ky: Дарыгер, ru: Врач}\n"
BROKEN = {
    "unknown key": (SOUND + "colour: red\n", "schema", 4, "colour"),
    "missing key": ("id: health\ntitle: {ky: а, ru: б}\n", "schema", 1, "summary"),
    "not a text": (SOUND + "popular_names: {ky: [1]}\n", "schema", 4, "popular_names.ky"),
    "not an id": (SOUND.replace("id: health", "id: Health!"), "schema", 1, "id"),
    "duplicate key": (SOUND + "order: 1\norder: 2\n", "yaml_duplicate_key", 5, "order"),
    "no YAML": (SOUND + "  - [\n", "yaml_broken", 4, ""),
    "no UTF-8": (SOUND.encode() + b"order: \xff\n", "yaml_not_utf8", 4, ""),
    "empty": ("", "schema", 1, ""),
    "a list": ("- a\n", "schema", 1, ""),
    "an empty text": (SOUND.replace("Дарыгер", '" "'), "schema", 3, "summary.ky"),
    "a control character": (SOUND.replace("Дарыгер", '"\\u0007"'), "schema", 3, "summary.ky"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_file_is_named_with_line_and_path(tmp_path, fault):
    content, code, line, path = BROKEN[fault]

    entry, issues = reading(tmp_path, content)

    assert entry is None
    assert [(issue.code, issue.place.line, issue.place.path) for issue in issues[:1]] == [(code, line, path)]
    assert issues[0].place.file.endswith("health.yml")


def test_the_file_must_bear_the_id(tmp_path):
    _, issues = reading(tmp_path, SOUND, name="wealth")

    assert [issue.code for issue in issues] == ["id_is_not_file_name"]


def test_a_sound_file_is_read(tmp_path):
    entry, issues = reading(tmp_path, SOUND)

    assert issues == []
    assert entry.item.title.in_("ru") == "Здоровье"


def test_an_unknown_folder_is_reported(tmp_path):
    (tmp_path / "recipes").mkdir()

    _, issues = read_catalog(tmp_path)

    assert [issue.code for issue in issues] == ["unknown_folder"]


WORDS = st.text(
    st.characters(categories=("L", "N", "P", "Zs", "S"), exclude_characters="\x85"), min_size=1, max_size=60
)
SOME = WORDS.map(str.strip).filter(bool)


@settings(deadline=None, max_examples=60)
@given(ky=SOME, ru=SOME, amount=st.integers(0, 10**6))
def test_what_is_written_is_read_back_to_the_byte(tmp_path_factory, ky, ru, amount):
    root = tmp_path_factory.mktemp("catalog")
    title = type(a_topic().title)({"ky": ky, "ru": ru})
    service = a_service(title=title, fees=(a_fee(amount=amount),), terms=(a_term(),), steps=(a_step(title=title),))

    path = write_item(root, service)
    entry, issues = read_item(path, KINDS["service"])

    assert issues == []
    assert entry.item == service
    assert canonical(entry.item) == path.read_bytes()


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(content):
    written = yaml.read(content, "x.yml")

    assert all(issue.place.file == "x.yml" for issue in written.issues)
