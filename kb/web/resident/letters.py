"""Letters to offices: fields, a preview, a file to download or a page to print.

What is posted is answered and forgotten: not stored, not logged, not kept by anybody on the way. There is no CSRF
token because there is nothing to protect: no cookie is read, nothing is changed, and the answer goes to the sender.
"""

from __future__ import annotations

from flask import Response, make_response, render_template, request
from flask.typing import ResponseReturnValue

from kb.catalog.model import Service
from kb.errors import NotFound
from kb.plan.letters import Form, Line, cleaned, composed, form, forms, grounds
from kb.web.access import answered, public
from kb.web.languages import language, speaking
from kb.web.letter_words import notes
from kb.web.resident.blueprint import bp
from kb.web.safety import limiter
from kb.web.state import kb, now


@bp.get("/letters")
@public
def letters() -> str:
    """Every letter the catalogue has."""
    edition = now().edition
    return render_template("resident/letters.html", forms=forms(edition), edition=edition)


@bp.get("/letters/<id>")
@public
def letter(id: str) -> str:
    """One letter and its fields."""
    edition = now().edition
    shown = _form(id)
    return render_template(
        "resident/letter.html", form=shown, edition=edition, grounds=grounds(shown.service, edition), values={}
    )


@bp.post("/letters/<id>")
@answered
@limiter.limit(lambda: kb().settings.search_rate)
def letter_written(id: str) -> ResponseReturnValue:
    """The letter as a DOCX file, or as a page to print."""
    shown = _form(id)
    code = request.form.get("in", "")
    code = code if code in kb().settings.languages else language()
    lines = _lines(shown, code)
    if request.form.get("as") == "docx":
        # Few letters are written this way; the library would weigh on every worker from its start.
        from kb.plan.docx import MIMETYPE, docx  # noqa: PLC0415

        title = shown.service.title.in_(code)
        answer = Response(docx(lines, title=title, language=code), mimetype=MIMETYPE)
        answer.headers["Content-Disposition"] = f'attachment; filename="{shown.service.id}-{code}.docx"'
    else:
        page = render_template("resident/letter_written.html", form=shown, lines=lines, code=code, noindex=True)
        answer = make_response(page)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _form(id: str) -> Form:
    found = form(now().edition.get(Service, id))
    if found is None:
        raise NotFound("letter", id)
    return found


def _lines(shown: Form, code: str) -> tuple[Line, ...]:
    values = cleaned(shown, request.form)
    with speaking(code):
        below = notes(grounds(shown.service, now().edition))
    return composed(shown, values, language=code, notes=below)
