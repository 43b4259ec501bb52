"""Every setting: its name, meaning, default and check, in one table. Read once, at start.

`python -m kb.config` prints the table for docs/operating.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kb.errors import BadConfiguration

ROOT = Path(__file__).resolve().parent.parent
"""The checkout: templates, translations and the base catalogue lie here."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One environment variable; `read` raises ValueError with the reason."""

    name: str
    default: str
    meaning: str
    read: Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program runs with."""

    instance: Path
    database_url: str
    host: str
    port: int
    workers: int
    secret_key: str | None
    languages: tuple[str, ...]
    public_url: str
    search_rate: str
    trusted_proxies: int
    log_level: str

    @property
    def index_folder(self) -> Path:
        """Where the search index is built; disposable."""
        return self.instance / "index"


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not value.isdecimal() or not low <= int(value) <= high:
            raise ValueError(f"expected a whole number from {low} to {high}")
        return int(value)

    return read


def _matching(pattern: str, expected: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(f"expected {expected}")
        return value

    return read


def _languages(value: str) -> tuple[str, ...]:
    codes = tuple(code.strip() for code in value.split(","))
    if not all(re.fullmatch(r"[a-z]{2,3}", code) for code in codes) or not {"ky", "ru"} <= set(codes):
        raise ValueError("expected language codes with ky and ru among them, as in ky,ru")
    if len(set(codes)) != len(codes):
        raise ValueError("a language stands twice")
    return codes


def _secret(value: str) -> str | None:
    if value and len(value) < 16:
        raise ValueError("expected at least 16 characters")
    return value or None


DATABASE_URL = r"(?:sqlite:///.+|postgres(?:ql)?://.+)?"
RATE = r"\d{1,6}/(?:second|minute|hour)"

SETTINGS = (
    Setting("KB_INSTANCE", "instance", "Folder of the store, the search index and the secret key.", Path),
    Setting(
        "KB_DATABASE_URL",
        "",
        "The store: postgresql://user:password@host/name or sqlite:///path. Empty: SQLite in KB_INSTANCE.",
        _matching(DATABASE_URL, "postgresql://… or sqlite:///…"),
    ),
    Setting(
        "HOST", "127.0.0.1", "Address to listen on; 0.0.0.0 for every network.", _matching(r"[\w.:-]+", "an address")
    ),
    Setting("PORT", "8000", "Port to listen on.", _whole(1, 65535)),
    Setting("WORKERS", "2", "Web processes; about one a core.", _whole(1, 64)),
    Setting("SECRET_KEY", "", "Signs sessions. Empty: made once and kept in KB_INSTANCE with mode 0600.", _secret),
    Setting("KB_LANGUAGES", "ky,ru", "Languages readers can choose, the first one is the default.", _languages),
    Setting(
        "KB_PUBLIC_URL",
        "http://127.0.0.1:8000",
        "Address readers know the site by; used in links that leave it (sitemap, QR codes).",
        _matching(r"https?://[^/\s]+", "http://… or https://… without a path"),
    ),
    Setting(
        "KB_SEARCH_RATE", "60/minute", "Searches one address may make; 30/second, 60/minute, 900/hour.",
        _matching(RATE, "a rate such as 60/minute"),
    ),
    Setting("KB_TRUSTED_PROXIES", "0", "How many proxies in front of the server set X-Forwarded-For.", _whole(0, 5)),
    Setting("KB_LOG_LEVEL", "info", "debug, info, warning or error.", _matching("debug|info|warning|error", "a level")),
)  # fmt: skip


def load(environ: Mapping[str, str]) -> Settings:
    """Read every setting, or raise `BadConfiguration` for the first one that cannot be used."""
    values = {setting.name: _read(setting, environ) for setting in SETTINGS}
    instance = values["KB_INSTANCE"].resolve()
    return Settings(
        instance=instance,
        database_url=values["KB_DATABASE_URL"] or f"sqlite:///{instance / 'store.sqlite'}",
        host=values["HOST"],
        port=values["PORT"],
        workers=values["WORKERS"],
        secret_key=values["SECRET_KEY"],
        languages=values["KB_LANGUAGES"],
        public_url=values["KB_PUBLIC_URL"],
        search_rate=values["KB_SEARCH_RATE"],
        trusted_proxies=values["KB_TRUSTED_PROXIES"],
        log_level=values["KB_LOG_LEVEL"],
    )


def prepare(settings: Settings) -> None:
    """Make the instance folder, or say why it cannot be used."""
    try:
        settings.instance.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadConfiguration("KB_INSTANCE", f"{settings.instance}: {error.strerror}") from error


def _read(setting: Setting, environ: Mapping[str, str]) -> Any:
    try:
        return setting.read(environ.get(setting.name, setting.default).strip())
    except ValueError as error:
        raise BadConfiguration(setting.name, str(error)) from error


def table() -> str:
    """The settings as a Markdown table."""
    rows = [f"| `{s.name}` | `{s.default}` | {s.meaning} |" for s in SETTINGS]
    return "\n".join(["| setting | default | meaning |", "|---|---|---|", *rows])


if __name__ == "__main__":
    print(table())
