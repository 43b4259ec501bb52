"""What the benches stand on: an instance of its own with the whole catalogue, thrown away at the end."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from kb.catalog.edition import Edition
from kb.catalog.files import read_catalog
from kb.catalog.model import Service
from kb.config import ROOT, load
from kb.editing.importing import import_catalog
from kb.editing.publishing import publish_items
from kb.store.migrate import migrate
from kb.text.localized import text
from kb.wiring import Kb


@dataclass(frozen=True, slots=True)
class Ground:
    """The instance folder, its knowledge base, and the edition that was imported."""

    folder: Path
    kb: Kb
    edition: Edition

    @property
    def environ(self) -> dict[str, str]:
        """The settings of a process over this instance."""
        return {"KB_INSTANCE": str(self.folder), "KB_DATABASE_URL": "", "KB_SEARCH_RATE": "900000/second"}

    def services(self) -> int:
        """How many services there are."""
        return len(self.edition.all(Service))

    def change(self, word: str) -> None:
        """Publish another title for one service, in a process that is not a server's."""
        shown = next(iter(self.edition.all(Service)))
        renamed = replace(shown, title=text(ky=word, ru=word))
        publish_items([renamed], store=self.kb.store, by="bench", now=datetime.now(UTC))


@contextmanager
def ground() -> Iterator[Ground]:
    """Import the catalogue of this checkout into a temporary instance, build its index, clear it away."""
    with tempfile.TemporaryDirectory(prefix="jol-bench-") as folder:
        settings = load({"KB_INSTANCE": folder, "KB_SEARCH_RATE": "900000/second"})
        kb = Kb(settings, watch=False)
        migrate(kb.store)
        catalog, issues = read_catalog(ROOT / "services_catalog")
        import_catalog(catalog, issues, store=kb.store, by="bench", now=datetime.now(UTC))
        try:
            yield Ground(Path(folder), kb, kb.now().edition)
        finally:
            kb.close()
