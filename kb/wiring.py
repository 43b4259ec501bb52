"""Puts the parts together: one `Kb` a process, handed to the shells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

import structlog

from kb.catalog import repository
from kb.catalog.current import Current
from kb.catalog.edition import Edition, Key
from kb.catalog.model import Item
from kb.config import Settings
from kb.errors import IndexUnavailable, StoreUnavailable
from kb.search import repository as past_queries
from kb.search.asked import FEWEST_ASKED, Asked
from kb.search.engine import Engine, open_engine
from kb.store.engine import Store, open_store

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Reading:
    """An edition and the search over it; always the two together."""

    edition: Edition
    search: Engine


class Kb:
    """The knowledge base of this process."""

    def __init__(self, settings: Settings, *, watch: bool = True) -> None:
        self.settings = settings
        self.store: Store = open_store(settings.database_url)
        self.asked = Asked()
        self.current: Current[Reading] = Current(
            number=self.edition_number, build=self._read, watch=watch, beside=self.keep_asked
        )

    def now(self) -> Reading:
        """What readers see now."""
        return self.current.get()

    def edition_number(self) -> int:
        """The number of the newest edition in the store."""
        with self.store.reading() as connection:
            return repository.edition_number(connection)

    def then(self, number: int, keys: Iterable[Key]) -> dict[Key, Item | None]:
        """Those of the items that a later edition changed, as edition `number` showed them."""
        with self.store.reading() as connection:
            changed = repository.changed_since(connection, number)
            return {key: repository.as_of_edition(connection, key, number) for key in keys if key in changed}

    def _read(self, shown: Reading | None) -> Reading:
        with self.store.reading() as connection:
            edition = repository.load_edition(connection, before=shown.edition if shown else None)
            past = past_queries.past(connection, on=_today())
        return Reading(edition, self._search(edition, past, shown.search if shown else None))

    def keep_asked(self) -> None:
        """Bring what several people asked to the store; one that cannot be written costs a suggestion."""
        if not (texts := self.asked.ready()):
            return
        try:
            with self.store.writing() as connection:
                for text in texts:
                    past_queries.add(connection, text, FEWEST_ASKED, on=_today())
        except StoreUnavailable as error:
            log.warning("asked_not_kept", error=repr(error))

    def _search(self, edition: Edition, past: Mapping[str, int], previous: Engine | None) -> Engine:
        """A process that shows something goes on with it where no index can be written; a new one must serve."""
        try:
            return open_engine(edition, self.settings.index_folder, previous=previous, past=past)
        except IndexUnavailable as error:
            if previous is not None:
                raise
            log.error("index_not_kept", error=repr(error))
            return open_engine(edition, None, past=past)

    def close(self) -> None:
        """Stop looking and let go of the store."""
        self.current.close()
        self.store.close()


def _today() -> date:
    return datetime.now(UTC).date()
