"""The real thing: `kb serve` over the base edition, and a Chromium that notices what readers would not see."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

from kb.config import ROOT
from kb.ops.bench.serving import KB, Server, serving
from tests.browser.pages import LANGUAGES, PAGES
from tests.machine import chromium

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instance folder with the base edition, brought in by the commands that `make run` uses."""
    folder = tmp_path_factory.mktemp("browser") / "instance"
    for command in (("store", "migrate"), ("catalog", "import", str(ROOT / "services_catalog"))):
        environ = {"KB_INSTANCE": str(folder)}
        done = subprocess.run([*KB, *command], env=environ, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def server(instance: Path) -> Iterator[Server]:
    """A server of our own, whose log can be read."""
    with serving({"KB_INSTANCE": str(instance), "KB_SEARCH_RATE": "100000/second", "WORKERS": "1"}) as running:
        yield running


@pytest.fixture(scope="session")
def base_url(server: Server) -> str:
    """The address of that server."""
    return server.address


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The Chromium of this machine."""
    found = chromium()
    assert found is not None, "no Chromium: run `make test`, which prepares the machine"
    return {**browser_type_launch_args, "executable_path": str(found), "args": list(ARGUMENTS)}


class Watch:
    """What a page asked for and complained about."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.foreign: list[str] = []
        self.complaints: list[str] = []

    def over(self, context: BrowserContext) -> None:
        """Listen to every page of the context."""
        context.on("request", lambda request: self._ask(request.url))
        context.on("console", self._hear)
        context.on("weberror", lambda fault: self.complaints.append(str(fault.error)))

    def _ask(self, url: str) -> None:
        if not url.startswith((f"{self.base}/", "data:", "about:", "blob:")):
            self.foreign.append(url)

    def _hear(self, message: ConsoleMessage) -> None:
        missing = "the server responded with a status of 404" in message.text
        if message.type in ("error", "warning") and not (missing and PAGES["not_found"] in message.location["url"]):
            self.complaints.append(f"{message.location['url']}: {message.text}")


@pytest.fixture
def watch(base_url: str) -> Iterator[Watch]:
    """Fails the test if a page asked another host, or the console had something to say."""
    seen = Watch(base_url)
    yield seen
    assert seen.foreign == []
    assert seen.complaints == []


@pytest.fixture
def context(context: BrowserContext, watch: Watch) -> BrowserContext:
    """A watched browser."""
    watch.over(context)
    return context


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Both languages, one after the other."""
    return str(request.param)


@pytest.fixture(params=["plain", "scripts"])
def page_either_way(request: pytest.FixtureRequest, browser: Any, base_url: str, watch: Watch) -> Iterator[Page]:
    """A phone with scripts off, then one with scripts on."""
    context = browser.new_context(
        base_url=base_url, java_script_enabled=request.param == "scripts", viewport={"width": 360, "height": 780}
    )
    watch.over(context)
    yield context.new_page()
    context.close()
