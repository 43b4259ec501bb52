"""The shelf of everything that can be taught."""

from __future__ import annotations

from flask import render_template

from kb.catalog.model import Module, Programme
from kb.web.access import public
from kb.web.state import now
from kb.web.trainer.blueprint import bp


@bp.get("")
@public
def training() -> str:
    """Programmes, then modules in the order they are taught."""
    edition = now().edition
    return render_template(
        "trainer/training.html",
        programmes=sorted(edition.all(Programme), key=lambda programme: programme.order),
        modules=sorted(edition.all(Module), key=lambda module: module.order),
    )
