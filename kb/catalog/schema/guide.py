"""The written form of a guide."""

from __future__ import annotations

from marshmallow import fields

from kb.catalog.model import Choice, Guide, Outcome, Pick, Question, Scenario
from kb.catalog.schema.part import PartSchema, ReviewSchema, SourceSchema, many, one_of, slugs
from kb.catalog.schema.service import LegalGroundSchema
from kb.text.fields import Localized, LocalizedNames, Slug


class PickSchema(PartSchema):
    """A service, and the case picked."""

    model = Pick
    service = Slug(required=True)
    case = Slug()
    because = Localized()
    note = Localized()


class ChoiceSchema(PartSchema):
    """One answer."""

    model = Choice
    value = Slug(required=True)
    label = Localized(required=True)
    hint = Localized()
    unsure = fields.Boolean()
    leads_to = Slug()
    adds = many(PickSchema)


class QuestionSchema(PartSchema):
    """One question."""

    model = Question
    id = Slug(required=True)
    text = Localized(required=True)
    hint = Localized()
    form = one_of("one", "several", "date")
    leads_to = Slug()
    choices = many(ChoiceSchema, required=True)


class OutcomeSchema(PartSchema):
    """Where answers lead."""

    model = Outcome
    id = Slug(required=True)
    title = Localized(required=True)
    note = Localized()
    picks = many(PickSchema)
    legal = many(LegalGroundSchema)


class ScenarioSchema(PartSchema):
    """Somebody's answers: `{question: [value, …]}`."""

    model = Scenario
    title = Localized(required=True)
    answers = fields.Dict(keys=Slug(), values=slugs(), required=True)
    outcome = Slug(required=True)
    services = slugs()


class GuideSchema(PartSchema):
    """The whole tree."""

    model = Guide
    id = Slug(required=True)
    title = Localized(required=True)
    popular_names = LocalizedNames()
    summary = Localized(required=True)
    life_events = slugs()
    topics = slugs()
    order = fields.Integer()
    first = Slug(required=True)
    questions = many(QuestionSchema, required=True)
    outcomes = many(OutcomeSchema, required=True)
    scenarios = many(ScenarioSchema, required=True)
    sources = many(SourceSchema)
    review = fields.Nested(ReviewSchema, required=True)
    former_ids = slugs()
