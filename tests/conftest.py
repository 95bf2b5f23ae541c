"""Small sites, built in the process of the tests: what a build printed, read, wrote and parsed, and the pages it made."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent
from typing import Any
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup, Tag
from filelock import FileLock
from hypothesis import HealthCheck, settings
from sphinx.environment import BuildEnvironment
from sphinx.testing.util import SphinxTestApp
from sphinx.util.console import strip_escape_sequences

from sphinx_people.sources import organizations, person, stars

#: No example fails because the machine is busy, and continuous integration tries the same examples each time.
settings.register_profile(
    "project", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("project")

PROJECT = Path(__file__).parent.parent
ROOTS = Path(__file__).parent / "roots"
#: What ``make test`` installs from npm.
NODE_MODULES = Path(__file__).parent / "browser" / "node_modules"

#: The day of every build whose test names no other: lengths of what goes on are told until here.
TODAY = 1_795_219_200  # 2026-11-21

#: What a project of a test has where the test gives no ``conf.py``.
CONF = """
extensions = ["sphinx_people"]
primary_domain = "people"
people_languages = ["en", "ko"]
"""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    """Where continuous integration runs, a test that is skipped has failed: nobody would see that it never runs."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {call.excinfo.value if call.excinfo else ''}"
    return report


@dataclass(frozen=True)
class Build:
    """What one build did."""

    source: Path
    out: Path
    warnings: list[str]
    read: set[str]
    written: set[str]
    parsed: list[str]
    status: int
    printed: str
    app: SphinxTestApp
    suffix: str = ".html"
    pages: dict[str, BeautifulSoup] = field(default_factory=dict)

    @property
    def env(self) -> BuildEnvironment:
        """Return what the build kept for the next one."""
        return self.app.env

    def page(self, name: str = "index") -> BeautifulSoup:
        """Return a page that was built, parsed."""
        if name not in self.pages:
            self.pages[name] = BeautifulSoup(self.html(name), "html.parser")
        return self.pages[name]

    def html(self, name: str = "index") -> str:
        """Return a page that was built, as it is."""
        return (self.out / f"{name}{self.suffix}").read_text(encoding="utf-8")

    def body(self, name: str = "index") -> Tag:
        """Return what stands between the header and the footer of a page."""
        found = self.page(name).select_one("[role=main]")
        assert found is not None
        return found

    def section(self, name: str, page: str = "index") -> Tag:
        """Return the part of a page below the heading with that id."""
        found = self.page(page).select_one(f"section#{name}")
        assert found is not None, f"{page} has no section {name}"
        return found

    def texts(self, selector: str, name: str = "index") -> list[str]:
        """Return the text of every part of a page that a CSS selector finds."""
        return [words(tag) for tag in self.body(name).select(selector)]

    def structured_data(self, name: str = "index") -> list[dict[str, Any]]:
        """Return the JSON-LD of a page."""
        scripts = self.page(name).select("script[type='application/ld+json']")
        return [json.loads(script.get_text()) for script in scripts]

    def meta(self, name: str = "index") -> list[tuple[str, str]]:
        """Return the names or properties of a page's ``<meta>`` elements, each with its content."""
        tags = self.page(name).select("meta[content]")
        return [(tag.get("property") or tag.get("name") or "", tag["content"]) for tag in tags]

    def text(self, name: str = "index") -> str:
        """Return the text of a page, its white space made one."""
        return words(self.body(name))


def words(tag: Tag) -> str:
    """Return the text that a reader sees of a part of a page: without what only screen readers say, without icons."""
    copy = BeautifulSoup(str(tag), "html.parser")
    for hidden in copy.select(
        ".people-spoken, .people-plain, .people-opened, svg, script, style, .headerlink, .people-as-of:not(.people-old *)"
    ):
        hidden.decompose()
    return " ".join(copy.get_text().split())


class Site:
    """A Sphinx project in a folder that a test may change as it likes."""

    def __init__(self, source: Path) -> None:
        self.source = source

    def write(self, files: Mapping[str, str | bytes]) -> Site:
        """Write files; text is dedented."""
        for name, content in files.items():
            path = self.source / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_text(dedent(content).lstrip("\n"), encoding="utf-8")
        return self

    def replace(self, name: str, old: str, new: str) -> None:
        """Change a piece of a file."""
        path = self.source / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def remove(self, name: str) -> None:
        """Remove a file or a folder."""
        path = self.source / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    def build(
        self,
        builder: str = "html",
        *,
        parallel: int = 0,
        today: int | str = TODAY,
        builddir: str = "_build",
        **config: Any,
    ) -> Build:
        """Build the site; keywords are options of ``conf.py``, and every doubtful reference is reported."""
        parsed: list[str] = []
        read: set[str] = set()
        builds = self.source / builddir
        out = builds / builder
        before = _times(out)
        with _noting(parsed), patch.dict(os.environ, SOURCE_DATE_EPOCH=str(today)):
            app = SphinxTestApp(
                builder,
                srcdir=self.source,
                builddir=builds,
                parallel=parallel,
                confoverrides={"nitpicky": True, "exclude_patterns": ["_build*"], **config},
            )
            try:
                app.connect("env-before-read-docs", lambda *arguments: read.update(arguments[-1]))
                app.build()
            finally:
                app.cleanup()
        suffix = getattr(app.builder, "out_suffix", "")
        after = _times(out)
        written = {
            name.removesuffix(suffix)
            for name, time in after.items()
            if before.get(name) != time and name.endswith(suffix) and name.removesuffix(suffix) in app.env.found_docs
        }
        printed = strip_escape_sequences(app.warning.getvalue()).replace(f"{self.source}{os.sep}", "")
        shown = strip_escape_sequences(app.status.getvalue())
        warnings = [line for line in printed.split("\n") if line]
        return Build(self.source, out, warnings, read, written, parsed, app.statuscode, shown, app, suffix)


