"""Letters: blanks filled once, nothing that breaks a file, the law beside them."""

import io

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.catalog.edition import Edition
from kb.catalog.model import LegalGround, Script, Slot
from kb.plan.docx import docx
from kb.plan.letters import BY_HAND, FIRST, LONG, SHORT, cleaned, composed, form, forms, grounds
from kb.text.localized import text
from tests.builders import a_service, a_step, a_term, an_act, both

LETTER = Script(
    "letter",
    "letter",
    text(ky="Кимге: {to}\nКимден: {name}\n\nАРЫЗ", ru="Кому: {to}\nОт кого: {name}\n\nЗАЯВЛЕНИЕ"),
    text(ky="Суранам: {request}", ru="Прошу: {request}"),
    text(ky="Күнү: {date}", ru="Дата: {date}"),
    slots=tuple(Slot(id, both(id)) for id in ("date", "name", "request", "to")),
)
SERVICE = a_service("appeal", scripts=(LETTER,), legal=(LegalGround("law-1-2020"), LegalGround("old")))
FORM = form(SERVICE)
NASTY = st.text(st.characters(exclude_categories=()), max_size=60)


def lines(language="ru", **values):
    return [line.text for line in composed(FORM, cleaned(FORM, values), language=language)]


def test_fields_come_in_the_order_of_the_letter_and_the_request_is_long():
    assert [(field.slot.id, field.long) for field in FORM.fields] == [
        ("to", False), ("name", False), ("request", True), ("date", False),
    ]  # fmt: skip


def test_a_service_without_a_letter_has_no_form():
    assert form(a_service()) is None


def test_blanks_are_filled_and_empty_ones_wait_for_a_pen():
    assert lines(name="Асан", request="Свет")[:4] == [f"Кому: {BY_HAND}", "От кого: Асан", "", "ЗАЯВЛЕНИЕ"]
    assert "Прошу: Свет" in lines(request="Свет")
    assert "Суранам: Жарык" in lines("ky", request="Жарык")


def test_lines_know_what_they_are():
    kinds = {line.text: line.kind for line in composed(FORM, {}, language="ru", notes=("Закон № 1",))}

    assert kinds["ЗАЯВЛЕНИЕ"] == "title"
    assert kinds["Закон № 1"] == "note"
    assert {kind for text, kind in kinds.items() if text.startswith("Кому")} == {"head"}


def test_what_is_typed_is_never_read_as_a_blank():
    assert "От кого: {request}" in lines(name="{request}", request="secret")


def test_long_values_are_cut_and_line_ends_kept_where_there_is_room():
    values = cleaned(FORM, {"name": "а\nб" + "в" * 999, "request": "а\r\nб\n\n\n\nв" + "г" * 9999})

    assert len(values["name"]) == SHORT
    assert values["name"].startswith("а б")
    assert len(values["request"]) == LONG
    assert values["request"].startswith("а\nб\n\nв")


@settings(deadline=None, max_examples=80)
@given(st.fixed_dictionaries({slot.id: NASTY for slot in LETTER.slots}), st.sampled_from(["ky", "ru"]))
def test_the_file_always_opens_and_says_what_the_page_says(values, language):
    made = composed(FORM, cleaned(FORM, values), language=language, notes=("note",))
    read = Document(io.BytesIO(docx(made, title="Кат", language=language)))

    assert [paragraph.text for paragraph in read.paragraphs] == [line.text for line in made]
    assert read.core_properties.author == ""


def test_grounds_are_acts_in_force_and_the_term_of_the_answer():
    service = a_service(
        "appeal",
        scripts=(LETTER,),
        legal=(LegalGround("law-1-2020", "статья 8"), LegalGround("repealed"), LegalGround("missing")),
        terms=(a_term("register", 1), a_term("answer", 14)),
        steps=(a_step("a", term="register"), a_step("wait", who="office", waiting=True, term="answer")),
    )
    found = grounds(service, Edition([service, an_act(), an_act("repealed", state="repealed")]))

    assert [(act.id, ground.article) for act, ground in found.acts] == [("law-1-2020", "статья 8")]
    assert found.term.id == "answer"


@pytest.mark.parametrize("id", FIRST)
def test_the_letters_of_the_catalogue_name_the_acts_they_stand_on(base_catalog, id):
    edition = Edition(entry.item for entry in base_catalog)
    one = next(one for one in forms(edition) if one.service.id == id)
    said = {code: "".join(t.in_(code) for t in one.script.texts()) for code in ("ky", "ru")}
    acts = [act for act, _ in grounds(one.service, edition).acts]

    assert all(act.number is None or act.date for act in acts)
    for code in ("ky", "ru"):
        assert any(f"№ {act.number}" in said[code] for act in acts if act.number), code


def test_the_useful_letters_stand_first(base_catalog):
    assert tuple(one.service.id for one in forms(Edition(e.item for e in base_catalog)))[: len(FIRST)] == FIRST
