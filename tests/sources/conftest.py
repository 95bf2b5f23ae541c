"""One person's file in a project, and what is read from it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sphinx_people.sources.person import parse_person
from sphinx_people.sources.person_source import PersonSource

Read = Callable[[str | bytes], PersonSource]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a person in a project, which is ``tmp_path``."""
    folder = tmp_path / "people" / "ada"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def read(folder: Path, tmp_path: Path) -> Read:
    """Read a ``person.yaml`` of that content."""

    def read_person(content: str | bytes) -> PersonSource:
        path = folder / "person.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return parse_person(path, path.read_bytes(), tmp_path)

    return read_person
