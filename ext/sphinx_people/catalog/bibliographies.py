"""Reads all BibTeX files of a project: every entry of every file, whatever is wrong with its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from sphinx_people.catalog.cache import SourceCache
from sphinx_people.model.publication import Publication
from sphinx_people.sources.bibtex import BibliographySource, parse_bibliography
from sphinx_people.sources.bibtex.duplicates import with_own_keys
from sphinx_people.sources.problem import Problem


def read_bibliographies(files: Iterable[Path], cache: SourceCache) -> tuple[tuple[Publication, ...], list[Problem]]:
    """Return the entries of all files, each under a key of its own, and what was wrong."""
    publications: list[Publication] = []
    problems: list[Problem] = []
    strings: Mapping[str, str] = {}
    for path in dict.fromkeys(files):
        try:
            parser = partial(parse_bibliography, strings=strings)
            source: BibliographySource = cache.parse(path, parser, repr(strings))
        except OSError as error:
            problems.append(Problem(path, 1, 1, "path", f"the bibliography cannot be read: {error.strerror}"))
            continue
        strings = source.strings
        publications += source.publications
        problems += source.problems
    kept, duplicates = with_own_keys(publications)
    return kept, [*problems, *duplicates]
