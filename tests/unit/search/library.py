"""A small catalogue with real words, and an engine over it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kb.catalog.edition import Edition
from kb.catalog.model import BestBet, Concept, Intent, Item, PlaceName, Service, Tuning
from kb.search.opening import open_snapshot
from kb.search.snapshot_engine import SnapshotEngine
from kb.text.localized import Names, text
from tests.builders import a_document, a_guide, a_service, a_topic, an_agency


def names(ky: str = "", ru: str = "") -> Names:
    """Wordings parted by semicolons."""
    parted = {"ky": ky, "ru": ru}
    return Names({code: [word.strip() for word in words.split(";")] for code, words in parted.items() if words})


def service(id: str, ky: str, ru: str, **changes: Any) -> Service:
    """A service by its two titles; nothing else in it says what it is about."""
    plain = {
        "title": text(ky=ky, ru=ru), "summary": text(ky="Кыскача.", ru="Кратко."), "popular_names": Names({}),
        "audience": text(ky="Баарына.", ru="Всем."), "documents": (), "steps": (),
    }  # fmt: skip
    return a_service(id, **{**plain, **changes})


SERVICES = (
    service("passport", "Жоголгон паспорттун ордуна жаңысын алуу", "Восстановление утерянного паспорта",
            popular_names=names("паспорт жоголду", "потерял паспорт"), life_events=("loss",)),
    service("residence", "Жашаган жери боюнча каттоо", "Регистрация по месту жительства",
            popular_names=names("прописка", "прописка; прописаться")),
    service("birth", "Баланын туулгандыгын каттоо", "Регистрация рождения ребёнка",
            popular_names=names("туулгандык күбөлүк", "свидетельство о рождении")),
    service("water", "Үйгө суу өткөрүү", "Подключение воды к дому", topics=("utilities",), territory="osh",
            level="municipal"),
    service("allowance", "Балдарга жөлөкпул", "Детское пособие", topics=("support",)),
)  # fmt: skip
OTHERS = (
    a_topic("documents", title=text(ky="Документтер", ru="Личные бумаги")),
    an_agency("office-of-papers"),
    a_document("statement", title=text(ky="Арыз", ru="Заявление")),
    a_guide("lost", title=text(ky="Эмне жоголду?", ru="Что пропало?")),
)
TUNING = Tuning(
    id="all",
    title=text(ky="Баары", ru="Всё"),
    concepts=(
        Concept("metric", names("метрика; туулгандык күбөлүк", "метрика; свидетельство о рождении")),
        Concept("help", names("жардам акча", "госпомощь"), narrower=("children",)),
        Concept("children", names("балдарга жөлөкпул", "детское пособие")),
    ),
    intents=(Intent("theft", names("уурдап кетти", "украли"), ("lost",)),),
    best_bets=(BestBet("tap", names("крант", "кран"), ("water",)),),
    places=(
        PlaceName("osh", names("Ош; Ошто", "Ош; Оше")),
        PlaceName("alay", names("Алай-1", "Алай-один"), within="osh", services=("residence",)),
    ),
    outside=names("плов", "плов; погода"),
)


def edition(*changed: Item, number: int = 1, tuning: Tuning | None = TUNING) -> Edition:
    """The small catalogue, with items put in place of those of the same kind and id."""
    items = {(item.kind, item.id): item for item in (*SERVICES, *OTHERS, *([tuning] if tuning else []), *changed)}
    return Edition(items.values(), number=number)


def engine(folder: Path, *changed: Item) -> SnapshotEngine:
    """An engine over the small catalogue."""
    of = edition(*changed)
    return SnapshotEngine(of, open_snapshot(of, folder))
