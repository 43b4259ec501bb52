"""One structured line a request, without anything about a person: no address, no query, no form."""

from __future__ import annotations

import logging
import sys
import time
from contextlib import suppress

import structlog
from flask import Flask, Response, g, request

log = structlog.get_logger()


class Lines:
    """Standard error. A line that cannot be written (a full disk, a closed pipe) is lost; the page is not."""

    def write(self, line: str) -> None:
        """Print one line."""
        with suppress(OSError, ValueError):
            sys.stderr.write(f"{line}\n")
            sys.stderr.flush()

    debug = info = warning = error = critical = write


def configure(level: str) -> None:
    """JSON lines on standard error, from `level` up."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=lambda *_: Lines(),
    )


def install(app: Flask) -> None:
    """Log each request by its route, never by its full address."""
    app.before_request(_start)
    app.after_request(_end)


def _start() -> None:
    g.started = time.perf_counter()


def _end(response: Response) -> Response:
    route = request.url_rule.rule if request.url_rule else None
    took = round((time.perf_counter() - g.started) * 1000, 2) if "started" in g else None
    log.info("request", method=request.method, route=route, status=response.status_code, ms=took)
    return response
