"""Addresses of plans, and their parts in the reader's language: places, counts, short texts."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, urlencode

from babel.numbers import format_decimal
from flask import url_for
from flask_babel import get_locale, gettext, ngettext

from kb.catalog.edition import Edition
from kb.catalog.model import (
    Agency,
    Contact,
    Document,
    Fact,
    Fee,
    Office,
    Paper,
    Result,
    Service,
    Step,
    TimeLimit,
)
from kb.plan.money import Money
from kb.plan.papers import Count, count
from kb.plan.picks import Asked
from kb.plan.plan import Plan
from kb.plan.short import Wording
from kb.plan.stops import Stop
from kb.text.localized import Text
from kb.web.formats import fee, term
from kb.web.formats import money as som
from kb.web.languages import language
from kb.web.state import kb

HOME_PLACE = "osh"
"""Offices of this place are named on a plan; it is where most readers live."""
MOST_PLACES = 3
"""Places named in a short text; it says how many more there are."""


def plan_url(asked: Asked, page: str = "resident.plan", **more: Any) -> str:
    """Where a plan, or a file of it, is found; ids are joined by commas to keep codes on paper small."""
    values = {
        "s": ",".join(asked.services),
        "have": ",".join(asked.have),
        "get": ",".join(asked.get),
        "from": asked.guide,
        **more,
    }
    query = urlencode({name: value for name, value in values.items() if value}, safe=":,")
    return url_for(page) + (f"?{query}" if query else "")


def full_url(asked: Asked, edition: Edition) -> str:
    """The address printed on paper: it remembers the edition it was printed from."""
    return kb().settings.public_url + plan_url(asked, at=edition.number)


def place_name(place: str | None, edition: Edition, stop: Stop | None = None) -> str:
    """A place in a few words."""
    kind, _, id = (place or "").partition(":")
    if kind == "agency" and (agency := edition.find(Agency, id)):
        return agency.short().in_(language())
    if kind == "office" and (office := edition.find(Office, id)):
        return office.title.in_(language())
    if kind == "words" and stop is not None:
        named = (step.where.text for stage in stop.stages for step in stage.steps if step.where and step.where.text)
        return next((text.in_(language()) for text in named), "")
    fixed = {"bank": gettext("A bank"), "post": gettext("A post office"), "elsewhere": gettext("As the step says")}
    return fixed.get(kind, gettext("From home"))


def doors(place: str | None, edition: Edition) -> tuple[Office, ...]:
    """The offices in town where an agency's place is."""
    kind, _, id = (place or "").partition(":")
    if kind == "office":
        return edition.only(Office, [id])
    return tuple(
        one for one in edition.all(Office) if kind == "agency" and one.agency == id and one.place == HOME_PLACE
    )


def phones(service: Service, edition: Edition) -> tuple[Contact, ...]:
    """Numbers to call about a service: of its agency, or of the one above it."""
    agency = edition.find(Agency, service.agency)
    while agency is not None:
        found = tuple(contact for contact in agency.contacts if contact.kind in ("phone", "hotline"))
        if found:
            return found
        agency = edition.find(Agency, agency.parent)
    return ()


def counted(count: Count) -> str:
    """How many of a paper, in words: «оригинал, 2 копии»."""
    shown = []
    if count.originals:
        many = count.originals > 1
        shown.append(
            ngettext("%(num)s original", "%(num)s originals", count.originals) if many else gettext("original")
        )
    if count.copies:
        shown.append(ngettext("%(num)s copy", "%(num)s copies", count.copies))
    if count.notarised:
        shown.append(gettext("certified by a notary"))
    if count.electronic:
        shown.append(gettext("electronic"))
    return ", ".join(shown)


def sum_of(money: Money) -> str:
    """The sum of a plan: «510–4 140 сом», «от 570 сом», «бесплатно»."""
    if money.most == 0:
        return gettext("free of charge")
    if money.open_end:
        return gettext("from %(amount)s", amount=som(money.least))
    if money.least == money.most:
        return som(money.most)
    return gettext("%(low)s–%(high)s", low=format_decimal(money.least, locale=get_locale()), high=som(money.most))


