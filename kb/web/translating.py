"""`_` for templates: each text is looked up once a language. A page holds two hundred of them."""

from __future__ import annotations

from typing import Any

from flask import Flask, g
from flask_babel import get_locale, get_translations
from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup


def install(app: Flask) -> None:
    """Put it in the place of the general one, which searches catalogue and context for every text."""
    known: dict[tuple[str, str, bool], tuple[str, str]] = {}

    @pass_eval_context
    def translated(context: EvalContext, text: str, **values: Any) -> str:
        key = (g.get("language") or str(get_locale()), text, bool(context.autoescape))
        if key not in known:
            known[key] = _patterns(text, escaped=key[2])
        pattern, whole = known[key]
        return pattern % values if values else whole

    app.jinja_env.globals["_"] = translated


def _patterns(text: str, *, escaped: bool) -> tuple[str, str]:
    """The text of the current language to fill in, and as it is without anything to fill in."""
    found: str = get_translations().ugettext(text)
    pattern = Markup(found) if escaped else found  # noqa: S704 - our own texts
    named = "%(" in found
    return pattern, "" if named else pattern % ()
