"""Words for the values of the content model. What is not in a template is here, and in both catalogues."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l

CHANNELS = {
    "visit": _l("In person"),
    "phone": _l("By phone"),
    "portal": _l("On a website"),
    "app": _l("In an app"),
    "post": _l("By post"),
    "bank": _l("At a bank"),
    "home": _l("At your home"),
}
KINDS = {
    "service": _l("Services"),
    "guide": _l("Guides"),
    "agency": _l("Agencies"),
    "office": _l("Offices"),
    "document": _l("Documents"),
    "term": _l("Words"),
    "topic": _l("Topics"),
    "life_event": _l("Life events"),
    "act": _l("Laws and acts"),
    "module": _l("Training modules"),
    "programme": _l("Training programmes"),
    "fact": _l("Hotlines and figures"),
}
FACETS = {
    "topic": _l("Topic"),
    "life_event": _l("Life event"),
    "agency": _l("Agency"),
    "level": _l("Level"),
    "channel": _l("How to apply"),
    "place": _l("Place"),
}
LEVELS = {"state": _l("State"), "municipal": _l("Municipal"), "other": _l("Other")}
FORMS = {
    "original": _l("original"),
    "copy": _l("copy"),
    "both": _l("original and copy"),
    "electronic": _l("electronic"),
    "notarised": _l("certified by a notary"),
}
SITUATIONS = {"call": _l("On the phone"), "visit": _l("At the office"), "letter": _l("In a letter")}
WHO = {"office": _l("the office does this"), "other": _l("somebody else does this")}
METHODS = {
    "pages": _l("by reading published pages"),
    "law": _l("against the text of the law"),
    "call": _l("by a phone call"),
    "visit": _l("by a visit"),
    "agency": _l("with the agency"),
}
CONFIDENCE = {
    "high": _l("Several good sources agree."),
    "medium": _l("Part of this is older or comes from one source. Ask before you go."),
    "low": _l("Sources are old or few. Ask before you go."),
}
STATES = {
    "paused": _l("This service is paused"),
    "seasonal": _l("This service is open only part of the year"),
    "ended": _l("This service has ended"),
}
ABOUT = {
    "fees": _l("Cost"),
    "terms": _l("Time"),
    "documents": _l("Documents"),
    "steps": _l("Steps"),
    "offices": _l("Where to go"),
    "contacts": _l("Contacts"),
    "legal": _l("Law"),
    "results": _l("Result"),
    "refusals": _l("Refusal"),
    "appeal": _l("Complaint"),
    "audience": _l("Who can get it"),
    "channels": _l("How to apply"),
    "other": _l("Other"),
}
SOURCE_KINDS = {
    "official": _l("official page"),
    "law": _l("legal act"),
    "news": _l("news"),
    "guide": _l("guide"),
    "private": _l("private page"),
}
ACT_STATES = {
    "in_force": _l("in force"),
    "repealed": _l("repealed"),
    "draft": _l("draft, not law"),
    "unknown": _l("state not confirmed"),
}
RELATED = {"before": _l("Before this"), "after": _l("After this"), "see_also": _l("See also")}
PLACES = {
    "country": _l("Whole country"),
    "osh": _l("Osh"),
    "osh-region": _l("Osh region"),
    "bishkek": _l("Bishkek"),
}
COSTS = {"free": _l("free call"), "paid": _l("paid call")}
CONTACTS = {
    "phone": _l("Phone"),
    "hotline": _l("Hotline"),
    "email": _l("E-mail"),
    "site": _l("Website"),
    "app": _l("App"),
    "messenger": _l("Messenger"),
}
ACTIVITIES = {
    "talk": _l("talk"),
    "show": _l("showing a service"),
    "tool": _l("tool"),
    "role-play": _l("role-play"),
    "task": _l("task"),
    "quiz": _l("quiz"),
    "break": _l("break"),
}
UNITS = {
    "KGS": _l("som"),
    "KGS/kWh": _l("som per kilowatt hour"),
    "KGS/m²": _l("som per m²"),
    "m²": _l("m²"),
    "percent": _l("per cent"),
    "% / day": _l("% a day"),
    "lunar": _l("by the moon calendar"),
}
PARTS = {
    "papers": _l("papers"),
    "fees": _l("fees"),
    "terms": _l("time limits"),
    "steps": _l("steps"),
    "results": _l("result"),
    "contacts": _l("contacts"),
    "hours": _l("opening hours"),
    "item": _l("page"),
    "name": _l("name"),
    "title": _l("name"),
    "address": _l("address"),
    "site": _l("website"),
    "exceptions": _l("opening hours"),
    "status": _l("whether it can be had"),
    "audience": _l("who can get it"),
    "agency": _l("agency"),
    "unknown": _l("what is not known"),
    "refusals": _l("refusal"),
    "appeal": _l("how to complain"),
    "scripts": _l("what to say"),
    "produced_by": _l("where to get it"),
    "issued_by": _l("where to get it"),
    "validity": _l("how long it is good"),
    "note": _l("note"),
}
"""Parts of items, as the page of a plan tells what changed."""
ORDERS = {"relevance": _l("by meaning"), "title": _l("by name"), "checked": _l("checked last")}
"""How results may be sorted; the first is what a search begins with."""
UNDERSTOOD = {
    "layout": _l("The keyboard was in another language."),
    "latin": _l("Latin letters were read as Cyrillic."),
    "typo": _l("A spelling was corrected."),
    "join": _l("Words were joined or parted."),
    "synonym": _l("Words with the same meaning were added."),
}

ALL = {
    "channels": CHANNELS, "kinds": KINDS, "facets": FACETS, "levels": LEVELS, "forms": FORMS,
    "situations": SITUATIONS, "who": WHO, "methods": METHODS, "confidence": CONFIDENCE, "states": STATES,
    "about": ABOUT, "source_kinds": SOURCE_KINDS, "act_states": ACT_STATES, "related": RELATED,
    "places": PLACES, "costs": COSTS, "contacts": CONTACTS, "understood": UNDERSTOOD, "orders": ORDERS,
    "units": UNITS, "parts": PARTS, "activities": ACTIVITIES,
}  # fmt: skip
"""The tables by name, for templates: `{{ "visit"|word("channels") }}`."""
