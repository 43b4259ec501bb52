"""QR codes for paper: the address of a plan, and its checklist as text."""

from __future__ import annotations

import io

import segno

MAX_BYTES = 1273
"""Version 25 at error correction L; a longer address gets no code."""
SURE = 412
"""Version 15 at error correction M; longer addresses give up some correction to stay readable."""
QUIET = 4
"""Modules of white around a code, as the standard asks."""


def fits(text: str) -> bool:
    """Whether a code of this text could be read from paper."""
    return len(text.encode()) <= MAX_BYTES


def svg(text: str) -> bytes:
    """The code, black on white; UTF-8 in byte mode, which every reader understands."""
    error = "m" if len(text.encode()) <= SURE else "l"
    code = segno.make(text, error=error, mode="byte", encoding="utf-8", micro=False, boost_error=False)
    out = io.BytesIO()
    code.save(out, kind="svg", border=QUIET, dark="#000", light="#fff", xmldecl=False, omitsize=True, svgclass=None)
    return out.getvalue()
