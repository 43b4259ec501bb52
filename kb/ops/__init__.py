"""Watching the program from outside: what it costs, whether it is well. Knows neither pages nor commands."""
