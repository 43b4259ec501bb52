"""Measuring DESIGN's numbers: clocks, a real server, a small client, a table. What needs pages lives in the shell."""
