"""Our own styles, scripts and pictures: served by WhiteNoise under a name that changes with the bytes."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import Flask
from whitenoise import WhiteNoise

FOLDER = Path(__file__).parent / "static"
PREFIX = "static"


def install(app: Flask) -> None:
    """Serve the folder, and give templates `asset(name)`."""
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        app.wsgi_app, root=str(FOLDER), prefix=f"{PREFIX}/{fingerprint()}/", max_age=31_536_000, autorefresh=False
    )
    app.jinja_env.globals["asset"] = asset


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
