"""How a written part becomes a frozen value and back, without what is empty or usual."""

from __future__ import annotations

import dataclasses
from typing import Any, ClassVar

from marshmallow import RAISE, Schema, fields, post_dump, post_load, validate

from kb.catalog.model import Contact, Gap, Review, Source
from kb.text.fields import Localized, PartialDate, Slug

MAX_PARTS = 200
"""Entries in one list; more is a mistake."""


class PartSchema(Schema):
    """A mapping that ends in `model`; unknown keys are refused, defaults are not written."""

    model: ClassVar[type]

    class Meta:
        """Refuse what the schema does not know."""

        unknown = RAISE

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Any:
        """Build the frozen value; lists become tuples."""
        frozen = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
        return self.model(**frozen)

    @post_dump(pass_original=True)
    def leave_out_defaults(self, data: dict[str, Any], original: Any, **_: Any) -> dict[str, Any]:
        """Write only what differs from the default, so that import and export agree to the byte."""
        defaults = _defaults(self.model)
        return {
            key: value
            for key, value in data.items()
            if value not in (None, [], {}) and getattr(original, key) != defaults.get(key, dataclasses.MISSING)
        }


def _defaults(model: type) -> dict[str, Any]:
    values = {}
    for field in dataclasses.fields(model):
        if field.default is not dataclasses.MISSING:
            values[field.name] = field.default
        elif field.default_factory is not dataclasses.MISSING:
            values[field.name] = field.default_factory()
    return values


def many(schema: type[Schema], **kwargs: Any) -> fields.List[Any]:
    """A list of parts."""
    return fields.List(fields.Nested(schema), validate=validate.Length(max=MAX_PARTS), **kwargs)


def slugs(**kwargs: Any) -> fields.List[Any]:
    """A list of ids."""
    return fields.List(Slug(), validate=validate.Length(max=MAX_PARTS), **kwargs)


def one_of(*choices: str, **kwargs: Any) -> fields.String:
    """A word out of a fixed few."""
    return fields.String(validate=validate.OneOf(choices), **kwargs)


def line(limit: int = 300, **kwargs: Any) -> fields.String:
    """A short string without language."""
    return fields.String(validate=validate.Length(min=1, max=limit), **kwargs)


class SourceSchema(PartSchema):
    """A page, act or broadcast that says so."""

    model = Source
    id = Slug(required=True)
    url = fields.Url(schemes={"http", "https"}, require_tld=True)
    publisher = line(required=True)
    title = line(required=True)
    published = PartialDate()
    seen = fields.Date(required=True)
    kind = one_of("official", "law", "news", "guide", "private", required=True)


class ReviewSchema(PartSchema):
    """The last check, and when the next one is due."""

    model = Review
    checked_on = fields.Date(required=True)
    method = one_of("pages", "law", "call", "visit", "agency", required=True)
    by = line(required=True)
    due = fields.Date(required=True)


class GapSchema(PartSchema):
    """What we could not confirm."""

    model = Gap
    about = one_of(
        "fees", "terms", "documents", "steps", "offices", "contacts", "legal", "results",
        "refusals", "appeal", "audience", "channels", "other",
        required=True,
    )  # fmt: skip
    text = Localized(required=True)
    ask = Localized()


class ContactSchema(PartSchema):
    """A phone, address or page; dated and sourced, or a shared fact."""

    model = Contact
    kind = one_of("phone", "hotline", "email", "site", "app", "messenger", required=True)
    value = line()
    fact = Slug()
    label = Localized()
    cost = one_of("free", "paid")
    menu = Localized()
    checked_on = fields.Date()
    source = Slug()
