"""One contract, two stores: what holds on SQLite holds on PostgreSQL."""

import threading

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import delete, func, insert, select, update

from kb.catalog import repository
from kb.catalog.model import Service
from kb.editing.exporting import export_catalog
from kb.editing.importing import import_catalog
from kb.editing.publishing import publish_items
from kb.errors import BadContent, StoreNotReady, StoreTooNew, StoreUnavailable
from kb.issues import Issue, Place
from kb.store.engine import open_store
from kb.store.migrate import migrate, settings
from kb.store.tables import audit, editions, items, publications, revisions
from kb.store.version import ensure_ready, versions
from tests.builders import a_catalog, a_service, both
from tests.conftest import NOW


def bring(store, *items, **options):
    return import_catalog(a_catalog(*items), store=store, by="test", now=NOW, **options)


def shown(store):
    with store.reading() as connection:
        return repository.load_edition(connection)


def test_an_import_is_one_edition_and_idempotent(store):
    first = bring(store, a_service())
    again = bring(store, a_service())

    assert first.edition == 1
    assert len(first.added) == 4
    assert again.edition is None
    assert again.unchanged == 4


def test_only_what_changed_is_published(store):
    bring(store, a_service("a"), a_service("b"))
    done = bring(store, a_service("a", title=both("new")), a_service("b"))

    assert done.changed == (("service", "a"),)
    assert shown(store).number == 2
    assert shown(store).get(Service, "a").title == both("new")


def test_an_item_changed_on_both_sides_waits_to_be_merged(store):
    bring(store, a_service("a"))
    publish_items([a_service("a", title=both("edited"))], store=store, by="editor", now=NOW)

    done = bring(store, a_service("a", title=both("shipped")))
    again = bring(store, a_service("a", title=both("shipped")))

    assert done.conflicts == again.conflicts == (("service", "a"),)
    assert shown(store).get(Service, "a").title == both("edited")
    with store.reading() as connection:
        assert connection.scalar(select(func.count()).where(revisions.c.merge)) == 1


def test_an_item_edited_here_and_not_in_the_folder_stays_edited(store):
    bring(store, a_service("a"))
    publish_items([a_service("a", title=both("edited"))], store=store, by="editor", now=NOW)

    done = bring(store, a_service("a"))

    assert (done.conflicts, done.edition) == ((), None)
    assert shown(store).get(Service, "a").title == both("edited")


def test_missing_files_withdraw_only_when_asked(store):
    bring(store, a_service("a"), a_service("b"))
    assert bring(store, a_service("a")).withdrawn == ()

    done = bring(store, a_service("a"), withdraw_missing=True)

    assert done.withdrawn == (("service", "b"),)
    assert shown(store).find(Service, "b") is None


def test_a_broken_catalogue_changes_nothing(store):
    bring(store, a_service("a"))
    with pytest.raises(BadContent) as raised:
        bring(store, a_service("b", topics=("nowhere",)))

    assert [issue.code for issue in raised.value.issues] == ["unknown_reference"]
    assert shown(store).number == 1


def test_issues_of_reading_refuse_the_import(store):
    with pytest.raises(BadContent):
        import_catalog(a_catalog(), [Issue("schema", Place("x"))], store=store, by="test", now=NOW)

    assert shown(store).number == 0


def test_an_export_is_what_an_import_brought(store, tmp_path):
    bring(store, a_service("a"))
    export_catalog(shown(store), tmp_path / "one")
    export_catalog(shown(store), tmp_path / "two")

    one = {path.relative_to(tmp_path / "one"): path.read_bytes() for path in (tmp_path / "one").rglob("*.yml")}
    two = {path.relative_to(tmp_path / "two"): path.read_bytes() for path in (tmp_path / "two").rglob("*.yml")}
    assert one == two
    assert len(one) == 4


