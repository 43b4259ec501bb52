"""The index in memory: vocabulary, postings and document table, immutable once built.

Built from the postings that Whoosh keeps. Readers share it without a lock; a new edition is a new snapshot
that takes over everything that did not change.
"""
