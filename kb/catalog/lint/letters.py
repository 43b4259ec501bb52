"""Rules over letters: no Latin look-alikes inside Cyrillic words, and ң, ө, ү where they belong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_WORD = re.compile(r"[^\W\d_]+")
_LATIN, _CYRILLIC = re.compile(r"[a-z]", re.IGNORECASE), re.compile(r"[а-яёңөү]", re.IGNORECASE)
_FOLD = str.maketrans("ңөү", "ноу")

_SPELLED = """
    андыктан өкмөт өкмөтү өз өзү өзүңүз өзүңүздүн өзүңүздү өзгөртүү өзгөрүү өлүм өлгөн өтүнүч өтүү өтөт
    үй үйү үйүңүз үйгө үйдө үйдөн үйдүн үлгү үлгүсү үчүн үч үйлөнүү бүлө бүлөө бүткөн бүтүрүү бүтүм бөлүм бөлүмү
    бөлүштүрүү бүгүн бүт бүтүндөй гүл дүйшөмбү дүйнө жүргүзүү жүзүндө жүз жүрүү жөнөкөй жөнүндө жөлөкпул жөлөкпулу
    жөлөкпулду көрсөтүү көрсөтүңүз көрүү көрүңүз көбөйтүү көп көчүрмө көчүрмөсү көчүү көчө көчөсү көйгөй көмөк көнүгүү
    күбөлүк күбөлүгү күбөлүктү күн күнү күндүз күтүү күтүңүз күтүп күч күчү күчүндө күчүнө мүлк мүлкү мүмкүн мүмкүнчүлүк
    мүчө мүчөсү мөөнөт мөөнөтү мөөнөттө мөөр мүнөт нөл пөт сөз сөзсүз сүйлөшүү сүйлөшүңүз сүйүнчү сүрөт сүрөтү түзүү
    түзүлгөн түндүк төлөм төлөө төлөңүз төлөйсүз төлөнөт төрөлүү төрөлгөн төрөт төмөн төмөнкү төмөндө түшүү түшүнүк
    түшүндүрүү түп түз түрү түрдө түрүндө үстүндө үстүнө чөйрө чүчкүл шүү эскертүү эскертүүсүз
    өнүгүү өнүктүрүү өкүл өкүлү өкүлчүлүк өрөөн өсүү көзөмөл көзөмөлдөө өнөктөш өтүнмө өлкө өлкөгө өлкөдө
    кеңеш кеңеши кеңешме  жаңыртуу жаңылык теңдик тыңчы маңыз шаңдуу
    үзүндү үзүлгөн үлүш үмүт үн үндөө үнөмдөө үзгүлтүк үстөк түйүн түкүрүү түтүк күндөлүк көзкарандысыз көлөм көлөмү
    сөөк сөөгү сүт сүзүү өндүрүш өзгөчө өзгөчөлүк өзөк өңүт мүдөө мүрзө мүрзөсү жүйө жүйөлүү жүк жүктөө күзгү
    бүткүл бөлөк бөлөкчө көңүл көңүлү оңой оңдоо оңдоп соңку чоңдор
    мүнөздөмө көлмө көрүнүш күнүмдүк күнөө күнөөлүү үгүт үйрөнүү үйрөтүү өнөкөт өнөр төлөмдөр төлөнүүчү
""".split()
_ALSO_A_WORD = frozenset(
    "он коп кун ус тор тон бол тоо сот кол ун тун туз боз соз кон жук жон соң нол кум тус тур тору болу кору чур муш"
    " жуз тузу болум туру сурот ойну".split()
) - frozenset("коп кун соз тузу туру болум".split())
MISSPELT: dict[str, str] = {
    word.translate(_FOLD): word
    for word in _SPELLED
    if word.translate(_FOLD) != word and word.translate(_FOLD) not in _ALSO_A_WORD
}
"""Words people write without ң, ө, ү, and how they are spelled; only those that mean nothing without them."""


def mixed_alphabets(text: str, _language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """A word with letters of both alphabets: nobody finds it, and no voice reads it."""
    for word in _WORD.findall(text):
        if _LATIN.search(word) and _CYRILLIC.search(word):
            yield "mixed_alphabets", {"word": word}


def missing_kyrgyz_letters(text: str, language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """A Kyrgyz word written without its ң, ө or ү."""
    if language == "ky":
        for word in _WORD.findall(text.lower()):
            if word in MISSPELT:
                yield "missing_letters", {"word": word, "right": MISSPELT[word]}
