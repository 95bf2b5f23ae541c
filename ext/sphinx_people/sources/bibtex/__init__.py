"""BibTeX and BibLaTeX as people really write them: every entry of a file becomes a publication, or a problem.

The patterns of this package repeat single characters possessively and groups not: before Python 3.11.5 a possessive
group forgets where an alternative that fails has begun (https://github.com/python/cpython/issues/106052).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from sphinx_people.model.publication import Publication
from sphinx_people.sources.problem import Problem


@dataclass(frozen=True)
class BibliographySource:
    """What one file says, in its order, and what is wrong with it; ``strings`` are there for the files after it.

    ``known`` is what need not be read again where the file changes.
    """

    publications: tuple[Publication, ...] = ()
    problems: tuple[Problem, ...] = ()
    strings: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[bytes, tuple[Publication, int]] = field(default_factory=dict)


def parse_bibliography(
    path: Path,
    content: bytes,
    strings: Mapping[str, str] = MappingProxyType({}),
    before: BibliographySource | None = None,
) -> BibliographySource:
    """Make publications of a file's content; ``strings`` are the ``@string`` definitions of the files before it.

    ``before`` is what the same file said in an earlier build: only entries that have changed since are read.

    Nothing is raised, whatever the content is: each entry is a publication, with all of its fields that could be read,
    or, where nothing of it could, a problem with its line, column and key. Keys are unique in the file; several files
    are put together with :func:`sphinx_people.sources.bibtex.duplicates.with_own_keys`.
    """
    # A build in which nothing changed takes the publications from the cache, and needs none of what reads them.
    from sphinx_people.sources.bibtex.reading import read_bibliography  # noqa: PLC0415

    return read_bibliography(path, content, strings, before.known if before is not None else {})
