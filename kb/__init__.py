"""Жол: a knowledge base of state and municipal services with guided search."""

__version__ = "0.1.0"
