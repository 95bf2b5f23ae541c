"""The steps from a BibTeX file to publications."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sphinx_people.sources.bibtex import BibliographySource
from sphinx_people.sources.bibtex.blocks import split
from sphinx_people.sources.bibtex.duplicates import with_own_keys
from sphinx_people.sources.bibtex.entries import read_publication
from sphinx_people.sources.bibtex.entry import read_entries
from sphinx_people.sources.bibtex.inheritance import inherit, names_others
from sphinx_people.sources.bibtex.known import Known, KnownBlocks
from sphinx_people.sources.bibtex.source import decode
from sphinx_people.sources.bibtex.strings import Strings


def read_bibliography(path: Path, content: bytes, strings: Mapping[str, str], before: Known) -> BibliographySource:
    """Read all entries of a file; see :func:`sphinx_people.sources.bibtex.parse_bibliography`."""
    source = decode(path, content)
    known = KnownBlocks(source, strings, before)
    blocks = list(split(source, known))
    own_strings = Strings(strings)
    own_strings.define(source, (block for block in blocks if block.type == "string"))
    blocks = [block for block in blocks if block.type != "string"]
    entries = list(read_entries(source, blocks, own_strings))
    inherits = any(names_others(entry) for entry in entries)
    if inherits and known.found:  # what it takes over may stand in an entry that was passed over
        return read_bibliography(path, content, strings, {})
    inherit(entries)
    found = known.found
    for block, entry in zip(blocks, entries, strict=True):
        publication = read_publication(entry)
        if publication is not None:
            found[block.start] = publication
            if not inherits and not entry.is_faulty:
                known.note(block.start, block.content.end, block.limit, publication)
    publications, duplicates = with_own_keys(found[start] for start in sorted(found))
    problems = sorted({*source.problems, *duplicates})
    return BibliographySource(publications, tuple(problems), own_strings.texts(), known.noted())
