"""Our own styles, scripts and pictures: served by WhiteNoise under a name that changes with the bytes."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from pathlib import Path

from flask import Flask
from whitenoise import WhiteNoise

from kb.errors import StoreUnavailable
from kb.store.files import write_atomically

FOLDER = Path(__file__).parent / "static"
PREFIX = "static"


def install(app: Flask) -> None:
    """Serve the folder, and give templates `asset(name)`."""
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        app.wsgi_app,
        root=str(zipped_copy(app.extensions["kb"].settings.instance)),
        prefix=f"{PREFIX}/{fingerprint()}/",
        max_age=31_536_000,
        autorefresh=False,
    )
    app.jinja_env.globals["asset"] = asset


def zipped_copy(instance: Path) -> Path:
    """The folder once more below `instance`, each file with its gzip beside it, as WhiteNoise wants them."""
    folder = instance / "assets" / fingerprint()
    try:
        _zip_into(folder)
    except StoreUnavailable:
        return FOLDER  # a full disk must not take the styles away; they go out as they are
    return folder


def _zip_into(folder: Path) -> None:
    for path in FOLDER.rglob("*"):
        copy = folder / path.relative_to(FOLDER)
        if path.is_file() and not copy.exists():
            content = path.read_bytes()
            write_atomically(copy.with_name(f"{copy.name}.gz"), gzip.compress(content, 9, mtime=0))
            write_atomically(copy, content)


def asset(name: str) -> str:
    """The address of a file of ours."""
    return f"/{PREFIX}/{fingerprint()}/{name}"


@cache
def fingerprint() -> str:
    """Twelve hexadecimal digits of everything in the folder; the same in every process."""
    state = hashlib.sha256()
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file():
            state.update(path.name.encode() + path.read_bytes())
    return state.hexdigest()[:12]
