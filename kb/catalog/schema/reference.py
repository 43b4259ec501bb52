"""The written form of the small shared items."""

from __future__ import annotations

from marshmallow import fields

from kb.catalog.model import Act, Document, Fact, LifeEvent, Term, Topic
from kb.catalog.schema.part import PartSchema, SourceSchema, line, many, one_of, slugs
from kb.text.fields import Localized, LocalizedNames, PartialDate, Slug


class DocumentSchema(PartSchema):
    """A kind of paper and where it comes from."""

    model = Document
    id = Slug(required=True)
    title = Localized(required=True)
    popular_names = LocalizedNames()
    produced_by = slugs()
    issued_by = Localized()
    own = fields.Boolean()
    validity = Localized()
    picture = Localized()
    note = Localized()
    sources = many(SourceSchema)
    former_ids = slugs()


class ShelfSchema(PartSchema):
    """What topics and life events are written like."""

    id = Slug(required=True)
    title = Localized(required=True)
    summary = Localized(required=True)
    order = fields.Integer()
    popular_names = LocalizedNames()
    former_ids = slugs()


class TopicSchema(ShelfSchema):
    """A shelf."""

    model = Topic


class LifeEventSchema(ShelfSchema):
    """Something that happens in a life."""

    model = LifeEvent


class TermSchema(PartSchema):
    """A plain word and the official one."""

    model = Term
    id = Slug(required=True)
    plain = Localized(required=True)
    official = Localized(required=True)
    meaning = Localized(required=True)
    popular_names = LocalizedNames()
    avoid = LocalizedNames()
    former_ids = slugs()


class ActSchema(PartSchema):
    """A legal act."""

    model = Act
    id = Slug(required=True)
    title = Localized(required=True)
    type = one_of("constitution", "code", "law", "decree", "resolution", "order", "rules", "other", required=True)
    number = line(60)
    date = PartialDate()
    state = one_of("in_force", "repealed", "draft", "unknown")
    repealed_by = Slug()
    note = Localized()
    sources = many(SourceSchema, required=True)
    former_ids = slugs()


class FactSchema(PartSchema):
    """A dated shared value."""

    model = Fact
    id = Slug(required=True)
    title = Localized(required=True)
    type = one_of("hotline", "amount", "index", "deadline", "number", "holiday", required=True)
    value = line(required=True)
    unit = line(40)
    cost = one_of("free", "paid")
    hours = Localized()
    as_of = PartialDate(required=True)
    source = Slug(required=True)
    note = Localized()
    sources = many(SourceSchema, required=True)
    former_ids = slugs()
