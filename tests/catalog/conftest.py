"""People without files, and a project of files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sphinx_people.catalog.member import Member
from sphinx_people.model.person import Person

MakeMember = Callable[..., Member]
Write = Callable[[dict[str, str]], None]


@pytest.fixture
def member() -> MakeMember:
    """Make a member of an id and facts: ``member("ada", headline="Programmer")``."""

    def make(identifier: str, folder: str | None = None, **facts: object) -> Member:
        person = Person.model_validate({"name": identifier.title(), **facts})
        return Member(identifier, person, f"people/{identifier}" if folder is None else folder, person.digest)

    return make


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The folder of a project, which is not there yet."""
    return tmp_path / "project"


@pytest.fixture
def write(project: Path) -> Write:
    """Write files of the project: ``write({"people/ada/person.yaml": "name: Ada"})``."""

    def write_files(files: dict[str, str]) -> None:
        for name, text in files.items():
            path = project / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    return write_files
