"""The written form of lessons: scripts by name, and back to the byte."""

import pytest
from marshmallow import ValidationError

from kb.catalog.files import canonical, read_item, write_item
from kb.catalog.kinds import KINDS
from kb.catalog.model import Live, ScriptName, TimeSlot
from kb.catalog.schema.module import LiveSchema
from tests.builders import a_module, a_programme, an_activity, both

SHOWS = Live(("pin",), ("lost",), (ScriptName("pin", "visit-tson"),), ("pin",))


@pytest.mark.parametrize("item", [
    a_module("m", an_activity(live=SHOWS, steps=(both("a"), both("b")), source="page")),
    a_programme(TimeSlot(10, "m", ("talk",)), TimeSlot(15, title=both("tea"), rest=True)),
])  # fmt: skip
def test_what_is_written_is_read_back_to_the_byte(tmp_path, item):
    path = write_item(tmp_path, item)
    entry, issues = read_item(path, KINDS[item.kind])

    assert issues == []
    assert entry.item == item
    assert canonical(entry.item) == path.read_bytes()


def test_a_script_is_written_with_its_service():
    assert LiveSchema().load({"scripts": ["pin/visit-tson"]}) == Live(scripts=(ScriptName("pin", "visit-tson"),))


@pytest.mark.parametrize("name", ["pin", "pin/", "/visit", "pin/visit/again", "Pin/visit", 7, None])
def test_a_script_without_its_service_is_refused(name):
    with pytest.raises(ValidationError):
        LiveSchema().load({"scripts": [name]})
