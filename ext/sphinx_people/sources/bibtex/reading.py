"""The steps from a BibTeX file to publications."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sphinx_people.sources.bibtex import BibliographySource
from sphinx_people.sources.bibtex.blocks import split
from sphinx_people.sources.bibtex.duplicates import with_own_keys
from sphinx_people.sources.bibtex.entries import read_publication
from sphinx_people.sources.bibtex.entry import read_entries
from sphinx_people.sources.bibtex.inheritance import inherit
from sphinx_people.sources.bibtex.source import decode
from sphinx_people.sources.bibtex.strings import Strings


def read_bibliography(path: Path, content: bytes, strings: Mapping[str, str]) -> BibliographySource:
    """Read all entries of a file; see :func:`sphinx_people.sources.bibtex.parse_bibliography`."""
    source = decode(path, content)
    blocks = list(split(source))
    own_strings = Strings(strings)
    own_strings.define(source, (block for block in blocks if block.type == "string"))
    entries = list(read_entries(source, (block for block in blocks if block.type != "string"), own_strings))
    inherit(entries)
    found = (read_publication(entry) for entry in entries)
    publications, duplicates = with_own_keys(publication for publication in found if publication is not None)
    problems = sorted({*source.problems, *duplicates})
    return BibliographySource(publications, tuple(problems), own_strings.texts())
