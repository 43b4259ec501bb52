"""Services with cases become one plan: papers, visits in order, money, time, words to carry.

Pure: an edition and what the reader asked for go in, values come out. Knows no clock, no page and no file.
"""
