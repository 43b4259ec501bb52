"""The addresses of training, `/<language>/training…`."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("trainer", __name__, url_prefix="/<language>/training")

# Each module registers its views on the blueprint above.
from kb.web.trainer import modules, programmes, training  # noqa: E402, F401
