"""Reads all BibTeX files of a project: every entry of every file, whatever is wrong with its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from os.path import relpath
from pathlib import Path

from sphinx_people.catalog.cache import SourceCache
from sphinx_people.model.publication import Publication, is_address
from sphinx_people.sources.addresses import is_file, is_inside
from sphinx_people.sources.bibtex import BibliographySource, parse_bibliography
from sphinx_people.sources.bibtex.duplicates import with_own_keys
from sphinx_people.sources.problem import Problem


def read_bibliographies(
    files: Iterable[Path], cache: SourceCache, source_directory: Path
) -> tuple[tuple[Publication, ...], list[Problem]]:
    """Return the entries of all files, each under a key of its own, and what was wrong."""
    publications: list[Publication] = []
    problems: list[Problem] = []
    strings: Mapping[str, str] = {}
    read: set[Path] = set()
    for path in files:
        if path in read:
            continue
        read.add(path)
        try:
            parser = partial(parse_bibliography, strings=strings, before=cache.before(path))
            source: BibliographySource = cache.parse(path, parser, repr(strings))
        except OSError as error:
            problems.append(Problem(path, 1, 1, "path", f"the bibliography cannot be read: {error.strerror}"))
            continue
        strings = source.strings
        publications += source.publications
        problems += source.problems
    kept, duplicates = with_own_keys(publications)
    found = tuple(_with_files(publication, source_directory, problems) for publication in kept)
    return found, [*problems, *duplicates]


def _with_files(publication: Publication, source_directory: Path, problems: list[Problem]) -> Publication:
    """Lead links to files, which count from the bibliography's folder, to where pages find them: ``/papers/a.pdf``.

    They can come and go without the bibliography changing, so this is no part of what is cached.
    """
    if all(is_address(link) for link in publication.links.values()):
        return publication
    folder, links = publication.path.parent, {}
    for kind, link in publication.links.items():
        if is_address(link):
            links[kind] = link
        elif is_inside(link, folder, source_directory) and is_file(folder / link):
            links[kind] = "/" + Path(relpath(folder / link, source_directory)).as_posix()
        else:
            what = f"{publication.key}: the file '{link}' is not there, or lies outside the project"
            problems.append(Problem(publication.path, publication.line, publication.column, "path", what))
    return replace(publication, links=links)
