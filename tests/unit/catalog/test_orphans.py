"""Services that nobody is led to."""

from kb.catalog.model import Live, ScriptName
from kb.catalog.orphans import orphans
from tests.builders import a_catalog, a_guide, a_module, a_service, an_activity

TEACHES = a_module("m", an_activity(live=Live(services=("taught",), scripts=(ScriptName("spoken", "visit"),))))


def lonely(*items):
    return [service.id for service in orphans(a_catalog(*items))]


def test_a_service_no_guide_and_no_module_names_is_an_orphan():
    assert lonely(a_service("taught"), a_service("spoken"), a_service("alone"), TEACHES) == ["alone"]


def test_a_guide_that_leads_to_it_is_enough():
    assert lonely(a_service("id-card"), a_service("alone"), a_guide()) == ["alone"]
