"""Every text of the interface is there in both languages, with its placeholders."""

import subprocess
import sys
from decimal import Decimal

from flask import g

from kb.config import ROOT
from kb.web import formats
from tests.builders import a_fee, a_term


def test_both_catalogues_are_complete():
    done = subprocess.run(
        [sys.executable, ROOT / "translations" / "catalogues.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""
    assert done.returncode == 0


def shown(app, language, show):
    with app.test_request_context(f"/{language}/"):
        g.language = language
        return show().replace("\xa0", " ").replace("\u202f", " ")


def test_money_and_plurals_follow_the_language(app):
    assert shown(app, "ru", lambda: formats.money(Decimal(1300))) == "1 300 сом"
    assert shown(app, "ky", lambda: formats.money(Decimal(1300))) == "1 300 сом"
    assert shown(app, "ru", lambda: formats.term(a_term(amount=1))) == "1 рабочий день"
    assert shown(app, "ru", lambda: formats.term(a_term(amount=3))) == "3 рабочих дня"
    assert shown(app, "ru", lambda: formats.term(a_term(amount=12))) == "12 рабочих дней"
    assert shown(app, "ky", lambda: formats.term(a_term(amount=12))) == "12 жумуш күнү"


def test_bounds_and_ranges_are_said(app):
    assert shown(app, "ru", lambda: formats.fee(a_fee(bound="at_least"))) == "от 510 сом"
    assert shown(app, "ru", lambda: formats.fee(a_fee(amount_to=Decimal(900)))) == "510–900 сом"
    assert shown(app, "ru", lambda: formats.fee(a_fee(amount=None, free=True))) == "бесплатно"
    assert (
        shown(app, "ru", lambda: formats.ends((a_term(amount=3, unit="hour"), a_term()))) == "3 часа – 12 рабочих дней"
    )


def test_dates_are_as_exact_as_they_are_known(app):
    assert shown(app, "ru", lambda: formats.day("2021-11-17")) == "17 ноября 2021 г."
    assert shown(app, "ru", lambda: formats.day("2021-11")) == "ноябрь 2021"
    assert shown(app, "ky", lambda: formats.day("2021")) == "2021-жыл"


def test_weekdays_are_joined(app):
    assert shown(app, "ru", lambda: formats.weekdays(("mon", "tue", "wed", "thu", "fri", "sun"))) == "пн–пт, вс"
