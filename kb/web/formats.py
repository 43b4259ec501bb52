"""How values look in the reader's language: texts, money, spans of time, dates, phones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast
from urllib.parse import urlsplit

from babel.dates import format_date as babel_date
from babel.dates import get_day_names
from babel.numbers import format_decimal
from flask import Flask, g
from flask_babel import get_locale, gettext, ngettext
from markupsafe import Markup, escape

from kb.catalog.model import Fact, Fee, Guide, Script, TimeLimit
from kb.catalog.procedure import answer
from kb.catalog.speech import opening_seconds
from kb.guide.combinations import length
from kb.text.localized import Text
from kb.web import messages
from kb.web.figures import figure
from kb.web.languages import language, own_name
from kb.web.links import address, link
from kb.web.spans import at_least, at_most, span
from kb.web.state import now


def install(app: Flask) -> None:
    """Give templates these filters."""
    for filter_ in (
        local,
        paragraphs,
        calls,
        blanks,
        words,
        day,
        weekdays,
        money,
        span,
        figure,
        duration,
        fee,
        term,
        ends,
        tel,
        host,
        word,
        questions,
        spoken,
    ):
        app.add_template_filter(filter_)
    app.jinja_env.globals.update(
        link=link, address=address, own_name=own_name, answer=answer, reading_language=language
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.policies["ext.i18n.trimmed"] = True


def local(text: Text | None) -> Markup:
    """The text in the reader's language; in another one it is marked and says so."""
    return _local(text, escape)


def paragraphs(text: Text | None) -> Markup:
    """As `local`, with line breaks kept."""
    return _local(text, lambda shown: Markup("<br>").join(shown.splitlines()))


def calls(text: Text | None) -> Markup:
    """As `paragraphs`, with each hotline a link that calls it: most readers hold a phone."""
    numbers = _hotlines()

    def show(line: str) -> Markup:
        pieces = numbers.split(line)
        called = Markup('<a href="{}">{}</a>')
        return Markup("").join(
            called.format(tel(piece), piece) if place % 2 else escape(piece) for place, piece in enumerate(pieces)
        )

    return _local(text, lambda shown: Markup("<br>").join(show(line) for line in shown.splitlines()))


def _hotlines() -> re.Pattern[str]:
    if "hotlines" not in g:
        g.hotlines = numbers_in(fact.value for fact in now().edition.all(Fact) if fact.type == "hotline" and fact.value)
    return cast("re.Pattern[str]", g.hotlines)


