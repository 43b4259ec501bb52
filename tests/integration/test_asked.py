"""What several people asked comes to the store, and to those who type."""

from __future__ import annotations

from datetime import date, timedelta

from kb.app import create_app
from kb.editing.publishing import publish_items
from kb.search import repository
from kb.search.asked import FEWEST_ASKED
from tests.builders import a_catalog, a_service, both
from tests.conftest import NOW, a_site

DAY = date(2026, 11, 22)


def test_people_are_added_up_and_the_long_forgotten_is_left_out(store):
    with store.writing() as connection:
        repository.add(connection, "паспорт", 5, on=DAY)
        repository.add(connection, "паспорт", 5, on=DAY)
        repository.add(connection, "эски", 5, on=DAY - repository.KEPT - timedelta(days=1))
    with store.reading() as connection:
        assert repository.past(connection, on=DAY) == {"паспорт": 10}


def test_a_query_can_be_taken_back(store):
    with store.writing() as connection:
        repository.add(connection, "паспорт", 5, on=DAY)
        assert repository.forget(connection, "паспорт")
        assert not repository.forget(connection, "паспорт")
        assert repository.past(connection, on=DAY) == {}


def test_readers_behind_a_proxy_are_told_apart(tmp_path):
    kb = a_site(tmp_path / "instance", a_catalog(a_service("bakery", title=both("Нан"))), KB_TRUSTED_PROXIES="1")
    client = create_app(kb=kb).test_client()
    for number in range(FEWEST_ASKED):
        client.get("/ky/search?q=нан", headers={"X-Forwarded-For": f"198.51.100.{number}"})

    assert kb.asked.ready() == ["нан"]
    kb.close()


def asked(client, text, *, people):
    """So many people ask the same; all but the first are answered by the kept page."""
    for number in range(people):
        client.get("/ky/search", query_string={"q": text}, environ_base={"REMOTE_ADDR": f"198.51.100.{number}"})


def offered(client, text):
    answer = client.get("/ky/suggest", query_string={"q": text}, headers={"Accept": "application/json"})
    return [one["text"] for one in answer.get_json()]


def test_a_query_of_several_people_is_offered_from_the_next_edition_on(tmp_path):
    kb = a_site(tmp_path / "instance", a_catalog(a_service("bakery", title=both("Нан бышыруу"))))
    client = create_app(kb=kb).test_client()
    asked(client, "нан керек", people=FEWEST_ASKED)
    asked(client, "нан кайда бышыруу", people=FEWEST_ASKED - 1)
    asked(client, "ракета учуруу", people=FEWEST_ASKED)

    kb.keep_asked()
    publish_items([a_service("other")], store=kb.store, by="editor", now=NOW)
    kb.current.look()

    assert "нан керек" in offered(client, "нан к")
    assert "нан кайда бышыруу" not in offered(client, "нан к")
    assert offered(client, "ракета") == []
    kb.close()
