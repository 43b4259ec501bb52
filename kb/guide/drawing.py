"""A guide as a Mermaid flowchart, for editors to look at."""

from __future__ import annotations

from collections.abc import Iterator

from kb.catalog.model import Choice, Guide, Outcome, Question
from kb.guide.walk import nodes_of

SAFE = str.maketrans({"#": "#35;", '"': "#quot;", "&": "#amp;", "<": "#lt;", ">": "#gt;", "\n": " "})
"""What would end the words between quotes, as the entities that Mermaid reads."""


def mermaid(guide: Guide, language: str) -> str:
    """The tree from top to bottom: questions as boxes, answers on the arrows, outcomes rounded with their services."""
    return "\n".join(("flowchart TD", *_nodes(guide, language), *_arrows(guide, language), ""))


def _nodes(guide: Guide, language: str) -> Iterator[str]:
    for question in guide.questions:
        yield f'  {_id(question)}["{_words(question.text.in_(language))}"]'
    for outcome in guide.outcomes:
        lines = [outcome.title.in_(language), *(_pick(pick.service, pick.case) for pick in outcome.picks)]
        yield f'  {_id(outcome)}(["{"<br>".join(_words(line) for line in lines)}"])'


def _arrows(guide: Guide, language: str) -> Iterator[str]:
    nodes = nodes_of(guide)
    for question in guide.questions:
        if question.form == "several":
            words = "<br>".join(_answer(choice, language) for choice in question.choices)
            yield from _arrow(question, words, nodes.get(question.leads_to or ""))
            continue
        for choice in question.choices:
            yield from _arrow(question, _answer(choice, language), nodes.get(choice.leads_to or ""))


def _arrow(question: Question, words: str, target: Question | Outcome | None) -> Iterator[str]:
    if target is not None:
        yield f'  {_id(question)} -->|"{words}"| {_id(target)}'


def _answer(choice: Choice, language: str) -> str:
    added = "".join(f"<br>+ {_pick(pick.service, pick.case)}" for pick in choice.adds)
    return _words(choice.label.in_(language)) + added


def _pick(service: str, case: str | None) -> str:
    return f"{service}: {case}" if case else service


def _id(node: Question | Outcome) -> str:
    kind = "q" if isinstance(node, Question) else "o"
    return f"{kind}_{node.id.replace('-', '_')}"


def _words(text: str) -> str:
    return text.translate(SAFE)
