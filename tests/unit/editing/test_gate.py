"""The gate asks every part for its rules."""

from kb.editing import gate
from kb.text.localized import text
from tests.builders import a_catalog, a_guide, a_service


def test_sound_content_passes():
    assert gate.issues(a_catalog(a_service(), a_guide())) == []


def test_rules_of_the_catalogue_and_of_guides_are_asked_together():
    found = gate.issues(a_catalog(a_service(title=text(ky="бир тил")), a_guide(first="nowhere")))

    assert {"missing_language", "guide_leads_nowhere"} <= {issue.code for issue in found}
