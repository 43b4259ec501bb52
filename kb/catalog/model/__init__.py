"""The items of the catalogue as frozen values; what would be true on paper too."""

from kb.catalog.model.agency import Agency, AgencyName, Hours, Office
from kb.catalog.model.reference import Act, Document, Fact, LifeEvent, Term, Topic
from kb.catalog.model.script import Branch, Script, Slot
from kb.catalog.model.service import (
    Appeal,
    Case,
    Fee,
    LegalGround,
    Paper,
    Refusal,
    Register,
    Related,
    Result,
    Service,
    Status,
    Step,
    TimeLimit,
    Where,
)
from kb.catalog.model.shared import Contact, Gap, Item, Review, Source
from kb.catalog.model.tuning import BestBet, Concept, Intent, PlaceName, Tuning

__all__ = [
    "Act",
    "Agency",
    "AgencyName",
    "Appeal",
    "BestBet",
    "Branch",
    "Case",
    "Concept",
    "Contact",
    "Document",
    "Fact",
    "Fee",
    "Gap",
    "Hours",
    "Intent",
    "Item",
    "LegalGround",
    "LifeEvent",
    "Office",
    "Paper",
    "PlaceName",
    "Refusal",
    "Register",
    "Related",
    "Result",
    "Review",
    "Script",
    "Service",
    "Slot",
    "Source",
    "Status",
    "Step",
    "Term",
    "TimeLimit",
    "Topic",
    "Tuning",
    "Where",
]
