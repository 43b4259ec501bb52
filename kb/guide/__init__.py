"""Decision trees: a pure walk from answers to services, and the checks that keep trees sound.

Knows the catalogue; must not know requests, storage or the search.
"""
