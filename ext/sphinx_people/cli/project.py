"""A Sphinx project as the command line sees it: where its sources are, and what its ``conf.py`` says about people."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

import click
from sphinx.config import Config
from sphinx.errors import ConfigError
from sphinx.util.tags import Tags

from sphinx_people.settings import Settings, bibliography_files

_PEOPLE_DIRECTORY = Settings().directory
#: Where projects keep their ``conf.py``, seen from the folder that they are in.
_USUAL_PLACES = (".", "docs", "doc", "source", "docs/source", "doc/source")


@dataclass(frozen=True, slots=True)
class Project:
    """What the commands need to know about a project; the defaults hold where ``conf.py`` says nothing."""

    source_directory: Path
    people_directory: str = _PEOPLE_DIRECTORY
    exclude_patterns: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = (".rst", ".md")
    bibliographies: tuple[Path, ...] = ()
    sites: Mapping[str, object] = field(default_factory=dict)

    @property
    def people(self) -> Path:
        """The folder that the people's folders are in."""
        return self.source_directory / self.people_directory


def open_project(source_directory: Path | None) -> Project:
    """Read the settings of a project, of the nearest one where no folder is given.

    ``conf.py`` is executed, as Sphinx does. Where that fails the defaults hold, and a note on stderr says so.
    """
    folder = source_directory.absolute() if source_directory else find_source_directory(Path.cwd())
    conf = display(folder / "conf.py")
    if not (folder / "conf.py").is_file():
        click.echo(f"note: there is no {conf}; the default settings are used", err=True)
        return Project(folder, bibliographies=tuple(bibliography_files(folder, None)))
    try:
        with redirect_stdout(sys.stderr):
            return _read(folder)
    except (ConfigError, TypeError) as error:
        why = one_line(str(error).strip().rpartition("\n")[2])
        click.echo(f"note: {conf} cannot be read, the default settings are used: {why}", err=True)
        return Project(folder, bibliographies=tuple(bibliography_files(folder, None)))


def find_source_directory(start: Path) -> Path:
    """Return the nearest folder with a ``conf.py``, in or above ``start`` within its repository; else ``start``."""
    for folder in _with_parents(start):
        for place in _USUAL_PLACES:
            if (folder / place / "conf.py").is_file():
                return folder / place
    return start


def display(path: Path) -> str:
    """Return a path as a terminal can open it: seen from the working directory, on one line."""
    try:
        shown = os.path.relpath(path)
    except ValueError:  # another drive of Windows
        shown = str(path)
    return one_line(shown)


def one_line(text: str) -> str:
    """Escape what would break a line or command a terminal: names and values are written by strangers."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def _read(folder: Path) -> Project:
    config = Config.read(folder, overrides={}, tags=Tags())
    config.add("people_directory", _PEOPLE_DIRECTORY, "env", str)
    config.add("bibtex_bibfiles", None, "", ())
    config.add("people_sites", {}, "env", dict)
    suffixes = [config.source_suffix] if isinstance(config.source_suffix, str) else config.source_suffix
    return Project(
        folder,
        os.fspath(config.people_directory),
        tuple(map(str, [*config.exclude_patterns, *config.templates_path])),
        tuple(dict.fromkeys([*suffixes, ".md"])),  # myst_parser, which sphinx_people loads, adds its own
        tuple(bibliography_files(folder, config.bibtex_bibfiles)),
        config.people_sites,
    )


def _with_parents(start: Path) -> Iterator[Path]:
    for folder in (start, *start.parents):
        yield folder
        if (folder / ".git").exists():
            return
