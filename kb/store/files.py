"""Files written so that a reader or a crash never meets half of one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from kb.errors import StoreUnavailable


def write_atomically(path: Path, content: bytes, *, mode: int = 0o644) -> None:
    """Replace `path` whole: a temporary neighbour, flushed to disk, then renamed over it."""
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, mode)
        os.replace(temporary, path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise StoreUnavailable(f"{path}: {error.strerror}") from error
