"""`_` for templates: each text is looked up once a language. A page holds two hundred of them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from babel.support import NullTranslations, Translations
from flask import Flask
from flask_babel import get_locale
from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup

from kb.config import ROOT


def install(app: Flask) -> None:
    """Put it in the place of the general one, which searches catalogue and context for every text."""
    app.jinja_env.globals["_"] = _translated


@pass_eval_context
def _translated(context: EvalContext, text: str, **values: Any) -> str:
    code = str(get_locale())
    if values:
        return _pattern(code, text, context.autoescape) % values
    return _whole(code, text, context.autoescape)


@lru_cache(maxsize=4_096)
def _pattern(code: str, text: str, autoescape: bool) -> str:
    found: str = _catalogue(code).ugettext(text)
    return Markup(found) if autoescape else found  # noqa: S704 - our own texts


@lru_cache(maxsize=4_096)
def _whole(code: str, text: str, autoescape: bool) -> str:
    return _pattern(code, text, autoescape) % {}


@lru_cache
def _catalogue(code: str) -> NullTranslations:
    return Translations.load(str(ROOT / "translations"), [code])
