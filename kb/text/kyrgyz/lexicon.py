"""Stems that are known: verbs by hand, nouns grown from the catalogue, and forms no rule gives."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from kb.text.folding import fold

_DERIVED = ("л", "ыл", "ил", "ул", "т", "тыр", "тир", "тур", "дыр", "дир", "дур")
_SHORTEST_BASE = 2
_SHORT_BASES = frozenset({"оку"})


class Lexicon(NamedTuple):
    """Folded stems. `irregular` leads from a form or stem to the stem it stands for."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    irregular: dict[str, str]
    abbreviations: frozenset[str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lists of this package, read once."""
    irregular = (line.split() for line in _lines("irregular.txt"))
    return Lexicon(
        nouns=frozenset(fold(word) for line in _lines("nouns.txt") for word in line.split()),
        verbs=_underived({fold(word) for line in _lines("verbs.txt") for word in line.split()}),
        irregular={fold(form): fold(stem) for stem, *forms in irregular for form in forms},
        abbreviations=frozenset(fold(word) for line in _lines("abbreviations.txt") for word in line.split()),
    )


def _underived(roots: set[str]) -> frozenset[str]:
    """The roots without those that are another root in the passive or causative: both are one stem."""
    return frozenset(root for root in roots if not any(base in roots for base in _bases(root)))


def _bases(root: str) -> tuple[str, ...]:
    bases = [root[: -len(ending)] for ending in _DERIVED if root.endswith(ending)]
    return tuple(base for base in bases if len(base) > _SHORTEST_BASE or base in _SHORT_BASES)


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
