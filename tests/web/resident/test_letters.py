"""Letters: filled, answered, forgotten."""

import io

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.catalog.edition import Edition
from kb.plan.letters import forms
from tests.reader import check, read

FILLED = {
    "addressee": "Ош шаарынын мэриясы",
    "name": "Асан Үсөнов",
    "address": "Алай-1, 15",
    "phone": "0555 123456",
    "what-happened": "Жарык жок\nбир айдан бери",
    "request": "Жарык <b>берүү</b> & {name}",
    "date": "22.11.2026",
}
SECRET = "Сыр Сөзов"


def send(app, id="written-appeal", language="ru", **form):
    return app.test_client().post(f"/{language}/letters/{id}", data=form)


def texts(answer):
    return [paragraph.text for paragraph in Document(io.BytesIO(answer.data)).paragraphs]


def test_every_letter_has_its_page_and_its_file(site, app, resident, language):
    edition: Edition = site.now().edition
    listed = resident.opens("/letters", language=language)
    for form in forms(edition):
        assert f"/{language}/letters/{form.service.id}" in listed.links
        page = resident.opens(f"/letters/{form.service.id}", language=language)
        fields = {one.get("name") for one in page.root.iter() if one.tag in ("input", "textarea")} - {"in", None}
        assert fields == {field.slot.id for field in form.fields}
        assert texts(send(app, form.service.id, language, **{"as": "docx"}))


def test_the_file_holds_what_was_typed_in_the_language_asked_for(app):
    answer = send(app, **{**FILLED, "as": "docx", "in": "ky"})

    assert "Кимден: Асан Үсөнов" in texts(answer)
    assert any("№ 67" in line for line in texts(answer))
    assert 'filename="written-appeal-ky.docx"' in answer.headers["Content-Disposition"]
    assert any("{name}" in line for line in texts(answer))


def test_the_law_and_the_term_come_from_the_items(site, app):
    for code, words in (("ru", "до 14 рабочих дней"), ("ky", "14 жумуш күн")):
        below = texts(send(app, **{"as": "docx", "in": code}))[-3:]
        assert any("67" in line for line in below), below
        assert any(words in line for line in below), below


def test_the_page_to_print_shows_markup_as_it_was_typed(app):
    answer = send(app, **{**FILLED, "as": "page"})
    page = read("/ru/letters/written-appeal", answer.status_code, answer.get_data(as_text=True), dict(answer.headers))
    check(page)

    assert "Жарык <b>берүү</b> & {name}" in page.text
    assert "<b>берүү" not in page.html


def test_nothing_sent_is_kept_anywhere(app, site, capsys, caplog):
    before = site.edition_number()
    for form in ("docx", "page"):
        answer = send(app, **{**FILLED, "name": SECRET, "as": form})
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Set-Cookie" not in answer.headers
        assert "ETag" not in answer.headers
    seen = capsys.readouterr()

    assert SECRET not in seen.out + seen.err + caplog.text
    assert "/<language>/letters/<id>" in seen.out + seen.err
    assert SECRET not in app.test_client().get("/ru/letters/written-appeal").text
    assert not any(SECRET.encode() in page.body for page in app.extensions["pages"]._pages.values())
    assert site.edition_number() == before
    for file in site.settings.instance.rglob("*"):
        assert not file.is_file() or SECRET.encode() not in file.read_bytes(), file


def test_an_empty_letter_is_lines_to_fill_by_hand(app):
    assert sum("____" in line for line in texts(send(app, **{"as": "docx"}))) >= 6


def test_too_much_is_refused_before_it_is_read(app):
    assert send(app, name="а" * 200_000).status_code == 413


def test_a_letter_of_a_service_without_one_is_not_found(app, resident):
    resident.opens("/letters/pin", status=404)
    resident.opens("/letters/never-was", status=404)
    assert send(app, "pin").status_code == 404


@settings(deadline=None, max_examples=40)
@given(st.dictionaries(st.sampled_from([*FILLED, "in", "as", "x"]), st.text(max_size=400), max_size=9))
def test_no_text_breaks_it(app, values):
    sent = {key: value.encode("utf-8", "replace").decode() for key, value in values.items()}
    answer = send(app, **{**sent, "as": "docx"})

    assert answer.status_code == 200
    assert texts(answer)


@pytest.mark.parametrize("code", ["xx", "", "../ru"])
def test_an_unknown_language_is_that_of_the_page(app, code):
    assert "-ru.docx" in send(app, **{"as": "docx", "in": code}).headers["Content-Disposition"]
