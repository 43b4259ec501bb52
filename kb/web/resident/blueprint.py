"""The addresses of residents, `/<language>/…`, and those without a language."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("resident", __name__, url_prefix="/<language>")
root = Blueprint("root", __name__)

# Each module registers its views on the blueprints above.
from kb.web.resident import (  # noqa: E402, F401
    about,
    acts,
    agencies,
    documents,
    guides,
    home,
    letters,
    offices,
    plan,
    plan_files,
    plan_words,
    robots,
    search,
    services,
    shelves,
    suggestions,
    terms,
)
