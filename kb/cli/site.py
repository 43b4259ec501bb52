"""The knowledge base that a command works on: the one of the environment's settings."""

from __future__ import annotations

import os
from functools import cache

from kb import config
from kb.wiring import Kb


@cache
def site() -> Kb:
    """Open the store of this environment; made once a process."""
    settings = config.load(os.environ)
    config.prepare(settings)
    return Kb(settings, watch=False)
