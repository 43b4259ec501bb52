"""A guide that breaks a rule reaches no reader: neither by import nor by publishing."""

import pytest

from kb.catalog import repository
from kb.editing.importing import import_catalog
from kb.editing.publishing import publish_items
from kb.errors import BadContent
from tests.builders import a_catalog, a_guide, a_service
from tests.conftest import NOW

ASTRAY = a_guide(first="nowhere")


def edition_number(store):
    with store.reading() as connection:
        return repository.edition_number(connection)


def test_an_import_with_a_broken_guide_changes_nothing(store):
    with pytest.raises(BadContent) as refused:
        import_catalog(a_catalog(a_service(), ASTRAY), store=store, by="test", now=NOW)

    assert "guide_leads_nowhere" in [issue.code for issue in refused.value.issues]
    assert edition_number(store) == 0


def test_a_broken_guide_is_not_published(store):
    import_catalog(a_catalog(a_service(), a_guide()), store=store, by="test", now=NOW)

    with pytest.raises(BadContent):
        publish_items([ASTRAY], store=store, by="editor", now=NOW)
    assert edition_number(store) == 1


def test_a_service_that_a_guide_picks_cannot_be_withdrawn(store):
    import_catalog(a_catalog(a_service(), a_guide()), store=store, by="test", now=NOW)

    with pytest.raises(BadContent):
        publish_items([], withdraw=[("service", "id-card")], store=store, by="editor", now=NOW)
