"""BibTeX in, publications and problems out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sphinx_people.model.publication import Publication
from sphinx_people.sources.bibtex import BibliographySource, parse_bibliography

Parse = Callable[..., BibliographySource]
Problems = Callable[[str | bytes], list[tuple[int, int, str, str]]]


@pytest.fixture
def parse() -> Parse:
    """Parse a file's text or bytes."""

    def parse(text: str | bytes, **options: dict[str, str]) -> BibliographySource:
        content = text.encode() if isinstance(text, str) else text
        return parse_bibliography(Path("references.bib"), content, **options)

    return parse


@pytest.fixture
def problems(parse: Parse) -> Problems:
    """Parse a file, and return its problems without its path."""

    def problems(text: str | bytes) -> list[tuple[int, int, str, str]]:
        found = parse(text).problems
        assert {problem.path for problem in found} <= {Path("references.bib")}
        return [(problem.line, problem.column, problem.subtype, problem.message) for problem in found]

    return problems


@pytest.fixture
def sound(parse: Parse) -> Callable[[str], Publication]:
    """Parse a file that has one entry and nothing wrong with it."""

    def sound(text: str) -> Publication:
        source = parse(text)
        assert source.problems == ()
        (publication,) = source.publications
        return publication

    return sound
