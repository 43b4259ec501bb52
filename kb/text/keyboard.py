"""Keys of the keyboards people type on: the wrong layout undone, and which letters are neighbours."""

from __future__ import annotations

_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё"
_SHIFTED = str.maketrans('{}:"<>~', "[];',.`")
_TO_CYRILLIC = str.maketrans(_LATIN_KEYS, _CYRILLIC_KEYS)
_TO_LATIN = str.maketrans(_CYRILLIC_KEYS, _LATIN_KEYS)

_ROWS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
# On phones ң, ө and ү sit behind н, о and у; in folded words they are one letter already.


def to_cyrillic(text: str) -> str:
    """What the same keys give in the Cyrillic layout: "ghbdtn" is "привет"."""
    return text.lower().translate(_SHIFTED).translate(_TO_CYRILLIC)


def to_latin(text: str) -> str:
    """What the same keys give in the Latin layout."""
    return text.lower().translate(_TO_LATIN)


def _neighbours() -> frozenset[str]:
    pairs = set()
    for row_number, row in enumerate(_ROWS):
        for place, letter in enumerate(row):
            near = [row[place + 1 : place + 2]]
            if row_number + 1 < len(_ROWS):
                near += _ROWS[row_number + 1][max(0, place - 1) : place + 1]
            pairs |= {letter + other for other in near if other}
    return frozenset(pairs | {pair[::-1] for pair in pairs})


NEIGHBOURS = _neighbours()
"""Two-letter strings of keys side by side on the Russian and Kyrgyz layouts."""
