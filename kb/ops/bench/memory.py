"""What a process weighs."""

from __future__ import annotations

from pathlib import Path


def resident_megabytes(pid: int) -> float:
    """The memory of the process that lies in RAM, pages shared with others included."""
    for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(pid)
