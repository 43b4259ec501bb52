"""A light stemmer of Kyrgyz over folded letters: nouns and verbs, harmony and voicing checked."""

from kb.text.kyrgyz.stemmer import stem

__all__ = ["stem"]