def wording(plan: Plan, edition: Edition) -> Wording:
    """The plan in few words: where to go, what to bring, what it costs, whom to ask."""
    named = (place_name(visit.place, edition, visit.done[0].stop) for visit in plan.route.visits if visit.place)
    places = list(dict.fromkeys(_brief(name) for name in named))
    where = ", ".join(places[:MOST_PLACES]) + (f" +{len(places) - MOST_PLACES}" if len(places) > MOST_PLACES else "")
    head = gettext("Jol. Go: %(places)s. Bring: ", places=where) if where else gettext("Jol. Have ready: ")
    items = tuple(
        _called(line.document) + (f" ×{line.count.copies}" if line.count.copies > 1 else "")
        for line in sorted(plan.papers, key=lambda line: not line.always)
        if not line.made_by
    )
    tail = [f". {sum_of(plan.money)}"] if plan.money.charges and not plan.money.unknown else []
    tail += [f". {number}" for number in _numbers(plan, edition)[:1]]
    return Wording(head, items, "".join(tail))


SHORT_NAME = 22
"""Letters of a paper's title that a message still has room for; a longer one goes by what people call it."""
INITIALS = re.compile(r"(.*?)\s*\(([A-ZА-ЯЁҢӨҮ]{2,6})\)")


def _called(document: Document) -> str:
    title = document.title.in_(language()).partition(" (")[0].strip()
    names = (name for name in document.popular_names.in_(language()) if 7 <= len(name) < len(title))
    return title if len(title) <= SHORT_NAME else next(names, title)


def _brief(name: str) -> str:
    """A long name with its initials in brackets goes by the initials."""
    found = INITIALS.fullmatch(name)
    if found is None:
        return name
    return found[1] if len(found[1]) <= len(found[2]) + 4 else found[2]


def _numbers(plan: Plan, edition: Edition) -> list[str]:
    found: list[str] = []
    for picked in plan.services:
        for contact in phones(picked.service, edition):
            fact = edition.find(Fact, contact.fact)
            found.append(fact.value if fact else contact.value or "")
    return [number for number in found if number]


def told(piece: Any, edition: Edition) -> str:
    """A piece of a change in a few words; nothing for a whole text that changed."""
    code = language()
    match piece:
        case Paper():
            document = edition.find(Document, piece.document)
            name = document.title.in_(code) if document else piece.document
            return f"{name} ({counted(count(piece))}{'. ' + piece.condition.in_(code) if piece.condition else ''})"
        case Fee():
            return f"{piece.what.in_(code)}{' — ' + piece.speed.in_(code) if piece.speed else ''}: {fee(piece)}"
        case TimeLimit():
            return f"{piece.what.in_(code)}{' — ' + piece.speed.in_(code) if piece.speed else ''}: {term(piece)}"
        case Step():
            return ": ".join(text.in_(code) for text in (piece.title, piece.text) if text)
        case Result():
            return piece.what.in_(code)
        case Contact():
            fact = edition.find(Fact, piece.fact)
            return (fact.value if fact else piece.value) or ""
        case Text():
            return piece.in_(code)
        case str():
            return piece
    return ""


def share_links(text: str, address: str) -> dict[str, str]:
    """Plain links that open a message on the reader's phone; nothing is loaded from anybody."""
    words, place = _in_query(text), _in_query(address)
    return {
        "sms": f"sms:?body={words}",
        "whatsapp": f"https://wa.me/?text={words}%0A{place}",
        "telegram": f"https://t.me/share/url?url={place}&text={words}",
    }


def _in_query(text: str) -> str:
    """A text as a value in an address. Letters beyond ASCII stay: browsers escape them, and the page weighs less."""
    return "".join(letter if letter > "\x7f" else quote(letter, safe=":,/") for letter in text)
