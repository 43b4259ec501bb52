"""What a process weighs."""

from __future__ import annotations

from pathlib import Path


def resident_megabytes(pid: int) -> float:
    """The memory of the process that lies in RAM, pages shared with others counted in full."""
    return _megabytes(pid, "status", "VmRSS:")


def own_megabytes(pid: int) -> float:
    """The same, with pages shared with others counted by its share of them: all processes add up to what is used."""
    return _megabytes(pid, "smaps_rollup", "Pss:")


def _megabytes(pid: int, file: str, name: str) -> float:
    for line in Path(f"/proc/{pid}/{file}").read_text("ascii").splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(pid)
