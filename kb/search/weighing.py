"""From the texts of a record to the words and phrases of the index."""

from __future__ import annotations

from collections.abc import Mapping

from kb.search.fields import FIELDS, PHRASE_FIELDS, SATURATION, Field, Record
from kb.text.folding import words


def weigh(record: Record) -> dict[str, float]:
    """Each folded word with its boosted, length-normalised count over all fields (the inside of BM25F)."""
    weights: dict[str, float] = {}
    for name, texts in record.texts.items():
        field = FIELDS[name]
        for text in texts:
            found = words(text)
            gain = field.boost / _length_norm(field, len(found))
            for word in found:
                weights[word] = weights.get(word, 0.0) + gain
    return weights


def _length_norm(field: Field, length: int) -> float:
    if not field.length:
        return 1.0
    return 1.0 - field.slope + field.slope * length / field.length


def impact(weight: float) -> float:
    """The saturated worth of a weighted count, between 0 and 1."""
    return weight / (weight + SATURATION)


def phrases(record: Record) -> tuple[str, ...]:
    """The names of the item as folded words, each once; a query may be one of them as a whole."""
    found = {" ".join(words(text)): None for name in PHRASE_FIELDS for text in record.texts.get(name, ())}
    return tuple(phrase for phrase in found if phrase)


def as_value(weights: Mapping[str, float]) -> str:
    """The words and weights in the form the index field takes."""
    return " ".join(f"{word}^{weight:.4g}" for word, weight in weights.items())
