"""What every answer carries; what the logs never do."""

import json

from kb.web.safety import HEADERS


def test_every_answer_carries_the_headers(app):
    for address in ("/", "/ky/", "/ky/nowhere", "/healthz", "/sitemap.xml", "/ky/search?q=a"):
        headers = app.test_client().get(address).headers
        for name, value in HEADERS.items():
            assert headers[name] == value, address


def test_nothing_inline_may_run():
    policy = HEADERS["Content-Security-Policy"]

    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


def test_every_route_says_who_may_open_it(app):
    for endpoint, view in app.view_functions.items():
        assert getattr(view, "access", None), endpoint


def test_no_get_changes_anything(site, app):
    before = site.edition_number()
    client = app.test_client()
    for rule in app.url_map.iter_rules():
        assert rule.methods is not None
        if not rule.arguments - {"language"}:
            client.get(rule.rule.replace("<language>", "ky"))

    assert site.edition_number() == before


def test_unchanged_pages_are_not_sent_again(app):
    client = app.test_client()
    first = client.get("/ky/services/id-card-lost")
    again = client.get("/ky/services/id-card-lost", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.data) == (304, b"")


def test_kept_pages_are_the_same_as_fresh_ones(app):
    client = app.test_client()
    fresh, kept = (client.get("/ru/about?x=1") for _ in range(2))

    assert fresh.data == kept.data
    assert fresh.headers["ETag"] == kept.headers["ETag"]


def test_html_and_json_of_one_address_are_kept_apart(app):
    client = app.test_client()
    for accept, start in (("text/html", b"<!doctype"), ("application/json", b"{"), ("text/html", b"<!doctype")):
        assert client.get("/ru/search?q=паспорт", headers={"Accept": accept}).data.startswith(start)


def test_the_log_has_no_query_and_no_address(app, capsys):
    app.test_client().get("/ky/search?q=tajna-moja", environ_base={"REMOTE_ADDR": "203.0.113.7"})
    logged = capsys.readouterr()

    assert "/<language>/search" in logged.out + logged.err
    assert "tajna" not in logged.out + logged.err
    assert "203.0.113.7" not in logged.out + logged.err


def test_it_says_whether_it_is_well(app):
    assert app.test_client().get("/healthz").get_json() == {"status": "ok"}
    assert json.loads(app.test_client().get("/readyz").data)["status"] == "ok"
