"""Find or install what the tests need outside Python: a Chromium and PostgreSQL server binaries.

Nothing is skipped: what cannot be had ends this with one line that says what to do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from tests.machine import chromium, postgres_bin


def main() -> int:
    """Prepare the machine; 0 when the tests can run."""
    if chromium() is None and not _install_chromium():
        print("No Chromium. On Debian: apt-get install chromium; elsewhere: .venv/bin/playwright install chromium")
        return 2
    if postgres_bin() is None:
        print("No PostgreSQL server binaries. On Debian: apt-get install postgresql")
        return 2
    return 0


def _install_chromium() -> bool:
    debian = shutil.which("apt-get") is not None and os.geteuid() == 0
    if debian:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        packages = ["chromium", "fonts-dejavu-core"]
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", *packages]):
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    return chromium() is not None


if __name__ == "__main__":
    sys.exit(main())