def _times(folder: Path) -> dict[str, int]:
    """Return when each file of a folder was written."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()
    }


class _noting:  # noqa: N801 - it reads as a statement
    """Notes the names of the YAML files that are parsed."""

    def __init__(self, parsed: list[str]) -> None:
        self._patches = [
            patch.object(module, "parse_yaml", _and_note(module.parse_yaml, parsed))
            for module in (person, organizations, stars)
        ]

    def __enter__(self) -> None:
        for one in self._patches:
            one.start()

    def __exit__(self, *_: object) -> None:
        for one in self._patches:
            one.stop()


def _and_note(parse: Callable[..., Any], parsed: list[str]) -> Callable[..., Any]:
    def parse_and_note(path: Path, content: bytes) -> Any:
        parsed.append(f"{path.parent.name}/{path.name}")
        return parse(path, content)

    return parse_and_note


def _make(source: Path, files: Mapping[str, str | bytes], root: str | None) -> Site:
    if root is not None:
        shutil.copytree(ROOTS / f"test-{root}", source)
        return Site(source).write(files)
    people = [name.rpartition("/")[0] for name in files if name.endswith("/person.yaml")]
    pages = {f"{folder}/index.md": "---\norphan: true\n---\n\n# A person\n" for folder in people}
    return Site(source).write({"conf.py": CONF, "index.md": "# Home\n", **pages, **files})


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[..., Site]:
    """Make a project of files: ``make_site({"people/ada/person.yaml": "name: Ada"})``, or of one of ``tests/roots``.

    Without ``conf.py`` it has the usual one; without ``index.md`` an empty page; people without a page get one.
    """

    def make(files: Mapping[str, str | bytes], *, root: str | None = None, folder: str = "site") -> Site:
        return _make(tmp_path / folder, files, root)

    return make


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Build]:
    """Build a project of files or of one of ``tests/roots`` once, for all tests that only look at it."""
    built: dict[str, Build] = {}

    def build(
        files: Mapping[str, str | bytes] | None = None,
        builder: str = "html",
        *,
        root: str | None = None,
        links: Mapping[str, Path | str] | None = None,
        **options: Any,
    ) -> Build:
        key = repr((files, builder, root, links, sorted(options.items())))
        if key not in built:
            site = _make(tmp_path_factory.mktemp("once") / "site", files or {}, root)
            for name, target in (links or {}).items():  # symbolic ones, to elsewhere or to a file of the project
                (site.source / name).symlink_to(site.source / target)
            built[key] = site.build(builder, **options)
        return built[key]

    return build


@pytest.fixture(scope="session")
def built_sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build this project's own site in its languages as ``make html`` does; once for all processes."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "site"
    with FileLock(f"{folder}.lock"):
        if not (folder / "done").exists():
            environment = {name: value for name, value in os.environ.items() if not name.startswith("READTHEDOCS")}
            environment["PYTHONPATH"] = str(PROJECT / "ext")
            options = ("-d", folder / "doctrees", "-n", "-W", "--keep-going", "-q")
            main = "from sphinx_people.cli import main; main(prog_name='sphinx-people')"
            command = [sys.executable, "-c", main, "build", PROJECT, folder / "html", *options]
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
            assert (done.returncode, done.stderr) == (0, ""), done.stderr
            (folder / "done").touch()
    return folder / "html"


class Shown:
    """What one piece of a page shows."""

    def __init__(self, built: Build, page: str) -> None:
        self.body = built.body(page)
        self.text = built.text(page)
        self.warnings = [line for line in built.warnings if line.startswith(f"{page}.md:")]
        self.printed = [line for line in built.printed.split("\n") if f"{page}.md:" in line]
        self.entries: Mapping[str, Any] = {}
        self._built = built
        self._page = page

    def texts(self, selector: str) -> list[str]:
        """Return the text of every part that a CSS selector finds."""
        return self._built.texts(selector, self._page)


@pytest.fixture(scope="module")
def show_pieces(
    request: pytest.FixtureRequest, build_once: Callable[..., Build]
) -> Callable[[str], Callable[[str], Shown]]:
    """Build the ``PIECES`` of a module, each on a page of nobody, in one of ``tests/roots``, and return what shows them."""

    def show(root: str) -> Callable[[str], Shown]:
        names = {piece: f"page-{number}" for number, piece in enumerate(request.module.PIECES)}
        pages = {f"{name}.md": f"---\norphan: true\n---\n\n# Page\n\n{piece}\n" for piece, name in names.items()}
        built = build_once(pages, root=root)
        return lambda piece: Shown(built, names[piece])

    return show


@pytest.fixture(scope="session")
def built_site(built_sites: Path) -> Path:
    """Return this project's own site in English."""
    return built_sites / "en"
