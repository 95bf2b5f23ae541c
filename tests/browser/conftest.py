"""The built site in a real browser: headless Chromium, driven by Playwright, on pages from a local web server.

These tests mirror no module of the extension: they look at what all of them make together.
"""

from __future__ import annotations

import gzip
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

#: What comes from npm; ``make test`` puts it there.
NODE_MODULES = Path(__file__).parent / "node_modules"

#: Milliseconds until a test gives up waiting: many, because the machine may be busy.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)

CHROMIUM_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-proxy-server",
    # No name is looked up: what a page asks of another host is counted, but never asked.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a file together where pytest-xdist runs several processes: each starts a Chromium."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.xdist_group(f"browser-{item.path.stem}"))


# --- the server -------------------------------------------------------------------------------------------------------


@dataclass
class Host:
    """A folder on a local web server that compresses, as hosts of static sites do.

    It may be ``below`` that whose address has no path, as sites in several languages are.
    """

    folder: Path
    below: str = ""
    address: str = ""
    #: Paths that were asked for, in order, and how many bytes the answer had without its headers.
    served: list[tuple[str, int]] = field(default_factory=list)

    def pages(self) -> list[str]:
        """Return every page, in order."""
        files = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return sorted(file for file in files if not file.startswith("_static/"))

    def samples(self) -> list[str]:
        """Return some pages in another language, beside those of this folder: most of what can differ is on them."""
        return [f"../ko/{name}.html" for name in ("index", "people/chanjun-park/index", "publications")]


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, host: Host) -> None:
        self.host = host
        super().__init__(*arguments, directory=str(host.folder / os.path.relpath(".", host.below or ".")))

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        status = 200 if file.is_file() else 404
        if status != 200:  # the page that hosts show then
            file = self.host.folder / "404.html"
        kind = self.guess_type(str(file))
        body = file.read_bytes() if file.is_file() else b"not found"
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if kind.startswith("text/") or kind.endswith(("javascript", "json", "xml")):
            body = gzip.compress(body, compresslevel=6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.host.served.append((urlsplit(self.path).path, len(body)))
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., Host]]:
    """Put a folder on a web server: ``serve(build.out).address`` is ``http://127.0.0.1:34567/``."""
    with ExitStack() as stack:

        def start(folder: Path, below: str = "") -> Host:
            host = Host(folder / below, below)
            server = stack.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, host=host)))
            Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.shutdown)
            host.address = f"http://127.0.0.1:{server.server_port}/{below}"
            return host

        yield start


@pytest.fixture(scope="session")
def host(built_sites: Path, serve: Callable[..., Host]) -> Host:
    """Put this project's own site on a web server: the English one, with the others beside it."""
    return serve(built_sites, "en/")


@pytest.fixture(scope="session")
def korean_host(built_sites: Path, serve: Callable[..., Host]) -> Host:
    """Put the Korean site on a web server."""
    return serve(built_sites, "ko/")


# --- the browser ------------------------------------------------------------------------------------------------------


def _executable() -> str:
    """Return where Chromium is."""
    found = os.environ.get("CHROME_PATH") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        pytest.fail(
            "These tests need Chromium: `apt-get install chromium`, or name one in the environment variable CHROME_PATH.",
            pytrace=False,
        )
    return found


@pytest.fixture(scope="module")  # and no longer: in its process, Playwright keeps a loop of asyncio running
def chromium() -> Iterator[Browser]:
    """Start a headless Chromium."""
    executable = _executable()
    root = hasattr(os, "geteuid") and os.geteuid() == 0  # whom Chromium's sandbox does not serve
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS, chromium_sandbox=not root)
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page in the browser; what went wrong on it, and every address that it asked for, at home or elsewhere."""

    page: Page
    host: Host
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    faulty: bool = False

    def go(self, path: str) -> Page:
        """Go to a page of the site."""
        self.page.goto(self.host.address + path)
        return self.page


def _note_complaint(shown: Visit, said: ConsoleMessage) -> None:
    address = said.location["url"]
    if said.type == "error" and not address.endswith("/favicon.ico"):  # which browsers look for where no page asks
        shown.faults.append(f"{address}: {said.text}")


@pytest.fixture
def visit(chromium: Browser, host: Host) -> Iterator[Callable[..., Visit]]:
    """Open a page: ``visit("projects.html", width=375, color_scheme="dark")``; keywords are options of Playwright's.

    A test fails if a script of such a page did, or if the browser had something to complain about, unless ``faulty``.
    """
    visits: list[Visit] = []
    contexts: list[BrowserContext] = []

    def open_page(
        path: str = "index.html", width: int = 1280, *, on: Host = host, faulty: bool = False, **options: Any
    ) -> Visit:
        context = chromium.new_context(viewport={"width": width, "height": 800}, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        one = Visit(context.new_page(), on, faulty=faulty)
        visits.append(one)
        context.on("request", lambda request: one.requests.append(request.url))
        context.on("weberror", lambda fault: one.faults.append(str(fault.error)))
        context.on("console", lambda said: _note_complaint(one, said))
        one.go(path)
        return one

    yield open_page
    for context in contexts:
        context.close()
    assert [fault for one in visits if not one.faulty for fault in one.faults] == []


# --- accessibility ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def axe_source() -> str:
    """Return the program that looks for what keeps people from reading a page."""
    file = NODE_MODULES / "axe-core" / "axe.min.js"
    if not file.exists():
        pytest.fail(
            "These tests need axe-core: `npm ci --prefix tests/browser`, which `make test` does.", pytrace=False
        )
    return file.read_text(encoding="utf-8")


@pytest.fixture
def violations(axe_source: str) -> Callable[..., list[str]]:
    """Look at a page as it is shown now, by all rules of axe, best practices included: ``violations(page) == []``.

    With ``within``, a CSS selector, it looks at parts of the page.
    """

    def look(page: Page, within: str | None = None) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(axe_source)
        run = "async part => (await axe.run(part ?? document, {resultTypes: ['violations']})).violations"
        return [
            f"{urlsplit(page.url).path} {one['id']}: {node['html'][:200]} ({node['failureSummary']})"
            for one in page.evaluate(run, within)
            for node in one["nodes"]
        ]

    return look
