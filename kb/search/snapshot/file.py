"""A snapshot as one file beside the index, so that a start need not read every posting again.

The file is a cache of what Whoosh holds: absent, foreign or damaged, it is left out and written anew.
"""

from __future__ import annotations

import marshal
import sys
from hashlib import blake2b
from pathlib import Path

import numpy as np

from kb.search.index.documents import Row
from kb.search.snapshot.postings import Postings
from kb.search.snapshot.snapshot import EMPTY, Snapshot
from kb.search.snapshot.vocabulary import Vocabulary
from kb.store.files import write_atomically

NAME = "snapshot.bin"
_MAGIC = b"kb-snapshot-1 " + sys.version.encode()[:16] + b"\n"
_DIGEST = 16


def write(folder: Path, snapshot: Snapshot) -> None:
    """Keep the snapshot in the index folder."""
    postings = snapshot.postings
    payload = marshal.dumps(
        (
            snapshot.segments,
            snapshot.vocabulary.words,
            snapshot.vocabulary.shapes,
            (postings.starts.tobytes(), postings.numbers.tobytes(), postings.impacts.tobytes()),
            tuple(tuple(row) for row in snapshot.rows),
            snapshot.phrases,
        )
    )
    digest = blake2b(payload, digest_size=_DIGEST).digest()
    write_atomically(folder / NAME, _MAGIC + digest + payload, mode=0o600)


def load(folder: Path) -> Snapshot:
    """The snapshot that was kept, or the empty one where there is none that can be trusted."""
    try:
        content = (folder / NAME).read_bytes()
    except OSError:
        return EMPTY
    body = memoryview(content)[len(_MAGIC) + _DIGEST :]
    digest = content[len(_MAGIC) : len(_MAGIC) + _DIGEST]
    if not content.startswith(_MAGIC) or blake2b(body, digest_size=_DIGEST).digest() != digest:
        return EMPTY
    # Its digest says that this program wrote it; the folder is closed to others.
    segments, words, shapes, flat, rows, phrases = marshal.loads(body)  # noqa: S302
    starts, numbers = (np.frombuffer(part, np.uint32) for part in flat[:2])
    postings = Postings(starts, numbers, np.frombuffer(flat[2], np.float32))
    named = frozenset(word for of_row in phrases for phrase in of_row for word in phrase)
    return Snapshot(segments, Vocabulary(words, shapes), postings, tuple(Row(*row) for row in rows), phrases, named)
