"""Write the current edition as a folder of items: what an import of it would bring, to the byte."""

from __future__ import annotations

from pathlib import Path

from kb.catalog.edition import Edition
from kb.catalog.files import write_item


def export_catalog(edition: Edition, folder: Path) -> int:
    """Write every item below `folder`; give their number. Other files there are left alone."""
    count = 0
    for item in edition.items():
        write_item(folder, item)
        count += 1
    return count
