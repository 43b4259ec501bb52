"""The pages: one package an audience, each thin. Reads requests, calls one thing, answers."""

from __future__ import annotations

from flask import Flask

from kb.web import assets, caching, errors, formats, health, languages, leaving, logs, safety
from kb.web.resident import blueprint as resident
from kb.web.state import remember
from kb.web.trainer import blueprint as trainer
from kb.wiring import Kb


def install(app: Flask, kb: Kb) -> None:
    """Give the app its pages, in the order in which a request meets the parts."""
    remember(app, kb)
    logs.install(app)
    safety.install(app)
    languages.install(app)
    formats.install(app)
    leaving.install(app)
    assets.install(app)
    errors.install(app)
    app.register_blueprint(health.bp)
    app.register_blueprint(resident.bp)
    app.register_blueprint(resident.root)
    app.register_blueprint(trainer.bp)
    caching.install(app)
    safety.behind_proxies(app)
