"""`kb serve`: check everything, say where to look, then become gunicorn."""

from __future__ import annotations

import os
import sys

import click

from kb import config
from kb.store.engine import open_store
from kb.store.version import ensure_ready

LEAN = {"MALLOC_ARENA_MAX": "2", "OPENBLAS_NUM_THREADS": "1"}
"""What keeps a worker's memory small: threads share their heaps, and NumPy starts no threads for sums it never does."""


@click.command()
def serve() -> None:
    """Serve the guide. Settings come from the environment; see docs/operating.md."""
    settings = config.load(os.environ)
    config.prepare(settings)
    store = open_store(settings.database_url)
    ensure_ready(store)
    store.close()
    address = f"{settings.host}:{settings.port}"
    click.echo(f"Жол: http://{address}/ky/ and http://{address}/ru/ (stop with Ctrl+C)")
    sys.stdout.flush()
    os.environ["KB_INSTANCE"] = str(settings.instance)  # it was relative to here, and we leave
    for name, value in LEAN.items():
        os.environ.setdefault(name, value)
    os.chdir(config.ROOT)
    os.execv(sys.executable, gunicorn(address, settings.workers))


def gunicorn(address: str, workers: int, app: str = "wsgi:app") -> list[str]:
    """The command that serves an app as we serve ours."""
    # Gunicorn's warnings quote addresses and queries, which no log may hold.
    return [
        sys.executable, "-m", "gunicorn", app,
        "--bind", address, "--workers", str(workers), "--worker-class", "gthread", "--threads", "4", "--preload",
        "--timeout", "60", "--graceful-timeout", "10", "--max-requests", "200000", "--max-requests-jitter", "20000",
        "--limit-request-line", "8190", "--log-level", "error",
    ]  # fmt: skip
