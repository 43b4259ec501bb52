"""The suffixes of Kyrgyz as a table, and every spelling of each with the stems it can stand on.

In the templates A is a low vowel, Y a high one, L D N G B are consonants that follow the stem
(see `sounds`). `after` says what the suffix stands on: "C" a consonant, "V" a vowel, "" both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kb.text.kyrgyz.sounds import CONSONANTS, HIGH, LOW, VOWELS, Edge, sound

NOUN, VERB = "N", "V"
"""What is left when nothing more is peeled."""


class Slot(NamedTuple):
    """Suffixes that stand in one place of the chain, and the places (or stems) they can stand on."""

    name: str
    stands_on: frozenset[str]
    templates: tuple[tuple[str, str], ...]


def _slot(name: str, stands_on: str, **templates: str) -> Slot:
    rows = tuple((after.strip("_"), word) for after, words in templates.items() for word in words.split())
    return Slot(name, frozenset(stands_on.split()), rows)


_NOMINAL = "N gan vn agent"
_QUESTIONED = "N plural own his case own_case his_case ki his_ki person gan past ending pres pres_ending aorist cond vn"
SLOTS: Mapping[str, Slot] = {
    slot.name: slot
    for slot in (
        # Nouns: plural, possessive, case, "the one in", person.
        _slot("plural", f"{_NOMINAL} ki", _="LAр"),
        _slot("own", f"{_NOMINAL} plural int", C="Yм Yн YнYз YбYз YнAр YнYздAр", V="м н нYз бYз нAр нYздAр"),
        _slot("his", f"{_NOMINAL} plural int", C="Y", V="сY"),
        _slot("case", f"{_NOMINAL} plural own ki", _="NYн NY GA DA DAн"),
        _slot("own_case", "own", C="A Aн"),
        _slot("his_case", "his ki", V="нYн н нA нDA нAн"),
        _slot("ki", f"{_NOMINAL} plural own", _="DAгY NYкY"),
        _slot("his_ki", "his", V="нDAгY"),
        _slot("without", f"{_NOMINAL} plural own", _="сYз"),
        _slot("person", "N plural case gan aorist pres conv own his", _="мYн сYн сYз BYз сYнAр сYздAр"),
        _slot("question", _QUESTIONED, _="BY"),
        # Verbs: tense, mood, converb, participle.
        _slot("past", "V neg voice", _="DY"),
        _slot("cond", "V neg voice", _="сA"),
        _slot("ending", "past cond", V="м н нYз к нAр нYздAр"),
        _slot("gan", "V neg voice", _="GAн"),
        _slot("gan_adverb", "V neg voice", _="GAнчA GAндYктAн GAндAй GYчA мAйYн"),
        _slot("pres", "V neg voice", C="A", V="й"),
        _slot("pres_ending", "pres", _="м т бYз"),
        _slot("aorist", "V voice", C="Aр Yр", V="р"),
        _slot("never", "V voice", _="BAс"),
        _slot("never_case", "never", _="DAн мYн сYн сYз BYз BY"),
        _slot("conv", "V voice", C="Yп", V="п"),
        _slot("vn", "V voice", C="уу"),
        _slot("agent", "V voice", C="уучY"),
        _slot(
            "order",
            "V neg voice",
            _="GYн GYлA сYн",
            C="YнYз YнYздAр AйYн AлY AлYк",
            V="нYз нYздAр йYн йлY йлYк лY лYк",
        ),
        _slot("please", "order V neg", _="чY"),
        _slot("int", "V neg voice", _="GY"),
        _slot("mak", "V neg voice", _="мAк мAкчY"),
        # Inside the verb: negation and voice.
        _slot("neg", "V voice", _="BA"),
        _slot("voice", "V voice", C="Yл Yн Yш DYр GYз GAр Yр Aр", V="л н ш т"),
    )
}
"""`voice` may repeat: "каттатыл" is to be made to be registered."""

FINAL = frozenset(SLOTS) - {"neg", "voice", "int"}
"""What a word may end in."""
STRONG = frozenset(
    {"gan", "gan_adverb", "pres_ending", "ending", "conv", "vn", "agent", "order", "neg", "never", "mak", "past"}
)
"""Signs of a verb sure enough to trust with a root that no list has."""


class Suffix(NamedTuple):
    """One spelling in one slot, with the edges of stems it can stand on."""

    slot: str
    edges: frozenset[Edge]


def _spellings(template: str, edge: Edge) -> Iterator[str]:
    """Every way to write a template on a stem with this edge."""
    grown = [("", edge)]
    for sign in template:
        grown = [(text + letter, _after(letter, at)) for text, at in grown for letter in _letters(sign, at)]
    return (text for text, _ in grown)


def _letters(sign: str, at: Edge) -> str:
    if sign == "A":
        return LOW[at.vowel]
    if sign == "Y":
        return HIGH[at.vowel]
    return CONSONANTS[sign][at.sound] if sign in CONSONANTS else sign


def _after(letter: str, at: Edge) -> Edge:
    return Edge(letter if letter in VOWELS else at.vowel, sound(letter))


def _endings() -> dict[str, tuple[Suffix, ...]]:
    edges = [Edge(vowel, of_sound) for vowel in sorted(VOWELS) for of_sound in "VRLBT"]
    found: dict[tuple[str, str], set[Edge]] = {}
    for slot in SLOTS.values():
        for after, template in slot.templates:
            for at in edges:
                if (after == "C" and at.sound == "V") or (after == "V" and at.sound != "V"):
                    continue
                for text in _spellings(template, at):
                    found.setdefault((text, slot.name), set()).add(at)
    by_text: dict[str, list[Suffix]] = {}
    for (text, name), on in sorted(found.items()):
        by_text.setdefault(text, []).append(Suffix(name, frozenset(on)))
    return {text: tuple(suffixes) for text, suffixes in by_text.items()}


ENDINGS = _endings()
LONGEST = max(map(len, ENDINGS))
