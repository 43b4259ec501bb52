"""Letters out of letter scripts: blanks filled, lines told apart, nothing kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kb.catalog.edition import Edition
from kb.catalog.model import Act, LegalGround, Script, Service, Slot, TimeLimit

BLANK = re.compile(r"\{([^{}]*)\}")
SHORT, LONG = 200, 3000
"""Characters of a field of one line and of a field of many."""
BY_HAND = "_" * 24
"""Stands where a blank was left empty, to be filled with a pen."""
FIRST = (
    "written-appeal",
    "administrative-complaint",
    "information-request",
    "mayor-meetings-online-requests",
    "quarter-committee-tos",
)
"""Services whose letters everybody may need stand first; the others follow by id."""


@dataclass(frozen=True, slots=True)
class Field:
    """A blank of a letter as a field of a form."""

    slot: Slot
    long: bool

    @property
    def limit(self) -> int:
        """Characters that fit."""
        return LONG if self.long else SHORT


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a letter: `head` (to whom, from whom), `title`, `body` or `note` (the law below it)."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Form:
    """A service's letter and its fields in the order in which they stand in the text."""

    service: Service
    script: Script
    fields: tuple[Field, ...]


def forms(edition: Edition) -> tuple[Form, ...]:
    """Every letter of the catalogue."""
    found = [made for service in edition.all(Service) if (made := form(service))]
    ranks = {id: rank for rank, id in enumerate(FIRST)}
    return tuple(sorted(found, key=lambda one: (ranks.get(one.service.id, len(FIRST)), one.service.id)))


def form(service: Service) -> Form | None:
    """The letter of a service, if it has one. A blank inside the request itself takes many lines."""
    script = next((script for script in service.scripts if script.situation == "letter"), None)
    if script is None:
        return None
    asked = {blank for words in script.ask.all() for blank in BLANK.findall(words)}
    order = [blank for text in script.texts() for words in text.all() for blank in BLANK.findall(words)]
    slots = sorted(script.slots, key=lambda slot: order.index(slot.id) if slot.id in order else len(order))
    return Form(service, script, tuple(Field(slot, slot.id in asked) for slot in slots))


def cleaned(form: Form, values: Mapping[str, str]) -> dict[str, str]:
    """What was typed, shortened to its field, without control characters and other things nobody sees."""
    return {field.slot.id: _clean(values.get(field.slot.id, ""), field) for field in form.fields}


def _clean(value: str, field: Field) -> str:
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    if not field.long:
        lines = lines.replace("\n", " ")
    seen = "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in lines)
    return re.sub(r"\n{3,}", "\n\n", seen).strip()[: field.limit]


def composed(form: Form, values: Mapping[str, str], *, language: str, notes: tuple[str, ...] = ()) -> tuple[Line, ...]:
    """The letter in one language, line by line; `values` are cleaned ones and are never read as blanks again."""
    script = form.script
    lines = [Line(text, "head") for text in _filled(script.opening.in_(language), values)]
    lines = [Line(line.text, "title") if _is_title(line.text) else line for line in lines]
    for text in (script.ask, script.closing):
        lines += [Line("", "body"), *(Line(line, "body") for line in _filled(text.in_(language), values))]
    return (*lines, *(Line(note, "note") for note in notes))


def _filled(text: str, values: Mapping[str, str]) -> list[str]:
    whole = BLANK.sub(lambda blank: values.get(blank[1]) or BY_HAND, text)
    return whole.split("\n")


def _is_title(line: str) -> bool:
    return line.isupper() and len(line) > 3


@dataclass(frozen=True, slots=True)
class Grounds:
    """The law a letter stands on and how long an answer may take, from the items themselves."""

    acts: tuple[tuple[Act, LegalGround], ...]
    term: TimeLimit | None


def grounds(service: Service, edition: Edition) -> Grounds:
    """Acts that are in force, and the term of the last wait: the answer."""
    named = ((edition.find(Act, ground.act), ground) for ground in service.legal)
    acts = tuple((act, ground) for act, ground in named if act is not None and act.state == "in_force")
    waits = [step.term for step in service.steps if step.term and (step.waiting or step.who == "office")]
    waits = waits or [step.term for step in service.steps if step.term]
    return Grounds(acts, next((term for term in service.terms if waits and term.id == waits[-1]), None))
