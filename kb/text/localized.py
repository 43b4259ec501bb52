"""A text in several languages, and what a reader of one of them gets to see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

CONTENT_LANGUAGES = ("ky", "ru")
"""Languages every published text must have; more may be offered to readers."""


class Reading(NamedTuple):
    """A text as shown: its words and the language they are really in."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words by language code; `ours` names the languages whose wording is our translation."""

    values: Mapping[str, str]
    ours: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))

    def read(self, language: str) -> Reading:
        """Give the text in `language`, or else in the first content language that has it."""
        for code in (language, *CONTENT_LANGUAGES, *self.values):
            if words := self.values.get(code):
                return Reading(words, code)
        return Reading("", language)

    def in_(self, language: str) -> str:
        """Only the words of `read`."""
        return self.read(language).text

    def all(self) -> tuple[str, ...]:
        """The words in every language, for search and checks."""
        return tuple(self.values.values())

    def __hash__(self) -> int:
        return hash((tuple(self.values.items()), self.ours))

    def __bool__(self) -> bool:
        return any(self.values.values())


@dataclass(frozen=True, slots=True)
class Names:
    """Lists of words by language: how people call a thing."""

    values: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        frozen = {code: tuple(words) for code, words in self.values.items()}
        object.__setattr__(self, "values", MappingProxyType(frozen))

    def in_(self, language: str) -> tuple[str, ...]:
        """The names in one language; none is a fair answer."""
        return tuple(self.values.get(language, ()))

    def all(self) -> tuple[str, ...]:
        """The names in every language."""
        return tuple(word for words in self.values.values() for word in words)

    def __hash__(self) -> int:
        return hash(tuple(self.values.items()))

    def __bool__(self) -> bool:
        return any(self.values.values())


def text(**values: str) -> Text:
    """A `Text` from keywords: `text(ky="…", ru="…")`."""
    return Text(values)
