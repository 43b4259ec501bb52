"""The written form of modules and programmes."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, validate

from kb.catalog.model import Activity, Day, Live, Module, Option, Programme, QuizItem, ScriptName, Sheet, TimeSlot
from kb.catalog.schema.agency import TimeOfDay
from kb.catalog.schema.part import GapSchema, PartSchema, ReviewSchema, SourceSchema, many, one_of, slugs
from kb.text.fields import SLUG, Localized, LocalizedNames, Slug

KINDS = ("talk", "show", "tool", "role-play", "task", "quiz", "break")
TIMINGS = ("ours", "sourced")
LONGEST = 16 * 60
"""Minutes; a programme of more days says so by its own sum."""


class ScriptNameField(fields.Field[ScriptName]):
    """`service-id/script-id`."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> ScriptName:
        parts = value.split("/") if isinstance(value, str) else ()
        if len(parts) != 2 or not all(SLUG.fullmatch(part) for part in parts):
            raise ValidationError("expected_script_name")
        return ScriptName(*parts)

    def _serialize(self, value: ScriptName | None, attr: Any, obj: Any, **kwargs: Any) -> Any:
        return None if value is None else str(value)


def text_list(**kwargs: Any) -> fields.List[Any]:
    """A list of texts."""
    return fields.List(Localized(), validate=validate.Length(max=60), **kwargs)


def minute_count() -> fields.Integer:
    """Minutes, at least one."""
    return fields.Integer(required=True, strict=True, validate=validate.Range(min=1, max=LONGEST))


class LiveSchema(PartSchema):
    """What is shown from the guide."""

    model = Live
    services = slugs()
    guides = slugs()
    scripts = fields.List(ScriptNameField())
    terms = slugs()


class ActivitySchema(PartSchema):
    """One thing done together."""

    model = Activity
    id = Slug(required=True)
    kind = one_of(*KINDS, required=True)
    title = Localized(required=True)
    minutes = minute_count()
    minutes_ours = fields.Boolean()
    source = Slug()
    purpose = Localized()
    group = Localized()
    materials = text_list()
    steps = text_list()
    cautions = text_list()
    notes = text_list()
    live = fields.Nested(LiveSchema)


class OptionSchema(PartSchema):
    """A possible answer."""

    model = Option
    text = Localized(required=True)
    right = fields.Boolean()


class QuizItemSchema(PartSchema):
    """A question."""

    model = QuizItem
    id = Slug(required=True)
    question = Localized(required=True)
    options = many(OptionSchema, required=True)
    right_count = fields.Integer(strict=True, validate=validate.Range(min=1, max=20))
    explanation = Localized(required=True)


class SheetSchema(PartSchema):
    """A part of the handout."""

    model = Sheet
    title = Localized(required=True)
    texts = text_list()
    columns = text_list()
    rows = fields.Integer(strict=True, validate=validate.Range(min=0, max=40))


class ModuleSchema(PartSchema):
    """A lesson."""

    model = Module
    id = Slug(required=True)
    title = Localized(required=True)
    popular_names = LocalizedNames()
    summary = Localized(required=True)
    objectives = text_list(required=True)
    audience = Localized(required=True)
    minutes = minute_count()
    timing = one_of(*TIMINGS)
    order = fields.Integer()
    facilitator = text_list()
    activities = many(ActivitySchema, required=True)
    quiz = many(QuizItemSchema, required=True)
    handout = many(SheetSchema, required=True)
    related = slugs()
    unknown = many(GapSchema)  # type: ignore[assignment]
    sources = many(SourceSchema, required=True)
    review = fields.Nested(ReviewSchema, required=True)
    former_ids = slugs()


class TimeSlotSchema(PartSchema):
    """A stretch of a day."""

    model = TimeSlot
    module = Slug()
    activities = slugs()
    title = Localized()
    rest = fields.Boolean()
    minutes = minute_count()
    notes = Localized()


class DaySchema(PartSchema):
    """One day."""

    model = Day
    title = Localized(required=True)
    start = TimeOfDay()
    slots = many(TimeSlotSchema, required=True)


class ProgrammeSchema(PartSchema):
    """Modules in days."""

    model = Programme
    id = Slug(required=True)
    title = Localized(required=True)
    popular_names = LocalizedNames()
    summary = Localized(required=True)
    audience = Localized()
    minutes = fields.Integer(required=True, strict=True, validate=validate.Range(min=1, max=10 * LONGEST))
    timing = one_of(*TIMINGS)
    order = fields.Integer()
    days = many(DaySchema, required=True)
    notes = text_list()
    unknown = many(GapSchema)  # type: ignore[assignment]
    sources = many(SourceSchema)
    review = fields.Nested(ReviewSchema, required=True)
    former_ids = slugs()