def numbers_in(hotlines: Iterable[str]) -> re.Pattern[str]:
    """What finds these numbers where they are phones: not «№ 119», «1190», «119-статья», «119 сом»."""
    longest_first = "|".join(re.escape(number) for number in sorted(hotlines, key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<![\d№])(?<!№ )(?<!\d[.,:/-])({longest_first})(?!\d|[.,:/–]\d|-\w|\s*(?:сом|%))")


def _local(text: Text | None, show: Any) -> Markup:
    if text is None:
        return Markup("")
    shown = text.read(language())
    if shown.language == language():
        return Markup(show(shown.text))  # noqa: S704 - `show` escapes
    note = gettext("in another language: %(language)s", language=own_name(shown.language))
    return Markup('<span lang="{}">{}</span> <small class="other-language">({})</small>').format(
        shown.language, show(shown.text), note
    )


def blanks(text: Text | None, script: Script, code: str | None = None) -> Markup:
    """What is spoken or written, with each `{slot}` as a line to fill by hand."""
    labels = {slot.id: slot.label.in_(code or language()) for slot in script.slots}
    blank = Markup('<span class="blank" data-slot="{}">{}</span>')

    def show(shown: str) -> Markup:
        pieces = BLANK.split(shown)
        return Markup("").join(
            blank.format(piece, labels.get(piece, piece)) if place % 2 else escape(piece)
            for place, piece in enumerate(pieces)
        )

    return show(text.in_(code)) if text and code else _local(text, show)


BLANK = re.compile(r"\{([^{}]*)\}")


def words(text: Text | None) -> str:
    """Only the words, for titles and attributes."""
    return text.in_(language()) if text else ""


def day(value: date | datetime | str | None) -> str:
    """A date as exact as it is known: `2021-11` becomes «2021-ж. ноябрь» or «ноябрь 2021»."""
    return _day(value, language()) if value else ""


@lru_cache(maxsize=4_096)
def _day(value: date | str, _language: str) -> str:
    if isinstance(value, str):
        parts = [int(part) for part in value.split("-")]
        if len(parts) == 1:
            return gettext("%(year)s", year=parts[0])
        whole = date(parts[0], parts[1], [*parts, 1][2])
        if len(parts) == 2:
            return babel_date(whole, _month_pattern(), locale=get_locale()).lower()
        return babel_date(whole, "long", locale=get_locale())
    return babel_date(value, "long", locale=get_locale())


def weekdays(days: tuple[str, ...]) -> str:
    """Days of the week, neighbours joined: «пн–пт»."""
    names = get_day_names("abbreviated", context="stand-alone", locale=get_locale())
    runs: list[list[int]] = []
    for number in sorted(DAYS.index(day) for day in days):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = (f"{names[run[0]]}–{names[run[-1]]}" if len(run) > 1 else names[run[0]] for run in runs)
    return ", ".join(shown)


DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _month_pattern() -> str:
    return "y-'ж'. LLLL" if language() == "ky" else "LLLL y"


def money(amount: Decimal | int) -> str:
    """An amount of KGS: «1 300 сом»."""
    return gettext("%(amount)s som", amount=format_decimal(amount, locale=get_locale()))


def duration(minutes: int) -> str:
    """Minutes as people say them: «1 час 30 минут»."""
    hours, rest = divmod(minutes, 60)
    shown = [span(Decimal(hours), "hour")] if hours else []
    return " ".join([*shown, span(Decimal(rest), "minute")] if rest or not hours else shown)


def fee(value: Fee) -> str:
    """What a fee costs: «бесплатно», «от 570 сом», «1 000–2 000 сом»."""
    if value.free or value.amount is None:
        return gettext("free of charge")
    if value.amount_to is not None:
        low = format_decimal(value.amount, locale=get_locale())
        return gettext("%(low)s–%(high)s", low=low, high=money(value.amount_to))
    return _bound(value.bound, money(value.amount))


def term(value: TimeLimit) -> str:
    """How long it takes, with its bound."""
    if value.amount_to is not None:
        low = format_decimal(value.amount, locale=get_locale())
        return gettext("%(low)s–%(high)s", low=low, high=span(value.amount_to, value.unit))
    return BOUNDS[value.bound](value.amount, value.unit)


BOUNDS = {"exact": span, "at_least": at_least, "at_most": at_most}


def _bound(bound: str, shown: str) -> str:
    if bound == "at_least":
        return gettext("from %(amount)s", amount=shown)
    return gettext("up to %(amount)s", amount=shown) if bound == "at_most" else shown


def ends(parts: tuple[Fee, ...] | tuple[TimeLimit, ...]) -> str:
    """The fees or terms of a result row, from the least to the most: «510–4 140 сом»."""
    shown = [fee(part) if isinstance(part, Fee) else term(part) for part in parts]
    low, high = parts[0], parts[-1]
    if shown[0] == shown[-1]:
        return shown[0]
    if low.bound == high.bound == "at_most" and isinstance(high, TimeLimit):
        return shown[-1]
    if (low.bound, high.bound) == ("at_least", "at_most"):
        return gettext("%(low)s %(high)s", low=shown[0], high=shown[-1])
    plain = low.bound == "exact" and low.amount_to is None and high.amount_to is None
    if plain and low.amount is not None and (isinstance(low, Fee) or isinstance(high, Fee) or low.unit == high.unit):
        shown[0] = format_decimal(low.amount, locale=get_locale())
        return gettext("%(low)s–%(high)s", low=shown[0], high=shown[-1])
    return gettext("%(low)s – %(high)s", low=shown[0], high=shown[-1])


def tel(value: str) -> str:
    """The `tel:` address of a phone; local Osh and Bishkek codes get the country's."""
    digits = re.sub(r"[^\d+]", "", value)
    if digits.startswith("0") and len(digits) == 10:
        digits = f"+996{digits[1:]}"
    return f"tel:{digits}"


def host(url: str | None) -> str:
    """The host of an address, for people to recognise."""
    return (urlsplit(url or "").hostname or "").removeprefix("www.")


def word(value: str, table: str) -> str:
    """The word for a value of the content model."""
    return _word(value, table, language())


@lru_cache(maxsize=4_096)
def _word(value: str, table: str, _language: str) -> str:
    return str(messages.ALL[table].get(value, value))


def questions(guide: Guide) -> str:
    """What a guide asks of its reader: «Ответьте на 2–4 коротких вопроса»."""
    fewest, most = length(guide)
    shown = str(most) if fewest == most else f"{fewest}–{most}"
    return ngettext("Answer %(shown)s short question", "Answer %(shown)s short questions", most, shown=shown)


def spoken(script: Script) -> str:
    """How long one speaks before the first answer: «говорить 20 секунд»; a letter is not spoken."""
    if script.situation == "letter":
        return ""
    seconds = max(5, round(opening_seconds(script, language()) / 5) * 5)
    return ngettext("about %(num)s second to say", "about %(num)s seconds to say", seconds)