def test_history_tells_what_an_edition_showed(store):
    bring(store, a_service("a"))
    publish_items([a_service("a", title=both("new"))], store=store, by="editor", now=NOW)

    with store.reading() as connection:
        old = repository.as_of_edition(connection, ("service", "a"), 1)
        changed = repository.changed_since(connection, 1)

    assert old.title == both("a")
    assert changed == {("service", "a")}


def test_an_edition_that_follows_another_is_the_one_compiled_anew(store):
    bring(store, a_service("a"), a_service("b"), a_service("c"))
    before = shown(store)
    publish_items([a_service("a", title=both("new")), a_service("d")], store=store, by="editor", now=NOW)
    publish_items([], withdraw=[("service", "b")], store=store, by="editor", now=NOW)

    with store.reading() as connection:
        followed = repository.load_edition(connection, before=before)
        anew = repository.load_edition(connection)

    assert list(followed.items()) == list(anew.items())
    assert (followed.number, followed.published_at) == (anew.number, anew.published_at)
    assert followed.get(Service, "c") is before.get(Service, "c")
    assert followed.find(Service, "b") is None


def test_a_restored_backup_is_compiled_anew(store):
    bring(store, a_service("a"))
    restored = shown(store)
    publish_items([a_service("a", title=both("new"))], store=store, by="editor", now=NOW)
    before = shown(store)
    with store.writing() as connection:
        connection.execute(delete(publications).where(publications.c.edition == before.number))
        connection.execute(delete(editions).where(editions.c.number == before.number))
        first = select(func.min(revisions.c.id)).where(revisions.c.item == "a").scalar_subquery()
        connection.execute(update(items).where(items.c.id == "a").values(published=first))

    with store.reading() as connection:
        after = repository.load_edition(connection, before=before)

    assert (after.number, after.get(Service, "a")) == (restored.number, restored.get(Service, "a"))


def test_a_reader_sees_one_state_from_its_first_look(store):
    bring(store, a_service("a"))
    with store.reading() as connection:
        assert repository.edition_number(connection) == 1
        publish_items([a_service("a", title=both("new"))], store=store, by="editor", now=NOW)

        assert repository.load_edition(connection).get(Service, "a").title == both("a")


def test_each_publishing_leaves_an_audit_line(store):
    bring(store, a_service("a"))
    publish_items([a_service("a", title=both("new"))], store=store, by="editor", now=NOW)

    with store.reading() as connection:
        assert [row.by for row in connection.execute(select(audit).order_by(audit.c.id))] == ["test", "editor"]


def test_an_exception_undoes_the_whole_transaction(store):
    def broken():
        with store.writing() as connection:
            connection.execute(insert(editions).values(number=1, at=NOW, by="x", note=""))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken()

    assert shown(store).number == 0


def test_publishers_at_the_same_time_get_numbers_of_their_own(store):
    bring(store, a_service("a"))
    numbers = []

    def publish(word):
        numbers.append(publish_items([a_service("a", title=both(word))], store=store, by=word, now=NOW))

    threads = [threading.Thread(target=publish, args=(word,)) for word in ("one", "two", "three", "four")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(numbers) == [2, 3, 4, 5]


def test_an_empty_store_is_not_ready(database_url):
    store = open_store(database_url)
    with pytest.raises(StoreNotReady):
        ensure_ready(store)
    store.close()


def test_a_newer_store_is_refused(store):
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")

    for opened in (ensure_ready, migrate):
        with pytest.raises(StoreTooNew):
            opened(store)


def test_the_names_of_migrations_tell_the_versions():
    known = [script.revision for script in ScriptDirectory.from_config(settings()).walk_revisions()]

    assert versions() == known[::-1]


def test_migrating_twice_is_the_same_as_once(store):
    migrate(store)
    ensure_ready(store)


def test_a_store_that_cannot_be_reached_says_so(tmp_path):
    for url in (f"sqlite:///{tmp_path}/no/such/folder/store.sqlite", "postgresql://jol@127.0.0.1:1/nothing"):
        store = open_store(url)
        with pytest.raises(StoreUnavailable), store.reading():
            pass
        store.close()
