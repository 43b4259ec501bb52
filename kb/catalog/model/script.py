"""What to say: on one step and one channel, with answers to what the clerk may say."""

from __future__ import annotations

from dataclasses import dataclass

from kb.text.localized import Text


@dataclass(frozen=True, slots=True)
class Branch:
    """If they say this, you say that."""

    they_say: Text
    you_say: Text


@dataclass(frozen=True, slots=True)
class Slot:
    """A blank `{id}` in the texts; filled by the reader, on the reader's own device or paper."""

    id: str
    label: Text


@dataclass(frozen=True, slots=True)
class Script:
    """A conversation (call, visit) or a letter, in the order it is spoken or written."""

    id: str
    situation: str
    opening: Text
    ask: Text
    closing: Text
    step: str | None = None
    have_ready: tuple[Text, ...] = ()
    branches: tuple[Branch, ...] = ()
    if_refused: Text | None = None
    slots: tuple[Slot, ...] = ()

    def texts(self) -> tuple[Text, ...]:
        """Every text that is spoken or written, in order."""
        answers = tuple(branch.you_say for branch in self.branches)
        refused = (self.if_refused,) if self.if_refused else ()
        return (self.opening, self.ask, *answers, *refused, self.closing)
