"""The written form of agencies and offices."""

from __future__ import annotations

from marshmallow import fields, validate

from kb.catalog.model import Agency, AgencyName, Hours, Office
from kb.catalog.schema.part import (
    ContactSchema,
    GapSchema,
    PartSchema,
    ReviewSchema,
    SourceSchema,
    many,
    one_of,
    slugs,
)
from kb.text.fields import Localized, LocalizedNames, PartialDate, Slug

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class TimeOfDay(fields.String):
    """`09:00`, 24 hours; quote it in YAML."""

    def __init__(self, **kwargs: bool) -> None:
        super().__init__(
            validate=validate.Regexp(r"(?:[01]\d|2[0-3]):[0-5]\d\Z", error="expected_time"),
            required=kwargs.get("required", False),
        )


class AgencyNameSchema(PartSchema):
    """A name with its dates."""

    model = AgencyName
    full = Localized(required=True)
    short = Localized()
    since = PartialDate()
    until = PartialDate()


class AgencySchema(PartSchema):
    """A body that provides services; today's name first."""

    model = Agency
    id = Slug(required=True)
    names = many(AgencyNameSchema, required=True)
    popular_names = LocalizedNames()
    role = Localized(required=True)
    level = one_of("state", "municipal", "other")
    parent = Slug()
    contacts = many(ContactSchema)
    site = fields.Url(schemes={"http", "https"})
    unknown = many(GapSchema)  # type: ignore[assignment]
    sources = many(SourceSchema, required=True)
    review = fields.Nested(ReviewSchema, required=True)
    former_ids = slugs()


class HoursSchema(PartSchema):
    """Hours of some days."""

    model = Hours
    days = fields.List(one_of(*DAYS), required=True)
    opens = TimeOfDay(required=True)
    closes = TimeOfDay(required=True)
    lunch = fields.List(TimeOfDay(), validate=validate.Length(equal=2))


class OfficeSchema(PartSchema):
    """A door."""

    model = Office
    id = Slug(required=True)
    title = Localized(required=True)
    agency = Slug(required=True)
    address = Localized(required=True)
    place = Slug(required=True)
    geo = fields.List(fields.String(), validate=validate.Length(equal=2))
    hours = many(HoursSchema)
    exceptions = Localized()
    contacts = many(ContactSchema)
    note = Localized()
    unknown = many(GapSchema)  # type: ignore[assignment]
    sources = many(SourceSchema, required=True)
    checked_on = fields.Date(required=True)
    former_ids = slugs()
