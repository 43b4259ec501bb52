"""For whoever watches the server: whether the process is alive, and can answer."""

from __future__ import annotations

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from kb.errors import KbError
from kb.web.access import public
from kb.web.state import kb

bp = Blueprint("health", __name__)


@bp.get("/healthz")
@public
def alive() -> ResponseReturnValue:
    """The process answers."""
    return jsonify(status="ok")


@bp.get("/readyz")
@public
def ready() -> ResponseReturnValue:
    """The process has an edition and an index, and the store answers."""
    try:
        shown = kb().now().edition.number
        newest = kb().edition_number()
    except KbError:
        return jsonify(status="unavailable"), 503
    return jsonify(status="ok", edition=shown, newest=newest)
