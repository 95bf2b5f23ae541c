"""``sphinx-people check``: everything that is wrong with a project's people, without building it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import click
from rich.cells import cell_len
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from sphinx_people.catalog.check_identity import names_of_guests, near_misses, people_without_publications
from sphinx_people.catalog.load import Loaded, load_catalog
from sphinx_people.cli.project import display, one_line, open_project
from sphinx_people.sources.problem import Problem

T = TypeVar("T")

#: A table leaves its messages at least this many columns; in a narrower terminal there are plain lines.
_NARROWEST_MESSAGE = 20
#: What the borders of a table of three columns take.
_BORDERS = 10


@click.command
@click.argument("source_directory", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
def check(source_directory: Path | None) -> None:
    """Check everybody's person.yaml, organizations.yaml, stars.yaml and the bibliographies.

    Prints every problem with its file, line and column. The exit status is 0 where there is none, 1 where there is one.
    Notes ask about authors whose names are nearly somebody's, or also somebody's on another site, and tell whom no
    author of any entry matched.
    """
    project = open_project(source_directory)
    loaded = load_catalog(
        project.source_directory,
        project.people_directory,
        sites=project.sites,
        bibliographies=project.bibliographies,
        exclude_patterns=project.exclude_patterns,
        suffixes=project.suffixes,
        progress=partial(_progress, Console(stderr=True)),
    )
    _print(loaded.problems)
    catalog = loaded.catalog
    notes = [
        *near_misses(catalog, partial(_progress, Console(stderr=True), what="Comparing names")),
        *names_of_guests(catalog),
        *people_without_publications(catalog, loaded.files),
    ]
    for note in notes:
        click.echo(f"{_place(note)}: note: {one_line(note.message)}")
    click.echo(summary(loaded))
    if loaded.problems:
        sys.exit(1)


def summary(loaded: Loaded) -> str:
    """Return what was found, in one line."""
    people = _count(len(loaded.catalog.members), "person", "people")
    if not loaded.problems:
        return f"{people}, no problems"
    files = _count(len({problem.path for problem in loaded.problems}), "file", "files")
    return f"{people}, {_count(len(loaded.problems), 'problem', 'problems')} in {files}"


def table(problems: Iterable[Problem]) -> Table:
    """Return the problems as a table; nothing of it is read as markup, and each place opens its file."""
    made = Table("Place", "Kind", "Problem", header_style="bold")
    made.columns[0].no_wrap = made.columns[1].no_wrap = True
    for problem in problems:
        place = Text(_place(problem), f"cyan link {problem.path.as_uri()}")
        made.add_row(place, Text(_kind(problem), "yellow"), Text(one_line(problem.message)))
    return made


def line(problem: Problem) -> str:
    """Return a problem as compilers write it, so that editors can jump there."""
    return f"{_place(problem)}: {one_line(problem.message)} [{_kind(problem)}]"


def _print(problems: Sequence[Problem]) -> None:
    """Print a table where it has room; elsewhere, and for other programs, a line for each problem."""
    console = Console(highlight=False)
    taken = (_width(map(_place, problems)), _width(map(_kind, problems)))
    if problems and sys.stdout.isatty() and sum(taken) + _BORDERS + _NARROWEST_MESSAGE <= console.width:
        console.print(table(problems))
        return
    for problem in problems:
        click.echo(line(problem))


def _progress(console: Console, steps: list[T], *, what: str = "Reading") -> Iterable[T]:
    return track(steps, what, console=console, transient=True, disable=not (steps and console.is_terminal))


def _place(problem: Problem) -> str:
    return f"{display(problem.path)}:{problem.line}:{problem.column}"


def _kind(problem: Problem) -> str:
    return f"people.{problem.subtype}"


def _width(texts: Iterable[str]) -> int:
    return max(map(cell_len, texts), default=0)


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
