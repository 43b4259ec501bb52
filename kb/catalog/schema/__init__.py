"""The written form of every kind: one marshmallow schema serves YAML, the store, forms and the API."""

from kb.catalog.schema.agency import AgencySchema, OfficeSchema
from kb.catalog.schema.guide import GuideSchema
from kb.catalog.schema.module import ModuleSchema, ProgrammeSchema
from kb.catalog.schema.part import PartSchema
from kb.catalog.schema.reference import (
    ActSchema,
    DocumentSchema,
    FactSchema,
    LifeEventSchema,
    TermSchema,
    TopicSchema,
)
from kb.catalog.schema.service import ServiceSchema
from kb.catalog.schema.tuning import TuningSchema

__all__ = [
    "ActSchema",
    "AgencySchema",
    "DocumentSchema",
    "FactSchema",
    "GuideSchema",
    "LifeEventSchema",
    "ModuleSchema",
    "OfficeSchema",
    "PartSchema",
    "ProgrammeSchema",
    "ServiceSchema",
    "TermSchema",
    "TopicSchema",
    "TuningSchema",
]
