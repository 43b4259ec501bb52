"""Finding items by what people type, in Kyrgyz and Russian. The only place that knows Whoosh.

It reads a published edition and keeps a disposable index of it; it knows nothing of pages, users or stores.
"""
