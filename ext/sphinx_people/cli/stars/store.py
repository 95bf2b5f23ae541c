"""``stars.yaml`` on the disk: read whole or not at all, locked while it is brought up to date, written in one piece."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

import click
from filelock import FileLock, Timeout
from platformdirs import user_cache_path

from sphinx_people.cli.check import line
from sphinx_people.cli.project import display
from sphinx_people.cli.schema import STARS_SCHEMA_FILE
from sphinx_people.cli.writing import replace_file
from sphinx_people.model.stars_file import StarsFile
from sphinx_people.outputs.stars import stars_text
from sphinx_people.sources.stars_file import parse_stars_file

_HEAD = "# Star counts of repositories. `sphinx-people stars` brings them up to date.\n"
_MODELINE = "# yaml-language-server: $schema=../{schema}\n"


class StarsStore:
    """One file, and where what belongs to it is kept outside the project."""

    def __init__(self, path: Path) -> None:
        self.path = path
        digest = blake2b(str(path.resolve()).encode(), digest_size=8).hexdigest()
        self._kept = user_cache_path("sphinx-people", appauthor=False) / f"stars-{digest}"

    @property
    def memory_path(self) -> Path:
        """Where answers are kept."""
        return self._kept.with_suffix(".json")

    def read(self) -> tuple[str, StarsFile]:
        """Return the text of the file and what it holds; refuse a file that could not be written again whole."""
        shown = display(self.path)
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return "", StarsFile(head=self._head())
        except OSError as error:
            raise click.FileError(shown, error.strerror) from None
        file, tree = parse_stars_file(self.path, content)
        if tree.problems:
            for problem in tree.problems:
                click.echo(line(problem), err=True)
            raise click.ClickException(
                f"{shown} is left as it is: what is wrong in it would be lost by writing it anew"
            )
        return tree.text, file

    def holds(self, text: str) -> bool:
        """Tell whether the file has that text still."""
        return (self.path.read_text(encoding="utf-8") if self.path.exists() else "") == text

    def write(self, file: StarsFile) -> None:
        """Put the file in the place of the old one."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self.path, stars_text(file))
        except OSError as error:
            what = f"{display(self.path)} cannot be written and is as it was: {error.strerror}"
            raise click.ClickException(what) from None

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Keep others from bringing the same file up to date at the same time."""
        lock = FileLock(self._kept.with_suffix(".lock"), timeout=0)
        try:
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            lock.acquire()
        except Timeout:
            raise click.ClickException(
                f"another run is bringing {display(self.path)} up to date; wait for it"
            ) from None
        except OSError as error:
            click.echo(
                f"note: {error.filename}: {error.strerror}; two runs at once would not notice each other", err=True
            )
        try:
            yield
        finally:
            lock.release()

    def _head(self) -> str:
        """Return how a new file begins; its first line leads editors to the schema, if the project has it."""
        schema = self.path.parent.parent / STARS_SCHEMA_FILE
        return (_MODELINE.format(schema=schema.name) if schema.is_file() else "") + _HEAD
