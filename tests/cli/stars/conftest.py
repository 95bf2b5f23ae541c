"""The command in a project of its own, and a server that says what GitHub and Hugging Face say."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import chdir, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from sphinx_people.cli import main


@pytest.fixture(autouse=True)
def interruptible() -> Iterator[None]:
    """Let Ctrl-C reach what tests start, also where they run in the background of a shell that keeps it from them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@dataclass
class Request:
    """A request that came in, and what can be answered to it."""

    handler: BaseHTTPRequestHandler
    method: str
    path: str
    body: str

    @property
    def headers(self) -> dict[str, str]:
        """Its headers, in lower case."""
        return {name.lower(): value for name, value in self.handler.headers.items()}

    @property
    def names(self) -> list[str]:
        """The repositories that it asks about, by GraphQL or one by one."""
        if self.body:
            query = json.loads(self.body)["query"]
            return [f"{owner}/{name}" for owner, name in re.findall(r'owner: "([^"]*)", name: "([^"]*)"', query)]
        return [self.path.removeprefix("/repos/")] if self.path.startswith("/repos/") else []

    def answer(self, status: int, data: Any = None, headers: dict[str, str] | None = None, *, raw: bytes | None = None):
        """Answer with JSON, or with bytes as they are."""
        content = json.dumps(data).encode() if raw is None else raw
        given = {"Content-Type": "application/json", "Content-Length": str(len(content)), **(headers or {})}
        self.handler.send_response(status)
        for name, value in given.items():
            self.handler.send_header(name, value)
        self.handler.end_headers()
        with suppress(BrokenPipeError, ConnectionResetError):
            self.handler.wfile.write(content)


