"""The index on disk, kept by Whoosh: one document per item with both languages. Disposable, never half.

Knows nothing of queries. No other package imports whoosh.
"""

from kb.search.index.pinned import check_version

check_version()
