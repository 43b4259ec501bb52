"""The written form of the search tuning."""

from __future__ import annotations

from kb.catalog.model.tuning import BestBet, Concept, Intent, PlaceName, Tuning
from kb.catalog.schema.part import PartSchema, many, slugs
from kb.text.fields import Localized, LocalizedNames, Slug


class ConceptSchema(PartSchema):
    """Words that mean the same."""

    model = Concept
    id = Slug(required=True)
    words = LocalizedNames(required=True)
    narrower = slugs()


class IntentSchema(PartSchema):
    """A situation and its guides."""

    model = Intent
    id = Slug(required=True)
    words = LocalizedNames(required=True)
    guides = slugs(required=True)


class BestBetSchema(PartSchema):
    """Queries and what stands first for them."""

    model = BestBet
    id = Slug(required=True)
    words = LocalizedNames(required=True)
    services = slugs(required=True)


class PlaceNameSchema(PartSchema):
    """A place and how people name it."""

    model = PlaceName
    id = Slug(required=True)
    words = LocalizedNames(required=True)
    within = Slug()
    services = slugs()


class TuningSchema(PartSchema):
    """One sheet of tuning."""

    model = Tuning
    id = Slug(required=True)
    title = Localized(required=True)
    concepts = many(ConceptSchema)
    intents = many(IntentSchema)
    best_bets = many(BestBetSchema)
    places = many(PlaceNameSchema)
    hidden = slugs()
    outside = LocalizedNames()
    stop_words = LocalizedNames()
    unsuggested = LocalizedNames()
    former_ids = slugs()
