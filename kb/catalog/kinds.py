"""The table of kinds: folder, schema and model of each. A new kind is a line here."""

from __future__ import annotations

from dataclasses import dataclass

from kb.catalog import schema
from kb.catalog.schema import PartSchema


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of item: its folder in the catalogue and in addresses, and its written form."""

    name: str
    folder: str
    schema: PartSchema


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("topic", "topics", schema.TopicSchema()),
        Kind("life_event", "life_events", schema.LifeEventSchema()),
        Kind("term", "terms", schema.TermSchema()),
        Kind("act", "acts", schema.ActSchema()),
        Kind("fact", "facts", schema.FactSchema()),
        Kind("agency", "agencies", schema.AgencySchema()),
        Kind("office", "offices", schema.OfficeSchema()),
        Kind("document", "documents", schema.DocumentSchema()),
        Kind("service", "services", schema.ServiceSchema()),
        Kind("guide", "guides", schema.GuideSchema()),
        Kind("module", "modules", schema.ModuleSchema()),
        Kind("programme", "programmes", schema.ProgrammeSchema()),
        Kind("tuning", "search", schema.TuningSchema()),
    )
}

BY_FOLDER = {kind.folder: kind for kind in KINDS.values()}
