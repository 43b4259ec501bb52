"""`kb catalog orphans`: who is led to by nobody."""

from kb.catalog.model import Live
from tests.builders import a_catalog, a_module, a_service, an_activity
from tests.cli.conftest import written


def test_it_names_the_services_nobody_leads_to(types, tmp_path):
    lesson = a_module("m", an_activity(live=Live(services=("taught",))))
    folder = written(tmp_path / "items", a_catalog(a_service("taught"), a_service("alone"), lesson))

    done = types("catalog", "orphans", folder)

    assert (done.exit_code, done.stdout.splitlines()) == (
        0,
        ["alone", "1 of 2 services are named by no guide and no module"],
    )
