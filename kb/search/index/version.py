"""The analyser version: changes by itself when anything that shapes the index changes."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

_HERE = Path(__file__).resolve()
_SNAPSHOT = _HERE.parents[1] / "snapshot"
_SHAPING = (
    *(_HERE.parents[1] / f"{name}.py" for name in ("fields", "records", "weighing", "stems")),
    _HERE.with_name("schema.py"),
    _HERE.with_name("documents.py"),
    *(_SNAPSHOT / f"{name}.py" for name in ("file", "snapshot", "postings", "vocabulary")),
    _HERE.parents[2] / "text" / "folding.py",
    _HERE.parents[2] / "text" / "transliteration.py",
)


@lru_cache(maxsize=1)
def analyser_version() -> str:
    """Ten letters that stand for the code and word lists behind the index."""
    digest = blake2b(digest_size=5)
    stemmer = sorted((_HERE.parents[2] / "text" / "kyrgyz").glob("*.*"))
    for path in (*_SHAPING, *stemmer):
        if path.suffix in (".py", ".txt") and path.exists():
            digest.update(path.read_bytes())
    return digest.hexdigest()
