"""What editors curate: the items, their written form, their checks, and the edition readers see.

Knows nothing of accounts, search or pages.
"""
