"""Small real items: each builder spells out what must be there, tests spell out what matters."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from kb.catalog.catalog import Catalog, Entry
from kb.catalog.model import (
    Act,
    Activity,
    Agency,
    AgencyName,
    Choice,
    Day,
    Document,
    Fact,
    Fee,
    Guide,
    Item,
    Module,
    Option,
    Outcome,
    Paper,
    Pick,
    Programme,
    Question,
    QuizItem,
    Review,
    Scenario,
    Service,
    Sheet,
    Source,
    Step,
    TimeLimit,
    TimeSlot,
    Topic,
)
from kb.text.localized import Names, Text, text

SOURCE = Source("page", "A publisher", "A page", date(2026, 11, 22), "official", "https://example.org/page", "2026-01")
REVIEW = Review(date(2026, 11, 22), "pages", "Жол", date(2027, 2, 22))


def both(words: str) -> Text:
    """The same words in both languages, told apart by their ending."""
    return text(ky=f"{words} ky", ru=f"{words} ru")


def a_topic(id: str = "documents", **changes: Any) -> Topic:
    return Topic(id=id, **{"title": both(id), "summary": both(f"about {id}"), **changes})


def an_agency(id: str = "office-of-papers", **changes: Any) -> Agency:
    values = {"names": (AgencyName(both(id)),), "role": both("role"), "sources": (SOURCE,), "review": REVIEW}
    return Agency(id=id, **{**values, **changes})


def a_document(id: str = "statement", **changes: Any) -> Document:
    return Document(id=id, **{"title": both(id), **({"own": True} if not changes else {}), **changes})


def an_act(id: str = "law-1-2020", **changes: Any) -> Act:
    return Act(id=id, **{"title": both(id), "type": "law", "sources": (SOURCE,), **changes})


def a_fact(id: str = "hotline-119", **changes: Any) -> Fact:
    values = {"title": both(id), "type": "hotline", "value": "119", "as_of": "2026", "source": "page"}
    return Fact(id=id, **{**values, "sources": (SOURCE,), **changes})


def a_fee(id: str = "ordinary", amount: int | None = 510, **changes: Any) -> Fee:
    exact = None if amount is None else Decimal(amount)
    return Fee(id, both("fee"), "2021-11-17", "page", exact, **changes)


def a_term(id: str = "ordinary", amount: int = 12, unit: str = "working_day", **changes: Any) -> TimeLimit:
    return TimeLimit(id, both("term"), Decimal(amount), unit, "2021-11-17", "page", **changes)


def a_step(id: str = "apply", **changes: Any) -> Step:
    return Step(id, **{"title": both(id), "channel": "visit", **changes})


def a_service(id: str = "id-card", **changes: Any) -> Service:
    values: dict[str, Any] = {
        "title": both(id),
        "summary": both(f"summary of {id}"),
        "popular_names": Names({"ky": (f"{id} ал",), "ru": (f"получить {id}",)}),
        "level": "state",
        "topics": ("documents",),
        "audience": both("everybody"),
        "agency": "office-of-papers",
        "sources": (SOURCE,),
        "review": REVIEW,
        "confidence": "high",
        "documents": (Paper("statement"),),
        "steps": (a_step(),),
    }
    return Service(id=id, **{**values, **changes})


def a_pick(written: str | Pick) -> Pick:
    """`service` or `service:case`."""
    return written if isinstance(written, Pick) else Pick(*written.split(":"))


def a_choice(value: str, leads_to: str | None = None, *adds: str | Pick) -> Choice:
    return Choice(value, both(value), leads_to, adds=tuple(map(a_pick, adds)), unsure=value == "unsure")


def a_question(id: str, *choices: Choice, **changes: Any) -> Question:
    return Question(id, both(f"{id}?"), choices, **changes)


def an_outcome(id: str, *picks: str | Pick, **changes: Any) -> Outcome:
    return Outcome(id, both(id), tuple(map(a_pick, picks)), **changes)


def a_scenario(outcome: str, *services: str, **answers: str) -> Scenario:
    split = {question: tuple(values.split("+")) for question, values in answers.items()}
    return Scenario(both("somebody"), split, outcome, services)


def a_guide(id: str = "lost", **changes: Any) -> Guide:
    """Two questions: what was lost, and where you are; at home the card is renewed, abroad there is an embassy."""
    where = (a_choice("here", "renew"), a_choice("abroad", "embassy"), a_choice("unsure", "renew"))
    values: dict[str, Any] = {
        "title": both(id),
        "summary": both(f"about {id}"),
        "first": "what",
        "questions": (
            a_question("what", a_choice("card", "where"), a_choice("unsure", "where")),
            a_question("where", *where),
        ),
        "outcomes": (an_outcome("renew", "id-card"), an_outcome("embassy", note=both("go there"))),
        "scenarios": tuple(
            a_scenario(choice.leads_to or "", what=what, where=choice.value)
            for what in ("card", "unsure")
            for choice in where
        ),
        "review": REVIEW,
    }
    return Guide(id=id, **{**values, **changes})


def an_activity(id: str = "talk", minutes: int = 10, **changes: Any) -> Activity:
    values = {"kind": "talk", "title": both(id), "minutes_ours": True}
    return Activity(id=id, minutes=minutes, **{**values, **changes})


def a_quiz_item(id: str = "first", *right: bool, **changes: Any) -> QuizItem:
    """A question whose options are right or not, as told; one right and one wrong if nothing is."""
    options = tuple(Option(both(str(place)), is_right) for place, is_right in enumerate(right or (True, False)))
    return QuizItem(id, both(f"{id}?"), options, both("because"), **changes)


def a_module(id: str = "mapping", *activities: Activity, **changes: Any) -> Module:
    done = activities or (an_activity(),)
    values: dict[str, Any] = {
        "title": both(id),
        "summary": both(f"about {id}"),
        "objectives": (both("aim"),),
        "audience": both("everybody"),
        "minutes": sum(activity.minutes for activity in done),
        "quiz": (a_quiz_item(),),
        "handout": (Sheet(both("sheet"), (both("text"),)),),
        "sources": (SOURCE,),
        "review": REVIEW,
    }
    return Module(id=id, activities=done, **{**values, **changes})


def a_programme(*slots: TimeSlot, **changes: Any) -> Programme:
    values: dict[str, Any] = {
        "id": "one-day",
        "title": both("one day"),
        "summary": both("about one day"),
        "minutes": sum(slot.minutes for slot in slots),
        "days": (Day(both("day"), slots),),
        "review": REVIEW,
    }
    return Programme(**{**values, **changes})


def a_catalog(*items: Item) -> Catalog:
    """The items with the topic, agency and document that the builders above name."""
    own = {(item.kind, item.id) for item in items}
    usual = (a_topic(), an_agency(), a_document())
    return Catalog(map(Entry, [*(item for item in usual if (item.kind, item.id) not in own), *items]))
