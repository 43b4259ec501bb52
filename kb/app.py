"""The application: settings in, a Flask app out. Everything else is below."""

from __future__ import annotations

import os
from collections.abc import Mapping

from flask import Flask

from kb import config
from kb.store.secret import secret_key
from kb.store.version import ensure_ready
from kb.web import install
from kb.wiring import Kb


def create_app(environ: Mapping[str, str] | None = None, *, kb: Kb | None = None) -> Flask:
    """Build the app. Raises `BadConfiguration`, `StoreNotReady` or `StoreTooNew` before it serves."""
    kb = kb or Kb(config.load(os.environ if environ is None else environ))
    ensure_ready(kb.store)
    app = Flask("kb", root_path=str(config.ROOT), template_folder="templates", static_folder=None)
    app.secret_key = kb.settings.secret_key or secret_key(kb.settings.instance)
    install(app, kb)
    return app
