"""The key that signs sessions: made once, kept in the instance folder for its owner only."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from kb.errors import BadConfiguration


def secret_key(instance: Path) -> str:
    """Read the key, or make it; processes that start together end up with the same one."""
    path = instance / "secret_key"
    try:
        instance.mkdir(parents=True, exist_ok=True)
        temporary = instance / f".secret_key.{os.getpid()}.{secrets.token_hex(4)}"
        if not path.exists():
            temporary.touch(mode=0o600)
            temporary.write_text(secrets.token_urlsafe(48), encoding="ascii")
            with suppress(FileExistsError):  # another process was first; its key counts
                os.link(temporary, path)
            temporary.unlink()
        return path.read_text(encoding="ascii").strip()
    except OSError as error:
        raise BadConfiguration("KB_INSTANCE", f"{path}: {error.strerror}") from error
