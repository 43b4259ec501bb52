"""The Kyrgyz stemmer on word forms: pairs that should share a stem do, others do not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kb.config import ROOT
from kb.text.folding import fold
from kb.text.kyrgyz import stem

FOLDER = ROOT / "tests" / "relevance"


def forms(path: Path) -> dict[str, set[str]]:
    """Folded forms by lemma."""
    lines = (line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {lemma: {fold(form) for form in listed.split()} for lemma, listed in lines}


def pairs(count: int) -> int:
    return count * (count - 1) // 2


def pairwise(by_lemma: dict[str, set[str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 over all pairs of forms."""
    stemmed = [(stem(form), lemma) for lemma, listed in by_lemma.items() for form in listed]
    together = sum(pairs(count) for count in Counter(of for of, _ in stemmed).values())
    right = sum(pairs(count) for count in Counter(stemmed).values())
    wanted = sum(pairs(len(listed)) for listed in by_lemma.values())
    precision, recall = right / together, right / wanted
    return precision, recall, 2 * precision * recall / (precision + recall)


@pytest.mark.parametrize(("name", "least"), [("forms", 0.95), ("forms_held_out", 0.90)])
def test_forms_of_a_word_share_a_stem(name, least):
    by_lemma = forms(FOLDER / f"{name}.tsv")
    precision, recall, f1 = pairwise(by_lemma)

    assert sum(map(len, by_lemma.values())) >= 380
    assert f1 >= least, f"precision {precision:.3f}, recall {recall:.3f}"