@dataclass
class Forge:
    """A local server that knows repositories by name, each with its stars and what else is said of it.

    ``misbehave`` gets each request first, and says whether it has answered it.
    """

    url: str = ""
    repositories: dict[str, dict[str, Any]] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    hub: dict[str, dict[str, Any]] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    misbehave: Callable[[Request], bool] = lambda _: False

    @property
    def asked(self) -> list[str]:
        """The repositories that were asked about."""
        return [name for request in self.requests for name in request.names]

    def answer(self, request: Request) -> None:
        """Answer as GitHub or Hugging Face would."""
        self.requests.append(request)
        if self.misbehave(request):
            return
        path = request.path.partition("?")[0]
        if request.method == "POST":
            self._graphql(request)
        elif path.startswith("/repos/"):
            self._rest(request, path.removeprefix("/repos/"))
        elif path.startswith("/repositories/"):
            self._rest(request, path.removeprefix("/repositories/").replace(":", "/"))
        else:
            self._hub(request, path.removeprefix("/api/").removeprefix("models/"))

    def _graphql(self, request: Request) -> None:
        data: dict[str, Any] = {}
        errors = []
        for at, name in enumerate(request.names):
            data[f"r{at}"] = self.graphql(self.moved.get(name, name))
            if data[f"r{at}"] is None:
                said = f"Could not resolve to a Repository with the name '{name}'."
                errors.append({"type": "NOT_FOUND", "path": [f"r{at}"], "message": said})
        request.answer(200, {"data": data, **({"errors": errors} if errors else {})})

    def graphql(self, name: str) -> dict[str, Any] | None:
        """What GraphQL says of a repository."""
        facts = self.repositories.get(name)
        return None if facts is None else {
            "nameWithOwner": name,
            "visibility": facts.get("visibility", "PUBLIC"),
            "stargazerCount": facts["stars"],
            "forkCount": facts.get("forks", 0),
            "description": facts.get("description"),
            "isArchived": facts.get("archived", False),
            "pushedAt": facts.get("pushed"),
            "primaryLanguage": {"name": facts["language"]} if "language" in facts else None,
            "licenseInfo": {"spdxId": facts["license"]} if "license" in facts else None,
            "repositoryTopics": {"nodes": [{"topic": {"name": name}} for name in facts.get("topics", ())]},
        }  # fmt: skip

    def _rest(self, request: Request, name: str) -> None:
        if name in self.moved:
            target = f"/repositories/{self.moved[name].replace('/', ':')}"
            request.answer(301, {"message": "Moved Permanently"}, {"Location": self.url + target})
            return
        facts = self.repositories.get(name)
        if facts is None:
            request.answer(404, {"message": "Not Found", "documentation_url": "https://docs.github.com/rest"})
            return
        said = {
            "full_name": name,
            "private": facts.get("visibility", "PUBLIC") == "PRIVATE",
            "stargazers_count": facts["stars"],
            "forks_count": facts.get("forks", 0),
            "description": facts.get("description"),
            "archived": facts.get("archived", False),
            "pushed_at": facts.get("pushed"),
            "language": facts.get("language"),
            "license": {"spdx_id": facts["license"]} if "license" in facts else None,
            "topics": facts.get("topics", []),
        }
        self._conditional(request, said)

    def _hub(self, request: Request, name: str) -> None:
        facts = self.hub.get(self.moved.get(name, name))
        if facts is None:
            request.answer(401, {"error": "Repository not found"}, {"X-Error-Code": "RepoNotFound"})
        elif name in self.moved:
            prefix = "/api/" if name.startswith("datasets/") else "/api/models/"
            request.answer(307, {}, {"Location": prefix + self.moved[name]})
        else:
            said = {"id": name.removeprefix("datasets/"), "downloads": 0, "lastModified": None, **facts}
            self._conditional(request, said)

    def _conditional(self, request: Request, said: dict[str, Any]) -> None:
        etag = f'W/"{abs(hash(json.dumps(said)))}"'
        if request.headers.get("if-none-match") == etag:
            request.answer(304, headers={"ETag": etag}, raw=b"")
        else:
            request.answer(200, said, {"ETag": etag})


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    forge: Forge

    def do_GET(self) -> None:
        self._pass_on("")

    def do_POST(self) -> None:
        self._pass_on(self.rfile.read(int(self.headers["Content-Length"])).decode())

    def _pass_on(self, body: str) -> None:
        self.forge.answer(Request(self, self.command, self.path, body))

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of those who went away in the middle of an answer."""


@pytest.fixture
def forge() -> Iterator[Forge]:
    """A server on this computer, without a repository yet."""
    forge = Forge()
    handler = type("Handler", (_Handler,), {"forge": forge})
    with _Server(("127.0.0.1", 0), handler) as server:
        forge.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield forge
        server.shutdown()
        thread.join()


# --- sphinx-people stars ----------------------------------------------------------------------------------------------


@dataclass
class Stars:
    """The command in a project, asking the server of the test."""

    folder: Path
    forge: Forge
    environment: dict[str, str]

    @property
    def file(self) -> Path:
        """The file that it writes."""
        return self.folder / "people" / "stars.yaml"

    @property
    def text(self) -> str:
        """What the file holds."""
        return self.file.read_text(encoding="utf-8")

    def project(self, *repositories: str, stars: str | None = None) -> None:
        """Write a project in which Ada names repositories, and its counts."""
        (self.folder / "conf.py").write_text("")
        projects = "".join(f"  - repository: {name}\n" for name in repositories)
        person = self.folder / "people" / "ada" / "person.yaml"
        person.parent.mkdir(parents=True, exist_ok=True)
        person.write_text("name: Ada\n" + (f"projects:\n{projects}" if projects else ""))
        if stars is not None:
            self.file.write_text(stars, encoding="utf-8")

    def command(self, *arguments: str) -> list[str]:
        """Return how to start it."""
        urls = ("--api-url", self.forge.url, "--huggingface-url", self.forge.url)
        return [sys.executable, "-m", "sphinx_people", "stars", *urls, *arguments]

    def start(
        self, *arguments: str, stdout: Any = subprocess.PIPE, stderr: Any = subprocess.PIPE, **environment: str
    ) -> subprocess.Popen[str]:
        """Start it, with its output on pipes or terminals."""
        return subprocess.Popen(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment | environment,
            stdout=stdout,
            stderr=stderr,
            text=True,
        )

    def here(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run it in the process of the tests, which is quicker."""
        command = self.command(*arguments)[3:]
        with chdir(self.folder):
            env = dict.fromkeys(os.environ) | self.environment | environment  # what it does not name is taken away
            made = CliRunner().invoke(main, command, env=env, catch_exceptions=False)
        return subprocess.CompletedProcess(command, made.exit_code, made.stdout, made.stderr)

    def __call__(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run it to its end, as a process of its own."""
        process = self.start(*arguments, **environment)
        stdout, stderr = process.communicate(timeout=120)
        return subprocess.CompletedProcess(process.args, process.returncode, stdout, stderr)


@pytest.fixture
def stars(tmp_path: Path, forge: Forge) -> Stars:
    """``stars("--dry-run")`` runs the command, without a token and with a cache of its own."""
    folder = tmp_path / "project"
    folder.mkdir()
    dropped = {"GITHUB_TOKEN", "GH_TOKEN", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped and "proxy" not in name.lower()}
    return Stars(
        folder, forge, kept | {"XDG_CACHE_HOME": str(tmp_path / "cache"), "TZ": "UTC", "PYTHONWARNINGS": "error"}
    )
