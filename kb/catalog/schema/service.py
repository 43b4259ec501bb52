"""The written form of a service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, pre_load, validate

from kb.catalog.model import (
    Appeal,
    Branch,
    Case,
    Fee,
    LegalGround,
    Paper,
    Refusal,
    Register,
    Related,
    Result,
    Script,
    Service,
    Slot,
    Status,
    Step,
    TimeLimit,
    Where,
)
from kb.catalog.schema.part import GapSchema, PartSchema, ReviewSchema, SourceSchema, line, many, one_of, slugs
from kb.text.fields import Localized, LocalizedNames, Number, PartialDate, Slug

CHANNELS = ("visit", "phone", "portal", "app", "post", "bank", "home")
BOUNDS = ("exact", "at_least", "at_most")
UNITS = ("minute", "hour", "working_day", "day", "month", "year")
TERRITORIES = ("country", "osh", "osh-region", "bishkek")
FORMER_TERRITORIES = {"osh-city": "osh"}
"""Names in revisions saved before; they are read for ever."""


class CaseSchema(PartSchema):
    """A named variant."""

    model = Case
    id = Slug(required=True)
    title = Localized(required=True)
    when = Localized()


class PaperSchema(PartSchema):
    """One line of the document list."""

    model = Paper
    document = Slug(required=True)
    form = one_of("original", "copy", "both", "electronic", "notarised")
    copies = fields.Integer(validate=validate.Range(min=1, max=20))
    condition = Localized()
    cases = slugs()
    note = Localized()


class WhereSchema(PartSchema):
    """The place of a step."""

    model = Where
    agency = Slug()
    office = Slug()
    text = Localized()


class FeeSchema(PartSchema):
    """What a resident pays, and for what."""

    model = Fee
    id = Slug(required=True)
    what = Localized(required=True)
    free = fields.Boolean()
    amount = Number(validate=validate.Range(min=0))
    amount_to = Number(validate=validate.Range(min=0))
    bound = one_of(*BOUNDS)
    currency = fields.String(validate=validate.Length(equal=3))
    speed = Localized()
    cases = slugs()
    as_of = PartialDate(required=True)
    source = Slug(required=True)


class TimeLimitSchema(PartSchema):
    """How long it takes."""

    model = TimeLimit
    id = Slug(required=True)
    what = Localized(required=True)
    amount = Number(required=True, validate=validate.Range(min=0))
    amount_to = Number(validate=validate.Range(min=0))
    bound = one_of(*BOUNDS)
    unit = one_of(*UNITS, required=True)
    role = one_of("processing", "deadline", "duration")
    speed = Localized()
    cases = slugs()
    as_of = PartialDate(required=True)
    source = Slug(required=True)


class StepSchema(PartSchema):
    """One action."""

    model = Step
    id = Slug(required=True)
    title = Localized(required=True)
    text = Localized()
    channel = one_of(*CHANNELS, required=True)
    who = one_of("applicant", "office", "other")
    where = fields.Nested(WhereSchema)
    waiting = fields.Boolean()
    optional = fields.Boolean()
    group = Slug()
    term = Slug()
    cases = slugs()
    documents = slugs()
    fees = slugs()
    script = Slug()
    service = Slug()


class ResultSchema(PartSchema):
    """What one walks away with."""

    model = Result
    what = Localized(required=True)
    document = Slug()
    validity = Localized()
    cases = slugs()


class RefusalSchema(PartSchema):
    """A ground for a no."""

    model = Refusal
    reason = Localized(required=True)
    advice = Localized()


class AppealSchema(PartSchema):
    """One rung of the ladder."""

    model = Appeal
    text = Localized(required=True)
    agency = Slug()
    service = Slug()
    act = Slug()


class BranchSchema(PartSchema):
    """If they say this, you say that."""

    model = Branch
    they_say = Localized(required=True)
    you_say = Localized(required=True)


class SlotSchema(PartSchema):
    """A blank to fill by hand."""

    model = Slot
    id = Slug(required=True)
    label = Localized(required=True)


class ScriptSchema(PartSchema):
    """What to say."""

    model = Script
    id = Slug(required=True)
    situation = one_of("call", "visit", "letter", required=True)
    step = Slug()
    opening = Localized(required=True)
    ask = Localized(required=True)
    have_ready = fields.List(Localized())
    branches = many(BranchSchema)
    if_refused = Localized()
    closing = Localized(required=True)
    slots = many(SlotSchema)


class LegalGroundSchema(PartSchema):
    """An act, and where in it."""

    model = LegalGround
    act = Slug(required=True)
    article = line(80)
    note = Localized()


class RelatedSchema(PartSchema):
    """A neighbour."""

    model = Related
    service = Slug(required=True)
    how = one_of("before", "after", "see_also")


class RegisterSchema(PartSchema):
    """The place in the Unified register."""

    model = Register
    chapter = line(20)
    item = line(20)


class StatusSchema(PartSchema):
    """Whether it can be had now."""

    model = Status
    state = one_of("active", "paused", "seasonal", "ended")
    until = fields.Date()
    notice = Localized()


class ServiceSchema(PartSchema):
    """The whole entry, in the order editors read it."""

    model = Service
    id = Slug(required=True)
    title = Localized(required=True)
    popular_names = LocalizedNames()
    summary = Localized(required=True)
    level = one_of("state", "municipal", required=True)
    register = fields.Nested(RegisterSchema)
    topics = slugs(required=True)
    life_events = slugs()
    audience = Localized(required=True)
    agency = Slug(required=True)
    territory = one_of(*TERRITORIES)
    status = fields.Nested(StatusSchema)
    channels = fields.List(one_of(*CHANNELS))
    offices = slugs()
    cases = many(CaseSchema)
    documents = many(PaperSchema)
    steps = many(StepSchema)
    fees = many(FeeSchema)
    terms = many(TimeLimitSchema)
    results = many(ResultSchema)
    refusals = many(RefusalSchema)
    appeal = many(AppealSchema)
    scripts = many(ScriptSchema)
    legal = many(LegalGroundSchema)
    related = many(RelatedSchema)
    unknown = many(GapSchema)  # type: ignore[assignment]
    sources = many(SourceSchema, required=True)
    review = fields.Nested(ReviewSchema, required=True)
    confidence = one_of("high", "medium", "low", required=True)
    replaced_by = Slug()
    former_ids = slugs()

    @pre_load
    def _of_now(self, data: Any, **_: Any) -> Any:
        former = data.get("territory") if isinstance(data, Mapping) else None
        return {**data, "territory": FORMER_TERRITORIES[former]} if former in FORMER_TERRITORIES else data
