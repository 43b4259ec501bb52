"""How a query is read: a list of small steps, from the letters as typed to a plan of weighted words.

Every step takes the query so far and gives it back changed; each can be switched off by its name.
"""
