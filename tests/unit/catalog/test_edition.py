"""The edition answers look-ups and knows what moved and what is gone."""

import pytest

from kb.catalog.edition import Edition
from kb.catalog.model import Agency, Paper, Service
from kb.errors import Gone, NotFound
from tests.builders import a_document, a_service, a_topic, an_agency

EDITION = Edition(
    [a_topic(), an_agency(), a_document(), a_service("new", former_ids=("old",)), a_service("other")],
    number=7,
    withdrawn={("service", "ended")},
)


def test_an_old_id_leads_to_its_successor():
    with pytest.raises(Gone) as raised:
        EDITION.get(Service, "old")

    assert raised.value.successor == "new"


def test_a_withdrawn_item_is_gone_without_successor():
    with pytest.raises(Gone) as raised:
        EDITION.get(Service, "ended")

    assert raised.value.successor is None


def test_an_item_that_never_was_is_not_found():
    with pytest.raises(NotFound) as raised:
        EDITION.get(Service, "never")

    assert not isinstance(raised.value, Gone)


def test_it_knows_who_names_whom():
    agency = EDITION.get(Agency, "office-of-papers")

    assert [service.id for service in EDITION.naming(Service, agency)] == ["new", "other"]


def test_a_paper_is_named_by_the_services_that_ask_for_it():
    edition = Edition([a_document("photo"), a_service("a", documents=(Paper("photo"),)), a_service("b")])

    assert [service.id for service in edition.naming(Service, edition.lookup("document", "photo"))] == ["a"]
