"""The index on disk: whole or not there, of its edition and analyser, brought up to date by what changed."""

from __future__ import annotations

import dataclasses
import shutil
import stat
import threading
from pathlib import Path

import pytest

from kb.catalog.edition import Edition
from kb.catalog.model import Paper, Service
from kb.errors import BadConfiguration, IndexUnavailable
from kb.search import opening
from kb.search.engine import Engine, open_engine
from kb.search.index import pinned
from kb.search.index.folder import MANIFEST, IndexFolder
from kb.search.index.version import analyser_version
from kb.search.request import Request
from kb.search.snapshot import file
from kb.text.localized import text
from tests.builders import a_document
from tests.unit.search.library import SERVICES, edition, service

QUERIES = ("паспорт", "прописка", "жаңысөз", "туулган", "вода", "каттоо", "jolokpul", "метрика", "ненаходимое")


def answers(engine: Engine) -> list[list[tuple[str, str, float]]]:
    return [[(hit.kind, hit.id, hit.score) for hit in engine.search(Request(query)).hits] for query in QUERIES]


def renamed(words: str, id: str = "passport") -> Service:
    """The service with another title."""
    (old,) = (item for item in SERVICES if item.id == id)
    return dataclasses.replace(old, title=text(ky=words, ru=words))


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was written: "all", or the number of documents written anew."""
    written: list[str] = []
    create, update = opening.documents.create, opening.documents.update

    def creating(folder, records):
        written.append("all")
        create(folder, records)

    def updating(folder, changed, removed):
        written.append(f"{len(changed)}+{len(removed)}")
        update(folder, changed, removed)

    monkeypatch.setattr(opening.documents, "create", creating)
    monkeypatch.setattr(opening.documents, "update", updating)
    return written


def test_the_folder_is_named_after_edition_and_analyser_and_closed_to_others(tmp_path):
    root = tmp_path / "index"
    open_engine(edition(number=7), root)
    (folder,) = [path for path in root.iterdir() if path.is_dir()]

    assert folder.name == f"00000007-{analyser_version()}"
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE(root.stat().st_mode) == 0o700


def test_a_second_opening_builds_nothing(tmp_path, builds):
    first = open_engine(edition(), tmp_path)
    second = open_engine(edition(), tmp_path)

    assert builds == ["all"]
    assert answers(first) == answers(second)


def test_only_changed_items_are_written_anew(tmp_path, builds):
    before = open_engine(edition(), tmp_path)
    changed = edition(renamed("Жаңысөз паспорт"), number=2)
    after = open_engine(changed, tmp_path, previous=before)

    assert builds == ["all", "1+0"]
    assert [hit.id for hit in after.search(Request("жаңысөз")).hits] == ["passport"]
    assert before.search(Request("жаңысөз")).hits == ()
    assert answers(open_engine(changed, tmp_path)) == answers(after)


def test_items_that_borrow_words_are_written_anew_too(tmp_path, builds):
    baker = service("bread", "Нан", "Хлеб", documents=(Paper("statement"),))
    paper = a_document("statement", title=text(ky="Тегирмен", ru="Мельница"))
    open_engine(edition(baker), tmp_path)
    after = open_engine(edition(baker, paper, number=2), tmp_path)

    assert builds == ["all", "2+0"]
    assert {hit.id for hit in after.search(Request("хлеб мельница")).hits} >= {"bread"}


def test_a_great_change_is_a_new_build(tmp_path, builds):
    open_engine(edition(), tmp_path)
    open_engine(edition(*(renamed("Башка", item.id) for item in SERVICES), number=2), tmp_path)

    assert builds == ["all", "all"]


def test_a_removed_item_is_found_no_more(tmp_path):
    before = open_engine(edition(), tmp_path)
    rest = Edition([item for item in edition().items() if item.id != "water"], number=2)
    after = open_engine(rest, tmp_path, previous=before)

    assert [hit.id for hit in before.search(Request("вода дом")).hits][:1] == ["water"]
    assert "water" not in {hit.id for hit in after.search(Request("вода дом")).hits}


def test_many_small_changes_answer_as_a_new_build_does(tmp_path):
    engine = open_engine(edition(), tmp_path / "grown")
    for number in range(2, 20):
        changed = edition(renamed(f"Паспорт каттоо {number}"), number=number)
        engine = open_engine(changed, tmp_path / "grown", previous=engine)
    fresh = open_engine(changed, tmp_path / "fresh")

    found = [[row[:2] for row in rows] for rows in answers(engine)]
    assert found == [[row[:2] for row in rows] for rows in answers(fresh)]
    assert len(list((tmp_path / "grown").glob("[0-9]*"))) <= 2


def test_the_same_number_with_other_content_is_not_trusted(tmp_path):
    open_engine(edition(), tmp_path)
    other = open_engine(edition(renamed("Жаңысөз паспорт")), tmp_path)

    assert [hit.id for hit in other.search(Request("жаңысөз")).hits] == ["passport"]


def test_another_analyser_means_another_index(tmp_path, builds, monkeypatch):
    open_engine(edition(), tmp_path)
    monkeypatch.setattr("kb.search.index.folder.analyser_version", lambda: "another")
    monkeypatch.setattr("kb.search.opening.analyser_version", lambda: "another")
    open_engine(edition(), tmp_path)

    assert builds == ["all", "all"]


def index_folder(root: Path) -> Path:
    return IndexFolder(root).path(1)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


DAMAGES = {
    "no manifest": lambda folder: (folder / MANIFEST).unlink(),
    "half a manifest": lambda folder: cut(folder / MANIFEST),
    "half a segment": lambda folder: [cut(path) for path in folder.glob("*.seg")],
    "no table of contents": lambda folder: [path.unlink() for path in folder.glob("*.toc")],
    "half a table of contents": lambda folder: [cut(path) for path in folder.glob("*.toc")],
    "foreign bytes": lambda folder: [path.write_bytes(b"\x80\x04garbage" * 50) for path in folder.iterdir()],
    "nothing in it": lambda folder: [path.unlink() for path in folder.iterdir()],
}


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Whoosh leaves its file open then
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_index_is_built_anew(tmp_path, damage):
    whole = answers(open_engine(edition(), tmp_path))
    DAMAGES[damage](index_folder(tmp_path))

    assert answers(open_engine(edition(), tmp_path)) == whole


@pytest.mark.parametrize("damage", [lambda path: path.unlink(), cut, lambda path: path.write_bytes(b"foreign")])
def test_a_damaged_snapshot_is_read_again_from_whoosh(tmp_path, builds, damage):
    whole = answers(open_engine(edition(), tmp_path))
    damage(index_folder(tmp_path) / file.NAME)

    assert answers(open_engine(edition(), tmp_path)) == whole
    assert builds == ["all"]


def test_readers_go_on_while_the_index_is_gone(tmp_path):
    engine = open_engine(edition(), tmp_path / "index")
    shutil.rmtree(tmp_path / "index")

    assert [hit.id for hit in engine.search(Request("прописка")).hits][:1] == ["residence"]


def test_leftovers_of_killed_builds_are_cleared(tmp_path):
    root = tmp_path / "index"
    (root / ".building-123-old").mkdir(parents=True)
    (root / "00000000-0000000000").mkdir()
    open_engine(edition(), root)
    open_engine(edition(number=2), root)
    open_engine(edition(number=3), root)

    assert sorted(path.name[:8] for path in root.iterdir() if path.is_dir()) == ["00000002", "00000003"]


def test_foreign_files_beside_the_indexes_are_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    open_engine(edition(), tmp_path)

    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_place_that_cannot_be_written_is_a_clear_error(tmp_path):
    (tmp_path / "index").write_text("a file, not a folder")

    with pytest.raises(IndexUnavailable):
        open_engine(edition(), tmp_path / "index")


def test_a_full_disk_leaves_the_old_index(tmp_path, monkeypatch):
    before = open_engine(edition(), tmp_path)

    def no_space(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kb.search.index.folder._flush", no_space)
    with pytest.raises(IndexUnavailable):
        open_engine(edition(renamed("Жаңысөз"), number=2), tmp_path, previous=before)
    monkeypatch.undo()

    assert index_folder(tmp_path).is_dir()
    assert answers(open_engine(edition(), tmp_path)) == answers(before)


def test_builders_wait_for_each_other_and_build_once(tmp_path, builds):
    engines: list[Engine] = []
    threads = [threading.Thread(target=lambda: engines.append(open_engine(edition(), tmp_path))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert builds == ["all"]
    assert len({str(answers(engine)) for engine in engines}) == 1


def test_only_the_pinned_whoosh_is_accepted(monkeypatch):
    monkeypatch.setattr(pinned.whoosh, "__version__", (3, 54, 0))

    with pytest.raises(BadConfiguration):
        pinned.check_version()


def test_a_service_without_any_word_does_no_harm(tmp_path):
    silent = service("silent", "…", "—", summary=text(ky="!", ru="?"), audience=text(ky="-", ru="-"))

    assert answers(open_engine(edition(silent), tmp_path))
