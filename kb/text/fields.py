"""marshmallow fields shared by every schema: localized texts, slugs, partial dates, money."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from marshmallow import ValidationError, fields, validate

from kb.text.localized import Names, Text

LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PARTIAL_DATE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
MAX_TEXT = 4_000
"""Characters in one text of one language; longer is a mistake in any field we have."""


def _clean(value: Any, path: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValidationError({path: ["expected_text"]})
    if len(value) > MAX_TEXT:
        raise ValidationError({path: ["too_long"]})
    if any(ord(letter) < 32 and letter != "\n" for letter in value):
        raise ValidationError({path: ["control_character"]})
    return value.strip()


class Localized(fields.Field[Text]):
    """`{ky: …, ru: …}`, with `ours: [ky]` where the wording is our own translation."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Text:
        if not isinstance(value, Mapping):
            raise ValidationError("expected_languages")
        words = {}
        for code, text in value.items():
            if code == "ours":
                continue
            if not LANGUAGE_CODE.fullmatch(str(code)):
                raise ValidationError({str(code): ["unknown_language"]})
            words[code] = _clean(text, str(code))
        ours = value.get("ours", [])
        if not isinstance(ours, list) or not set(ours) <= set(words):
            raise ValidationError({"ours": ["expected_languages"]})
        if not words:
            raise ValidationError("expected_languages")
        return Text(words, tuple(ours))

    def _serialize(self, value: Text | None, attr: Any, obj: Any, **kwargs: Any) -> Any:
        if value is None:
            return None
        return {**value.values, **({"ours": list(value.ours)} if value.ours else {})}


class LocalizedNames(fields.Field[Names]):
    """`{ky: [..], ru: [..]}`: several words a language, in the order editors gave them."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Names:
        if not isinstance(value, Mapping):
            raise ValidationError("expected_languages")
        names: dict[str, list[str]] = {}
        for code, words in value.items():
            if not LANGUAGE_CODE.fullmatch(str(code)):
                raise ValidationError({str(code): ["unknown_language"]})
            if not isinstance(words, list):
                raise ValidationError({str(code): ["expected_list"]})
            names[code] = [_clean(word, str(code)) for word in words]
        return Names(names)

    def _serialize(self, value: Names | None, attr: Any, obj: Any, **kwargs: Any) -> Any:
        if not value:
            return None
        return {code: list(words) for code, words in value.values.items()}


class Slug(fields.String):
    """An id: lower-case Latin letters, digits and single hyphens, at most 80."""

    def __init__(self, **kwargs: Any) -> None:
        rules = [validate.Length(max=80), validate.Regexp(SLUG.pattern + r"\Z", error="expected_slug")]
        super().__init__(validate=rules, **kwargs)


class PartialDate(fields.String):
    """`2021`, `2021-11` or `2021-11-17`: as exact as the source, never more."""

    def __init__(self, **kwargs: Any) -> None:
        pattern = PARTIAL_DATE.pattern + r"\Z"
        super().__init__(validate=validate.Regexp(pattern, error="expected_date"), **kwargs)


class Number(fields.Decimal):
    """An exact number that is written as an integer where it is one."""

    def _serialize(self, value: Any, attr: Any, obj: Any, **kwargs: Any) -> Any:
        if value is None:
            return None
        exact = Decimal(value)
        return int(exact) if exact == exact.to_integral_value() else str(exact)
